package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.CellAddress;
import java.util.Optional;

/**
 * Reads the joined cells of a sheet, which stand after its cells. A reference that is no area of a sheet joins nothing, as
 * every spreadsheet takes it.
 */
final class MergedCells {
    /** Joined areas of one workbook: a questionnaire has some two hundred. */
    private static final int MOST = 10_000;

    private int count;

    /** Adds those of the element the cursor is on to the sheet. */
    void read(XmlPart xml, SheetGrid grid) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.isAt("mergeCell")) {
                continue;
            }
            if (++count > MOST) {
                throw xml.refuse(Fault.LIMIT, "plus de " + MOST + " fusions de cellules");
            }
            find(xml.attribute("ref")).ifPresent(grid.merges::add);
        }
    }

    /** Such as {@code D6:D8}; one cell alone joins nothing. */
    static Optional<MergedArea> find(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<CellAddress> one = CellAddress.find(reference.substring(0, colon));
        Optional<CellAddress> other = CellAddress.find(reference.substring(colon + 1));
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        CellAddress from = one.get();
        CellAddress to = other.get();
        return Optional.of(new MergedArea(
                Math.min(from.row(), to.row()),
                Math.min(from.column(), to.column()),
                Math.max(from.row(), to.row()),
                Math.max(from.column(), to.column())));
    }
}
