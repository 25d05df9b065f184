/**
 * The Spring Batch job, readable top to bottom; lock, restart, atomic publication, progress.
 *
 * <p>The only package that knows Spring.
 */
@NullMarked
package fr.ptce.consolidation.job;

import org.jspecify.annotations.NullMarked;
