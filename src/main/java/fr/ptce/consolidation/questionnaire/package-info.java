/**
 * The questionnaire as data: sections, fields, code lists, expressions, rules and indicators, read from the CSV files
 * of {@code templates/questionnaire/}, and the checks of that definition.
 *
 * <p>In: the folder. Out: a {@link fr.ptce.consolidation.questionnaire.Definition} or the list of what is wrong in it.
 * The door is {@code DefinitionReader}. Afterwards every name an expression uses exists, every list has codes, every
 * expression parses: code below this package never checks it again.
 */
@NullMarked
package fr.ptce.consolidation.questionnaire;

import org.jspecify.annotations.NullMarked;
