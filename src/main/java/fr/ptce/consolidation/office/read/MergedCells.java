package fr.ptce.consolidation.office.read;

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
            MergedArea.find(xml.attribute("ref")).ifPresent(grid.merges::add);
        }
    }
}
