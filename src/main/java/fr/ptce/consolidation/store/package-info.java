/**
 * The database: submissions, answers, findings, sources, under H2; its migrations are SQL files in resources.
 *
 * <p>In: questionnaires read and checked. Out: typed tables generated from the definition, one column per field. The door
 * is {@link fr.ptce.consolidation.store.Store}; whoever asks it by SQL does so through its
 * {@link fr.ptce.consolidation.store.Rows}, and only the job takes its connections. A file is stored whole or not at all,
 * under its content's digest; personal data is in table {@code contact} and nowhere else. The base is a cache: the
 * questionnaires are the truth.
 */
@NullMarked
package fr.ptce.consolidation.store;

import org.jspecify.annotations.NullMarked;
