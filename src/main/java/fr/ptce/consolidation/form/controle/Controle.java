package fr.ptce.consolidation.form.controle;

import fr.ptce.consolidation.finding.Severity;

/**
 * One check of an answer, as a formula.
 *
 * @param condition TRUE when there is something to say
 * @param cle key of what is said, in the table of messages
 * @param justifie TRUE when the pole justified it, "FALSE" where that changes nothing
 */
record Controle(String condition, String cle, Severity severity, String justifie) {
    /** The formula of what is said: the letter of the state, then the key. */
    String dit() {
        String key = " " + cle;
        return switch (severity) {
            case ERROR -> Formule.quoted(EtatQuestion.INVALIDE.lettre() + key);
            case INFO -> Formule.quoted(EtatQuestion.OK.lettre() + key);
            case WARNING -> justifiable(EtatQuestion.A_JUSTIFIER, key);
        };
    }

    /** A mandatory answer is missing, however serious the network finds it. */
    String ditManquant() {
        return justifiable(EtatQuestion.MANQUANT, " " + cle);
    }

    private String justifiable(EtatQuestion open, String key) {
        return "IF(" + justifie + "," + Formule.quoted(EtatQuestion.JUSTIFIE.lettre() + key) + ","
                + Formule.quoted(open.lettre() + key) + ")";
    }
}
