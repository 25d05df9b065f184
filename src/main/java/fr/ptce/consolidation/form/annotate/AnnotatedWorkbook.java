package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.read.XlsxParts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes a pole's own workbook again with its findings: a note and a mark in the cell to correct or to justify, a sheet
 * {@code À corriger} that lists them all, the gravest first, with links. Answers, formats, checks and names stay as they are.
 */
public final class AnnotatedWorkbook {
    /** Where the name of the first part of a zip stands. */
    private static final int FIRST_NAME = 30;

    private AnnotatedWorkbook() {}

    /**
     * The annotated workbook.
     *
     * @param workbook bytes of the workbook, as received
     * @param findings those of that file; a first location elsewhere is listed without a link
     * @return empty when the workbook is one the reader refuses; the same bytes for the same workbook and findings
     */
    public static Optional<byte[]> write(byte[] workbook, List<Finding> findings) {
        return write(workbook, findings, code -> true);
    }

    /**
     * The annotated workbook, which says where its own check sheet knows less than the network.
     *
     * @param live whether the workbook finds by itself what has that code
     * @see #write(byte[], List)
     */
    public static Optional<byte[]> write(byte[] workbook, List<Finding> findings, Predicate<String> live) {
        return write(workbook, findings, live, Optional.empty());
    }

    /**
     * The same, of a workbook the network attached to its pole: it says so in its two hidden identities and where people see it,
     * so that it is that pole's when it comes back.
     *
     * @see #write(byte[], List, Predicate)
     */
    public static Optional<byte[]> write(
            byte[] workbook, List<Finding> findings, Predicate<String> live, Optional<RightIdentity> attached) {
        return XlsxParts.read(workbook, System::nanoTime).map(parts -> annotate(parts, findings, live, attached));
    }

    /** Whether what {@link #write} gave is an OpenDocument workbook, as the one received was: its first part says so. */
    public static boolean isOpenDocument(byte[] annotated) {
        byte[] name = OfficeZip.MIMETYPE.getBytes(StandardCharsets.US_ASCII);
        int end = FIRST_NAME + name.length;
        return annotated.length > end && Arrays.equals(annotated, FIRST_NAME, end, name, 0, name.length);
    }

    private static byte[] annotate(
            Map<String, byte[]> parts,
            List<Finding> findings,
            Predicate<String> live,
            Optional<RightIdentity> attached) {
        Map<String, Map<String, CellNote>> notes = new LinkedHashMap<>();
        List<Finding> ordered = findings.stream().sorted().toList();
        for (Finding finding : ordered) {
            if (isShownInItsCell(finding)) {
                notes.computeIfAbsent(finding.location().feuille(), sheet -> new LinkedHashMap<>())
                        .merge(finding.location().cellule(), CellNote.of(finding), CellNote::and);
            }
        }
        OwnCounters counters = OwnCounters.of(ordered, live);
        return parts.containsKey(OfficeZip.TYPES)
                ? annotateXlsx(parts, notes, ordered, counters, attached)
                : new AnnotatedOds(parts, attached).write(notes, ordered, counters);
    }

    private static byte[] annotateXlsx(
            Map<String, byte[]> parts,
            Map<String, Map<String, CellNote>> notes,
            List<Finding> ordered,
            OwnCounters counters,
            Optional<RightIdentity> attached) {
        AnnotatedPackage book = new AnnotatedPackage(parts);
        attached.ifPresent(identity -> XlsxIdentity.write(book, identity));
        AnnotationStyles styles = new AnnotationStyles(book);
        book.sheets().forEach(sheet -> new AnnotatedSheet(book, sheet, styles)
                .annotate(notes.getOrDefault(sheet, Map.of())));
        book.defineConstant(OwnSheets.UNSEEN, counters.unseen());
        new ToCorrectSheet(book, styles, counters).write(ordered);
        return OfficeZip.pack(book.parts());
    }

    /** What nothing is asked about has no place in a cell. */
    private static boolean isShownInItsCell(Finding finding) {
        return finding.severity() != Severity.INFO
                && !finding.isJustified()
                && CellAddress.find(finding.location().cellule()).isPresent();
    }
}
