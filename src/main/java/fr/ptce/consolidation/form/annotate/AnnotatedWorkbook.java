package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.read.XlsxParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a pole's own workbook again with its findings: a note and a mark in the cell to correct or to justify, a sheet
 * {@code À corriger} that lists them all, the gravest first, with links. Answers, formats, checks and names stay as they are.
 */
public final class AnnotatedWorkbook {
    private AnnotatedWorkbook() {}

    /**
     * The annotated workbook.
     *
     * @param workbook bytes of the workbook, as received
     * @param findings those of that file; a first location elsewhere is listed without a link
     * @return empty when the workbook is one the reader refuses; the same bytes for the same workbook and findings
     */
    public static Optional<byte[]> write(byte[] workbook, List<Finding> findings) {
        return XlsxParts.read(workbook, System::nanoTime).map(parts -> annotate(parts, findings));
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
        return OfficeZip.pack(book.parts());
    }

    /** What nothing is asked about has no place in a cell. */
    private static boolean isShownInItsCell(Finding finding) {
        return finding.severity() != Severity.INFO
                && !finding.isJustified()
                && CellAddress.find(finding.location().cellule()).isPresent();
    }
}
