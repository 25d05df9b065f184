package fr.ptce.consolidation.office.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the three parts of {@code docProps}; their values are text. */
final class DocumentProperties {
    private static final int VALUE_CHARS = 32_767;

    private DocumentProperties() {}

    /**
     * A date of the properties as an ISO-8601 instant. One that names no zone, as LibreOffice and some others write them, is
     * taken as it stands for universal time, whatever the file: the day is the one people saw, and a workbook saved in both
     * formats bears the same. What is no date stays as it is.
     */
    static String toInstant(String date) {
        if (date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return date + "T00:00:00Z";
        }
        return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+") ? date + "Z" : date;
    }

    /**
     * Custom properties by name, whatever their type: {@code lpwstr}, {@code i4}, {@code r8}, {@code bool}, {@code filetime}…
     * One that stands twice has both its values, so that it agrees with neither.
     */
    static Map<String, String> readCustom(PartBytes part, XmlSource source) throws RefusedException {
        Map<String, String> properties = new LinkedHashMap<>();
        XmlText text = new XmlText();
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("Properties");
            while (xml.nextChild(1)) {
                if (xml.isAt("property")) {
                    String name = xml.attribute("name");
                    int here = xml.depth();
                    text.clear();
                    while (xml.nextChild(here)) {
                        xml.readText(text, VALUE_CHARS);
                    }
                    add(properties, name, text.toString());
                }
            }
            xml.readEnd();
        }
        return properties;
    }

    /** Adds one property to those read: one that stands twice has both its values. */
    static void add(Map<String, String> properties, String name, String value) {
        properties.merge(name, value, (one, other) -> one.equals(other) ? one : one + " ou " + other);
    }

    /** The text of one child of the root, whatever its namespace: {@code modified}, {@code Application}; "" when absent. */
    static String readOne(PartBytes part, XmlSource source, String root, String child) throws RefusedException {
        XmlText text = new XmlText();
        try (XmlPart xml = source.open(part)) {
            xml.readRoot(root);
            while (xml.nextChild(1)) {
                if (xml.hasLocalName(child) && text.length() == 0) {
                    xml.readText(text, VALUE_CHARS);
                }
            }
            xml.readEnd();
        }
        text.trim();
        return text.toString();
    }
}
