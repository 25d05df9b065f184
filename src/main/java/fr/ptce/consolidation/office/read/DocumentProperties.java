package fr.ptce.consolidation.office.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the three parts of {@code docProps}; their values are text. */
final class DocumentProperties {
    private static final int VALUE_CHARS = 32_767;

    private DocumentProperties() {}

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
                    properties.merge(
                            name, text.toString(), (one, other) -> one.equals(other) ? one : one + " ou " + other);
                }
            }
            xml.readEnd();
        }
        return properties;
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
