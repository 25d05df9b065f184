package fr.ptce.consolidation.fill.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A workbook whose cells hold Velocity: the one door of the filler.
 *
 * <p>A cell that is exactly one reference takes its value with its type, any other text is merged; {@code $f} formats numbers inside texts.
 *
 * <p><b>Rows.</b> A row that holds only {@code #foreach(…)}, {@code #if(…)}, {@code #elseif(…)}, {@code #else}, {@code #end} or
 * {@code #set(…)} speaks of the rows after it and is not written; in a spare cell of a row, {@code #foreach} or {@code #if} speaks of that
 * row alone.
 *
 * <p><b>Columns.</b> A row that holds only {@code #colonnes($x in $liste)} over the first column to repeat and {@code #fin} over the last
 * (both in one cell for one column) repeats these columns over the whole sheet and is not written. The list comes from the data, not from
 * a loop of rows; {@code $colonne.count}, {@code .index}, {@code .first}, {@code .last} number the columns. Loops nest.
 *
 * <p><b>Sheets.</b> A cell that holds only {@code #feuilles($x in $liste)} makes one sheet per item; the name of the sheet is merged too
 * ({@code $x.nom}), made valid and unique; {@code $feuille.count} numbers them. Each copy has tables, charts, notes, names and a print area
 * of its own, and its formulas speak of itself. From outside, nothing may speak of such a sheet. An empty list leaves no sheet.
 *
 * <p>Formulas, merged cells, formats, validations, names, tables, charts, pictures, breaks and views follow rows and columns; an empty list
 * leaves one blank row or column, so that ranges stay valid. A chart's series whose name stands in a repeated line is drawn once per copy.
 * Notes and links are merged with their row; a note that quotes data is repeated with it. Headers and footers are merged. Formulas leave
 * with their value, or without any when it cannot be known (clock, chance, unknown function, more cells to read than is reasonable):
 * the spreadsheet then computes them on opening. What cannot be done is refused, with the sheet and the cell: array formulas or tables
 * that a loop would tear, data tables, pivot tables on a repeated sheet.
 *
 * <p>Not for several threads at once.
 */
public final class XlsxTemplate {
    private final OpcPackage parts;

    private XlsxTemplate(OpcPackage parts) {
        this.parts = parts;
    }

    /**
     * Opens a template.
     *
     * @param template an .xlsx workbook
     * @return the template, ready to be filled any number of times
     * @throws IOException when the file cannot be read as a workbook
     */
    public static XlsxTemplate open(Path template) throws IOException {
        return new XlsxTemplate(OpcPackage.read(template));
    }

    /**
     * Fills the template. The same template and data give the same bytes.
     *
     * @param context plain data only: Map, List, String, Number, Boolean, LocalDate; a list may be any Iterable, or a Supplier of
     *     iterators, iterated once per pass and never copied
     * @param out the workbook to write, replaced when it exists
     * @throws IOException when the workbook cannot be written; nothing is left at {@code out}
     * @throws XlsxTemplateException every fault of the template, at once; nothing is left at {@code out}
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, XlsxTemplateException {
        boolean done = false;
        try {
            TemplateReading template = TemplateReading.read(Draft.of(parts, context));
            Workbook workbook = Filling.plan(template, context);
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
                new WorkbookWriting(template, workbook).write(stream);
            }
            if (!template.errors().isEmpty()) {
                throw new XlsxTemplateException(template.errors().sorted());
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(out);
            }
        }
    }
}
