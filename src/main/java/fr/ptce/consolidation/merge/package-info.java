/**
 * From submissions to a campaign: latest valid version, shared structures, selection of the most complete.
 *
 * <p>In: the base, every file of the inventory read. Out: tables {@code etat_fichier}, {@code selection},
 * {@code unite_pole} and {@code unite_structure}, and the findings made across questionnaires. The door is
 * {@link fr.ptce.consolidation.merge.Consolidation}; {@link fr.ptce.consolidation.merge.Units} says where each
 * population is. Running it again gives the same tables. {@link fr.ptce.consolidation.merge.KeptAnswers} gives the answers
 * of a former campaign back, to prefill the workbooks of the next one.
 */
@NullMarked
package fr.ptce.consolidation.merge;

import org.jspecify.annotations.NullMarked;
