package fr.ptce.consolidation.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The styles of an OpenDocument spreadsheet, as far as they change what is read: the formats of numbers, and the sheets not
 * shown. Those of {@code content.xml} prevail over those of {@code styles.xml}.
 */
final class OdsStyles {
    /** The most styles one may inherit from: a loop is no inheritance. */
    private static final int ANCESTORS = 32;

    private static final NumberFormat ELAPSED = NumberFormat.of("[h]:mm:ss");

    private final Map<String, CellStyle> cells = new HashMap<>();
    private final Map<String, OdsFormat> formats = new HashMap<>();
    private final Map<String, OdsFormat> known = new HashMap<>();
    private final Set<String> hiddenSheets = new HashSet<>();

    /**
     * The style of a cell.
     *
     * @param parent the style it inherits from, "" when none
     * @param format name of its own format, "" when none
     */
    private record CellStyle(String parent, String format) {}

    /** Reads {@code styles.xml}; its automatic styles are those of page headings. */
    void read(PartBytes part, XmlSource source) throws RefusedException {
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("document-styles");
            while (xml.nextChild(1)) {
                if (xml.isAt(Odf.OFFICE, "styles")) {
                    readSet(xml);
                }
            }
            xml.readEnd();
        }
    }

    /** Reads the styles inside the element the cursor is on. */
    void readSet(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            String name = xml.attribute(Odf.STYLE, "name");
            if (xml.isAt(Odf.STYLE, "style")) {
                readStyle(xml, name);
            } else if (xml.isIn(Odf.NUMBER)) {
                formats.put(name, readFormat(xml));
            }
        }
    }

    private void readStyle(XmlPart xml, String name) throws RefusedException {
        String family = xml.attribute(Odf.STYLE, "family");
        if (family.equals("table-cell")) {
            cells.put(
                    name,
                    new CellStyle(
                            xml.attribute(Odf.STYLE, "parent-style-name"),
                            xml.attribute(Odf.STYLE, "data-style-name")));
        } else if (family.equals("table")) {
            int here = xml.depth();
            while (xml.nextChild(here)) {
                if (xml.isAt(Odf.STYLE, "table-properties")
                        && xml.attribute(Odf.TABLE, "display").equals("false")) {
                    hiddenSheets.add(name);
                }
            }
        }
    }

    private static OdsFormat readFormat(XmlPart xml) throws RefusedException {
        String format = xml.anyLocal();
        boolean elapsed = xml.attribute(Odf.NUMBER, "truncate-on-overflow").equals("false");
        OdsFormatCode code = OdsFormatCode.ofShare(format.equals("percentage-style"));
        List<OdsFormat.Section> sections = new ArrayList<>();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.isAt(Odf.STYLE, "map")) {
                sections.add(OdsFormat.Section.of(
                        xml.attribute(Odf.STYLE, "condition"), xml.attribute(Odf.STYLE, "apply-style-name")));
            } else {
                code.take(xml);
            }
        }
        return switch (format) {
            case "date-style" -> new OdsFormat(OdsFormat.Kind.DAY, NumberFormat.PLAIN, sections);
            case "time-style" ->
                elapsed
                        ? new OdsFormat(OdsFormat.Kind.NUMBER, ELAPSED, sections)
                        : new OdsFormat(OdsFormat.Kind.CLOCK, NumberFormat.PLAIN, sections);
            case "boolean-style" -> new OdsFormat(OdsFormat.Kind.NUMBER, NumberFormat.PLAIN, sections);
            default -> new OdsFormat(OdsFormat.Kind.NUMBER, NumberFormat.of(code.end()), sections);
        };
    }

    boolean isHiddenSheet(String style) {
        return hiddenSheets.contains(style);
    }

    /** The format of a cell of that style; {@link OdsFormat#GENERAL} when it has none. */
    OdsFormat format(String style) {
        return known.computeIfAbsent(style, this::inherited);
    }

    /** The format that shows that number in a cell of that style. */
    OdsFormat format(String style, double number) {
        OdsFormat format = format(style);
        for (OdsFormat.Section section : format.sections()) {
            if (section.takes(number)) {
                return Optional.ofNullable(formats.get(section.style())).orElse(format);
            }
        }
        return format;
    }

    private OdsFormat inherited(String style) {
        String name = style;
        for (int i = 0; i < ANCESTORS; i++) {
            CellStyle cell = cells.get(name);
            if (cell == null) {
                break;
            }
            OdsFormat format = formats.get(cell.format());
            if (format != null) {
                return format;
            }
            name = cell.parent();
        }
        return OdsFormat.GENERAL;
    }
}
