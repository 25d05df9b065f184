package fr.ptce.consolidation.answer;

/**
 * What a workbook says of itself, in its properties and in its hidden sheet. Every part is "" when absent.
 *
 * @param campagne id of the campaign
 * @param exercice accounting year
 * @param version version of the questionnaire
 * @param pole id of the pole
 * @param questionnaire {@code pole} or {@code structure}
 * @param exemple whether the workbook says its answers are fictitious
 * @param modified last modification written by the office program, ISO-8601 instant
 * @param form fingerprint of the form it was made from, see {@code Definition.formDigest}
 */
public record Identity(
        String campagne,
        String exercice,
        String version,
        String pole,
        String questionnaire,
        boolean exemple,
        String modified,
        String form) {
    /** That of a file that could not be opened. */
    public static final Identity UNKNOWN = new Identity("", "", "", "", "", false, "");

    /** That of a workbook that does not say what form it was made from. */
    public Identity(
            String campagne,
            String exercice,
            String version,
            String pole,
            String questionnaire,
            boolean exemple,
            String modified) {
        this(campagne, exercice, version, pole, questionnaire, exemple, modified, "");
    }

    /** The same, of that pole; of nobody when it is "". */
    public Identity withPole(String other) {
        return new Identity(campagne, exercice, version, other, questionnaire, exemple, modified, form);
    }

    /** Whether the workbook is the form of one member structure, and not the questionnaire of a pole. */
    public boolean isStructure() {
        return questionnaire.equalsIgnoreCase(FormKind.STRUCTURE.word());
    }
}
