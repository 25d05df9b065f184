package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Rule;

/** Where the names of an expression stand, for one unit: the pole, or the structure of one row. */
interface Variables {
    /**
     * The cell of what was read of the answer to a field: see {@link AnswerMark}.
     *
     * @throws NoFormulaException when the workbook does not ask that question
     */
    Formula answer(String field);

    /**
     * The cell of an aggregate over the member structures.
     *
     * @param missing what a structure that did not answer does
     * @throws NoFormulaException when the workbook has no member structures
     */
    Formula aggregate(String function, String field, Rule.Missing missing);
}
