package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.finding.Severity;

/**
 * One check of an answer, as a formula.
 *
 * @param condition TRUE when there is something to say
 * @param cle key of what is said, in the table of messages
 * @param justified TRUE when the pole justified it, "FALSE" where that changes nothing
 */
record LiveCheck(String condition, String cle, Severity severity, String justified) {
    /** The formula of what is said: the letter of the state, then the key. */
    String says() {
        String key = " " + cle;
        return switch (severity) {
            case ERROR -> Formula.quoted(QuestionState.INVALIDE.letter() + key);
            case INFO -> Formula.quoted(QuestionState.OK.letter() + key);
            case WARNING -> justifiable(QuestionState.A_JUSTIFIER, key);
        };
    }

    /** A mandatory answer is missing, however serious the network finds it. */
    String saidMissing() {
        return justifiable(QuestionState.MANQUANT, " " + cle);
    }

    private String justifiable(QuestionState open, String key) {
        return "IF(" + justified + "," + Formula.quoted(QuestionState.JUSTIFIE.letter() + key) + ","
                + Formula.quoted(open.letter() + key) + ")";
    }
}
