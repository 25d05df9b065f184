/**
 * The commands: one picocli command per class; the only place that prints.
 *
 * <p>In: what a person typed. Out: sentences in French, an exit code, never a stack trace. The door is
 * {@link fr.ptce.consolidation.cli.Main}; the work is done by the packages above, a command only asks and tells.
 *
 * <p>Exit codes: 0 done, 1 done with refused files or blocking findings, 2 usage, 3 environment, 75 another run holds the lock.
 */
@NullMarked
package fr.ptce.consolidation.cli;

import org.jspecify.annotations.NullMarked;
