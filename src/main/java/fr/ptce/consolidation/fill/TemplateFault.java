package fr.ptce.consolidation.fill;

/**
 * A template, or one text of it, is wrong. The message is the end of a French sentence, without the place: the filler knows it.
 */
public final class TemplateFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A fault to be shown to the author of the template.
     *
     * @param message in French, such as « $x est inconnu »
     */
    public TemplateFault(String message) {
        super(message);
        this.line = 0;
    }

    /**
     * A fault to be shown to the author of the template, with what the engine said.
     *
     * @param message in French
     * @param cause for the log
     */
    public TemplateFault(String message, Throwable cause) {
        super(message, cause);
        this.line = LineOf.message(cause);
    }

    /**
     * A fault whose place is known.
     *
     * @param message in French
     * @param line counted from 1
     */
    public TemplateFault(String message, int line) {
        super(message);
        this.line = line;
    }

    /** What is wrong, without the place. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The line of the text it stands on, counted from 1; 0 when the engine does not tell. */
    public int line() {
        return line;
    }
}
