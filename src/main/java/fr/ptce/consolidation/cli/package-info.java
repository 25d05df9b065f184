/**
 * One picocli command per class; the only place that prints.
 *
 * <p>Exit codes: 0 done, 1 done with refused files or blocking findings, 2 usage, 3 environment, 75 another run holds the lock.
 */
@NullMarked
package fr.ptce.consolidation.cli;

import org.jspecify.annotations.NullMarked;
