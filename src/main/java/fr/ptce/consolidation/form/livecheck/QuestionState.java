package fr.ptce.consolidation.form.livecheck;

/** What the workbook says of a question while it is being filled in, most pressing first. */
public enum QuestionState {
    /** A blocking finding. */
    INVALIDE("I", "Invalide"),
    /** A mandatory answer is missing. */
    MANQUANT("M", "Manquant"),
    /** A finding to correct or to explain. */
    A_JUSTIFIER("J", "À justifier"),
    /** The same, explained beside the answer. */
    JUSTIFIE("K", "Justifié"),
    /** Answered, or known not to be known, and nothing to say but perhaps an information. */
    OK("O", "OK"),
    /** Optional, and not answered. */
    FACULTATIF("F", "Facultatif"),
    /** The question is not asked, or the pole says it does not apply. */
    SANS_OBJET("S", "Sans objet");

    private final String letter;
    private final String label;

    QuestionState(String letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    /** What the cells of calculation start with in that state. */
    public String letter() {
        return letter;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The words of the state whose letter starts a cell, "" for a blank cell. */
    static String label(String cell) {
        StringBuilder formula = new StringBuilder("\"\"");
        QuestionState[] all = values();
        for (int i = all.length - 1; i >= 0; i--) {
            formula.insert(0, "IF(LEFT(" + cell + ",1)=\"" + all[i].letter + "\",\"" + all[i].label + "\",")
                    .append(")");
        }
        return formula.toString();
    }
}
