package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.TemplateFault;
import java.util.Optional;
import org.apache.velocity.VelocityContext;

/** Merges the cells of a sheet, collecting what is wrong with them. */
record CellMerger(SheetTemplate sheet, TemplateErrors errors) {
    CellContent content(MergeText merge, int row, int column, VelocityContext rowScope) {
        VelocityContext scope = sheet.origin().scope(rowScope, column);
        try {
            if (!merge.isReference() || sheet.isHeader(row, column)) {
                return CellContent.text(merge.merge(scope));
            }
            Optional<CellContent> content = CellContent.of(merge.value(scope));
            if (content.isPresent()) {
                return content.get();
            }
            errors.cell(
                    sheet, row, column, "une cellule ne peut contenir qu'un texte, un nombre, une date ou vrai/faux");
        } catch (TemplateFault e) {
            errors.cell(sheet, row, column, String.valueOf(e.getMessage()));
        }
        return CellContent.BLANK;
    }
}
