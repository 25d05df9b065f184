package fr.ptce.consolidation.office.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the cell styles do to numbers. Built-in formats 14–22, 27–36, 45, 47 and 50–58 show them as dates; 46 is
 * {@code [h]:mm:ss}, a duration, and 20 and 21 are hours of less than a day. A custom format does when a date letter comes before any digit placeholder in its first
 * section, quoted text, brackets and escaped characters set aside; elapsed time ({@code [h]}, {@code [mm]},
 * {@code [s]}) is a duration: a number.
 */
final class DateStyles {
    private NumberFormat[] formats = new NumberFormat[64];
    private int count;

    /** The styles of a workbook that has none. */
    static DateStyles none() {
        return new DateStyles();
    }

    static DateStyles read(PartBytes part, XmlSource source) throws RefusedException {
        DateStyles styles = new DateStyles();
        Map<String, NumberFormat> custom = new HashMap<>();
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("styleSheet");
            while (xml.nextChild(1)) {
                if (xml.isAt("numFmts")) {
                    readFormats(xml, custom);
                } else if (xml.isAt("cellXfs")) {
                    styles.readStyles(xml, custom);
                }
            }
            xml.readEnd();
        }
        return styles;
    }

    private static void readFormats(XmlPart xml, Map<String, NumberFormat> custom) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.isAt("numFmt")) {
                custom.put(xml.attribute("numFmtId"), NumberFormat.of(xml.attribute("formatCode")));
            }
        }
    }

    private void readStyles(XmlPart xml, Map<String, NumberFormat> custom) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.isAt("xf")) {
                String format = xml.attribute("numFmtId");
                NumberFormat known = custom.get(format);
                add(known != null ? known : NumberFormat.builtIn(format));
            }
        }
    }

    private void add(NumberFormat format) {
        if (count == formats.length) {
            formats = Arrays.copyOf(formats, count * 2);
        }
        formats[count++] = format;
    }

    /** The format of that style, by rank among the cell styles; one the workbook lacks shows numbers as they are. */
    NumberFormat format(int style) {
        return style < count ? formats[style] : NumberFormat.PLAIN;
    }

    /** Whether a number shown with that format code is a date. */
    static boolean isDate(String code) {
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            switch (c) {
                case ';', '0', '#', '?' -> {
                    return false;
                }
                case 'd', 'D', 'm', 'M', 'y', 'Y', 'h', 'H', 's', 'S' -> {
                    return !hasElapsedTime(code);
                }
                case '"' -> i = closing(code, '"', i);
                case '[' -> i = closing(code, ']', i);
                case '\\', '_', '*' -> i++;
                case 'G', 'g' -> i = code.regionMatches(true, i, "General", 0, 7) ? i + 6 : i;
                default -> {}
            }
            i++;
        }
        return false;
    }

    private static boolean hasElapsedTime(String code) {
        for (int i = code.indexOf('['); i >= 0; i = code.indexOf('[', i + 1)) {
            int end = closing(code, ']', i);
            char unit = i + 1 < code.length() ? Character.toLowerCase(code.charAt(i + 1)) : ']';
            boolean elapsed = end > i + 1 && (unit == 'h' || unit == 'm' || unit == 's');
            for (int j = i + 1; j < end; j++) {
                elapsed &= Character.toLowerCase(code.charAt(j)) == unit;
            }
            if (elapsed) {
                return true;
            }
        }
        return false;
    }

    private static int closing(String code, char mark, int from) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }
}
