package fr.ptce.consolidation.form.controle;

import fr.ptce.consolidation.questionnaire.Rule;

/** Where the names of an expression stand, for one unit: the pole, or the structure of one row. */
interface Variables {
    /**
     * The cell of what was read of the answer to a field: see {@link Etat}.
     *
     * @throws SansFormuleException when the workbook does not ask that question
     */
    Formule answer(String field);

    /**
     * The cell of an aggregate over the member structures.
     *
     * @param missing what a structure that did not answer does
     * @throws SansFormuleException when the workbook has no member structures
     */
    Formule aggregate(String function, String field, Rule.Missing missing);
}
