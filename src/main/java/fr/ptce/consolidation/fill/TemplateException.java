package fr.ptce.consolidation.fill;

import java.util.List;

/** The template cannot be filled: every fault found, each a French sentence that names its place. */
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    /**
     * Faults to be shown to the author of the template.
     *
     * @param errors French sentences, at least one
     */
    public TemplateException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** Every fault, in the order of the template. */
    public List<String> errors() {
        return errors;
    }
}
