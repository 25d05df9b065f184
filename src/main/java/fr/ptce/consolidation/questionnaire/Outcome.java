package fr.ptce.consolidation.questionnaire;

/** The four outcomes of a rule; a missing answer is never taken for a good one (R validate). */
public enum Outcome {
    OK,
    KO,
    /** The rule does not apply here: its question is not asked, or the pole answered SO. */
    SANS_OBJET,
    /** A field it reads has no answer. */
    NON_EVALUABLE
}
