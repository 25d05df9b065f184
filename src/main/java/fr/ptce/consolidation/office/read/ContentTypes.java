package fr.ptce.consolidation.office.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code [Content_Types].xml}: what each part declares to be. */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";

    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> overrides = new HashMap<>();

    static ContentTypes read(PartBytes part, XmlSource source) throws RefusedException {
        ContentTypes types = new ContentTypes();
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("Types");
            while (xml.nextChild(1)) {
                String type = xml.attribute("ContentType");
                if (xml.isAt("Default")) {
                    types.defaults.put(lower(xml.attribute("Extension")), type);
                } else if (xml.isAt("Override")) {
                    types.overrides.put(lower(xml.attribute("PartName")), type);
                }
            }
            xml.readEnd();
        }
        return types;
    }

    /** Refuses the workbook's main part unless its own type is that of a workbook without macros. */
    void requireWorkbook(String name) throws RefusedException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String type = Optional.ofNullable(overrides.get(lower("/" + name)))
                .orElse(defaults.getOrDefault(lower(extension), ""));
        if (type.endsWith(".spreadsheetml.sheet.main+xml") || type.endsWith(".spreadsheetml.template.main+xml")) {
            return;
        }
        String lower = lower(type);
        if (lower.contains("sheet.binary")) {
            throw new RefusedException(Foreign.BINARY_EXCEL, "classeur binaire (.xlsb)", name);
        }
        if (lower.contains("macroenabled")) {
            throw new RefusedException(Fault.MACROS, "classeur à macros (.xlsm)", name);
        }
        if (lower.contains("wordprocessingml")) {
            throw new RefusedException(Foreign.DOCUMENT, "document Word", name);
        }
        if (lower.contains("presentationml")) {
            throw new RefusedException(Foreign.DOCUMENT, "présentation PowerPoint", name);
        }
        throw new RefusedException(Fault.FORMAT, "type « " + type + " »", name);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
