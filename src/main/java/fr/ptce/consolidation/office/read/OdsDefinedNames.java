package fr.ptce.consolidation.office.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of an OpenDocument file, what they stand for written as in an .xlsx. */
final class OdsDefinedNames {
    /** A cell such as {@code $'2_ANIMATION'.$D$7}, the last of a range behind {@code :} without its sheet or with it. */
    private static final Pattern RANGE = Pattern.compile(
            "\\$?(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'.$]+))\\.(?<first>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})"
                    + "(?::(?:\\$?(?:'(?:[^']|'')+'|[^'.$]+))?\\.(?<last>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}))?");

    /** An expression that is but a cell. */
    private static final Pattern CELL_ONLY = Pattern.compile("(?:of:)?=\\[([^\\[\\]]+)]");

    /** As long as the longest formula. */
    private static final int NAME_CHARS = 8_192;

    private OdsDefinedNames() {}

    /**
     * Reads the names inside the element the cursor is on.
     *
     * @param sheet the sheet they are local to, "" when they are the workbook's
     */
    static void read(XmlPart xml, String sheet, List<Workbook.DefinedName> names) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            boolean range = xml.isAt(Odf.TABLE, "named-range");
            if (range || xml.isAt(Odf.TABLE, "named-expression")) {
                String written = xml.attribute(Odf.TABLE, range ? "cell-range-address" : "expression");
                if (written.length() > NAME_CHARS) {
                    throw xml.refuse(Fault.LIMIT, "nom de plus de " + NAME_CHARS + " caractères");
                }
                names.add(new Workbook.DefinedName(xml.attribute(Odf.TABLE, "name"), sheet, reference(written)));
            }
        }
    }

    /** The same place as an .xlsx writes it; what is no place stays as it is. */
    static String reference(String written) {
        Matcher only = CELL_ONLY.matcher(written);
        Matcher range = RANGE.matcher(only.matches() ? only.group(1) : written);
        if (!range.matches()) {
            return written;
        }
        String quoted = range.group("quoted");
        String sheet = quoted == null ? String.valueOf(range.group("plain")) : quoted.replace("''", "'");
        String last = range.group("last");
        return "'" + sheet.replace("'", "''") + "'!" + range.group("first") + (last == null ? "" : ":" + last);
    }
}
