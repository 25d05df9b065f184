package fr.ptce.consolidation.questionnaire;

/**
 * What is said of one answer checked by itself: the same words in the pole's workbook while it is being filled in, and in the
 * findings of the job.
 *
 * @param expected what was expected
 * @param message what is wrong
 * @param action what to do
 */
public record FieldWords(String expected, String message, String action) {
    private static final String MISSING =
            "Répondez (un nombre nul se note 0), ou notez NSP, qui ne compte pas comme une réponse, ou SO si la question ne"
                    + " vous concerne pas.";

    /** A mandatory answer is missing. */
    public static FieldWords missing(Field field) {
        String message = field.requiredMessage().isBlank()
                ? "La question « " + field.label() + " » attend une réponse."
                : field.requiredMessage();
        return new FieldWords("une réponse", message, MISSING);
    }

    /** An answer stands where the question is not asked. */
    public static FieldWords notAsked(Field field) {
        return new FieldWords(
                "aucune réponse",
                "La question « " + field.label() + " » ne se pose pas, compte tenu de vos autres réponses.",
                "Effacez cette réponse, ou corrigez celle qui la rend sans objet.");
    }

    /** The constraint of the field is not met. */
    public static FieldWords constraint(Field field) {
        String message = field.constraintMessage().isBlank()
                ? "La réponse à « " + field.label() + " » n'est pas possible."
                : field.constraintMessage();
        return new FieldWords(field.hint(), message, "Corrigez la réponse.");
    }

    /**
     * A text is longer than its field.
     *
     * @param length its number of characters, or what stands for it
     */
    public static FieldWords tooLong(Field field, String length) {
        return new FieldWords(
                field.maxLength() + " caractères au plus",
                "Le texte de « " + field.label() + " » compte " + length + " caractères.",
                "Raccourcissez-le à " + field.maxLength() + " caractères.");
    }

    /** A code that goes with no other goes with another. */
    public static FieldWords exclusive(Field field, String label) {
        return new FieldWords(
                "« " + label + " » seul, ou d'autres réponses",
                "« " + label + " » est choisi avec d'autres réponses à « " + field.label() + " ».",
                "Gardez « " + label + " » seul, ou décochez-le.");
    }

    /**
     * A code is that of no commune, in force or former.
     *
     * @param near what it may have been meant for
     */
    public static FieldWords unknownCommune(Field field, String near) {
        return new FieldWords(
                near,
                "Aucune commune, actuelle ou ancienne, n'a le code de « " + field.label() + " ».",
                "Choisissez la commune dans la liste, ou corrigez son code Insee (ce n'est pas le code postal).");
    }
}
