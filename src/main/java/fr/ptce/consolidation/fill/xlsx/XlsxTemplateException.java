package fr.ptce.consolidation.fill.xlsx;

import java.util.List;

/**
 * The template cannot be filled: every fault found in the workbook, each a French sentence that names its sheet and its row or cell.
 */
public final class XlsxTemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    XlsxTemplateException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /**
     * Every fault, in the order of the sheets and rows of the template.
     *
     * @return French sentences, never empty
     */
    public List<String> errors() {
        return errors;
    }
}
