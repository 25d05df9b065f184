package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.office.read.XlsxParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a pole's own workbook again with its findings: a note and a mark in the cell to correct or to justify, a sheet
 * {@code À corriger} that lists them all, the gravest first, with links. Answers, formats, checks and names stay as they are.
 */
public final class AnnotatedWorkbook {
    /** The earliest day that all zip tools read the same. */
    private static final LocalDateTime JOUR = LocalDateTime.of(1980, 2, 1, 0, 0);

    private AnnotatedWorkbook() {}

    /**
     * The annotated workbook.
     *
     * @param classeur bytes of the workbook, as received
     * @param findings those of that file; a first location elsewhere is listed without a link
     * @return empty when the workbook is one the reader refuses; the same bytes for the same workbook and findings
     */
    public static Optional<byte[]> write(byte[] classeur, List<Finding> findings) {
        return XlsxParts.read(classeur, System::nanoTime).map(parts -> annotate(parts, findings));
    }

    private static byte[] annotate(Map<String, byte[]> parts, List<Finding> findings) {
        AnnotatedPackage book = new AnnotatedPackage(parts);
        AnnotationStyles styles = new AnnotationStyles(book);
        Map<String, Map<String, CellNote>> sheets = new LinkedHashMap<>();
        List<Finding> ordered = findings.stream().sorted().toList();
        for (Finding finding : ordered) {
            if (isShownInItsCell(finding) && book.hasSheet(finding.location().feuille())) {
                sheets.computeIfAbsent(finding.location().feuille(), sheet -> new LinkedHashMap<>())
                        .merge(finding.location().cellule(), CellNote.of(finding), CellNote::and);
            }
        }
        book.sheets().forEach(sheet -> new AnnotatedSheet(book, sheet, styles)
                .annotate(sheets.getOrDefault(sheet, Map.of())));
        new ToCorrectSheet(book, styles).write(ordered);
        return zip(book.parts());
    }

    /** What nothing is asked about has no place in a cell. */
    private static boolean isShownInItsCell(Finding finding) {
        return finding.severity() != Severity.INFO
                && !finding.isJustified()
                && finding.location().cellule().matches("[A-Z]{1,3}[1-9][0-9]{0,6}");
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(JOUR);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }
}
