package fr.ptce.consolidation.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A workbook whose cells hold Velocity: the one door of the filler.
 *
 * <p>A row that holds only {@code #foreach(…)}, {@code #if(…)}, {@code #elseif(…)}, {@code #else}, {@code #end} or {@code #set(…)}
 * speaks of the rows after it and is not written; in a spare cell of a row, {@code #foreach} or {@code #if} speaks of that row alone. A
 * cell that is exactly one reference takes its value with its type, any other text is merged. {@code $f} formats numbers inside texts.
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
