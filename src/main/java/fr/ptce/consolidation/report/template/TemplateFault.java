package fr.ptce.consolidation.report.template;

/**
 * A template, or one text of it, is wrong. The message is the end of a French sentence, without the place: the filler knows it.
 */
public final class TemplateFault extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A fault to be shown to the author of the template.
     *
     * @param message in French, such as « $x est inconnu »
     */
    public TemplateFault(String message) {
        super(message);
    }

    /**
     * A fault to be shown to the author of the template, with what the engine said.
     *
     * @param message in French
     * @param cause for the log
     */
    public TemplateFault(String message, Throwable cause) {
        super(message, cause);
    }
}
