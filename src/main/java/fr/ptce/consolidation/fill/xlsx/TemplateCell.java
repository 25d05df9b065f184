package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the template.
 *
 * @param element the cell as the template writes it
 * @param column from 1
 * @param text what the cell shows; empty for numbers and formulas
 * @param merge the text to be merged, null when there is nothing to merge
 * @param formula null when the cell holds none
 * @param fixed what the cell holds when nothing is merged nor computed
 */
record TemplateCell(
        XmlElement element,
        int column,
        String text,
        @Nullable MergeText merge,
        @Nullable FormulaText formula,
        CellContent fixed) {
    boolean isBlank() {
        return formula == null && fixed instanceof CellContent.Blank;
    }

    int style() {
        String style = element.get("s");
        return style.isEmpty() ? 0 : Integer.parseInt(style);
    }

    /** The same cell with its look only. */
    TemplateCell blanked() {
        XmlElement look = element.without("t", "cm", "vm").withChildren(java.util.List.of());
        return new TemplateCell(look, column, "", null, null, CellContent.BLANK);
    }
}
