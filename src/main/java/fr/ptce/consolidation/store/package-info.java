/**
 * The database: submissions, answers, findings, versions, history, under H2 (PostgreSQL by URL); SQL files in resources.
 *
 * <p>Tables are generated from the definition.
 */
@NullMarked
package fr.ptce.consolidation.store;

import org.jspecify.annotations.NullMarked;
