/**
 * The Spring Batch job, readable top to bottom; lock, restart, atomic publication, progress.
 *
 * <p>In: a request: folders, campaign, templates. Out: {@code output/<campagne>/}, whole or untouched, and a report of the run. The door is
 * {@link fr.ptce.consolidation.job.ConsolidationRun}; {@code ConsolidationJob} lists the steps in the order of the data. Afterwards every
 * file received is accepted, replaced or refused by name. The only package that knows Spring Batch.
 */
@NullMarked
package fr.ptce.consolidation.job;

import org.jspecify.annotations.NullMarked;
