package fr.ptce.consolidation.office.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Leads an OpenDocument spreadsheet (.ods) from its zip to a workbook: protection, macros, properties, styles, sheets. What
 * it is, its content says: older writers leave {@code mimetype} out.
 */
final class OpenDocumentReader {
    /** What LibreOffice keeps of other files their cells refer to, written as sheets. */
    private static final Pattern OUTSIDE = Pattern.compile("'.*'#\\$?.*", Pattern.DOTALL);

    private static final Pattern MACROS =
            Pattern.compile("scripts/.*[^/]|basic/.*/(?!script-l[bc]\\.xml|dialog-l[bc]\\.xml).*[^/]");
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int VALUE_CHARS = 32_767;

    private final ZipContent zip;
    private final XlsxLimits limits;
    private final XmlSource source;
    private final Predicate<String> left;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Workbook.DefinedName> names = new ArrayList<>();
    private final List<Workbook.DefinedName> localNames = new ArrayList<>();
    private final OdsStyles styles = new OdsStyles();
    private String modified = "";
    private String application = "";

    OpenDocumentReader(ZipContent zip, XlsxLimits limits, XmlSource source, Predicate<String> left) {
        this.zip = zip;
        this.limits = limits;
        this.source = source;
        this.left = left;
    }

    /** Whether the zip is an OpenDocument file, be it a text or a locked one. */
    static boolean accepts(ZipContent zip) {
        return zip.has(Odf.CONTENT_PART) || (zip.has(Odf.MANIFEST_PART) && zip.has("mimetype"));
    }

    /** @throws RefusedException when it is not a sound spreadsheet */
    Workbook read() throws RefusedException {
        Optional<PartBytes> manifest = zip.find(Odf.MANIFEST_PART);
        if (manifest.isPresent()) {
            requireOpen(manifest.get());
        }
        for (String name : zip.names()) {
            if (MACROS.matcher(name).matches()) {
                throw new RefusedException(Fault.MACROS, "macros", name);
            }
        }
        Optional<PartBytes> meta = zip.find(Odf.META_PART);
        if (meta.isPresent()) {
            readMeta(meta.get());
        }
        Optional<PartBytes> common = zip.find(Odf.STYLES_PART);
        if (common.isPresent()) {
            styles.read(common.get(), source);
        }
        readContent(zip.find(Odf.CONTENT_PART)
                .orElseThrow(() -> new RefusedException(Fault.PART, "contenu absent", Odf.CONTENT_PART)));
        names.addAll(localNames);
        return new Workbook(sheets, names, properties, modified, application);
    }

    private void requireOpen(PartBytes manifest) throws RefusedException {
        try (XmlPart xml = source.open(manifest)) {
            xml.readRoot("manifest");
            while (xml.nextChild(1)) {
                int here = xml.depth();
                while (xml.nextChild(here)) {
                    if (xml.hasLocalName("encryption-data")) {
                        throw new RefusedException(Fault.PASSWORD, "classeur chiffré");
                    }
                }
            }
            xml.readEnd();
        }
    }

    private void readMeta(PartBytes part) throws RefusedException {
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("document-meta");
            while (xml.nextChild(1)) {
                int here = xml.depth();
                while (xml.nextChild(here)) {
                    readProperty(xml);
                }
            }
            xml.readEnd();
        }
    }

    private void readProperty(XmlPart xml) throws RefusedException {
        if (xml.isAt(Odf.META, "user-defined")) {
            DocumentProperties.add(properties, xml.attribute(Odf.META, "name"), text(xml));
        } else if (xml.isAt(Odf.META, "generator")) {
            application = text(xml);
        } else if (xml.hasLocalName("date") && modified.isEmpty()) {
            modified = DocumentProperties.toInstant(text(xml));
        }
    }

    private static String text(XmlPart xml) throws RefusedException {
        XmlText text = new XmlText();
        xml.readText(text, VALUE_CHARS);
        text.trim();
        return text.toString();
    }

    private void readContent(PartBytes part) throws RefusedException {
        boolean found = false;
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("document-content");
            while (xml.nextChild(1)) {
                if (xml.isAt(Odf.OFFICE, "automatic-styles")) {
                    styles.readSet(xml);
                } else if (xml.isAt(Odf.OFFICE, "body")) {
                    found |= readBody(xml);
                }
            }
            xml.readEnd();
            if (!found) {
                throw xml.refuse(Fault.PART, "classeur sans feuille");
            }
        }
    }

    private boolean readBody(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        boolean found = false;
        while (xml.nextChild(here)) {
            if (!xml.isAt(Odf.OFFICE, "spreadsheet")) {
                throw new RefusedException(Foreign.DOCUMENT, describe(xml.anyLocal()), Odf.CONTENT_PART);
            }
            if (found) {
                throw xml.refuse(Fault.PART, "deux classeurs");
            }
            found = true;
            readSpreadsheet(xml);
        }
        return found;
    }

    private static String describe(String body) {
        return switch (body) {
            case "text" -> "document texte LibreOffice (.odt)";
            case "presentation" -> "présentation LibreOffice (.odp)";
            case "drawing" -> "dessin LibreOffice (.odg)";
            case "database" -> "base de données LibreOffice (.odb)";
            default -> "document LibreOffice d'un autre genre";
        };
    }

    private void readSpreadsheet(XmlPart xml) throws RefusedException {
        OdsSheetReader reader = new OdsSheetReader(styles, 0, limits);
        Set<String> seen = new HashSet<>();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            switch (xml.isIn(Odf.TABLE) ? xml.anyLocal() : "") {
                case "calculation-settings" -> reader.countDaysFrom(readOrigin(xml));
                case "table" -> readSheet(xml, reader, seen);
                case "named-expressions" -> OdsDefinedNames.read(xml, "", names);
                default -> {}
            }
        }
    }

    private static long readOrigin(XmlPart xml) throws RefusedException {
        long origin = 0;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            String date = xml.isAt(Odf.TABLE, "null-date") ? xml.attribute(Odf.TABLE, "date-value") : "";
            if (!date.isEmpty()) {
                try {
                    origin = ChronoUnit.DAYS.between(ORIGIN, LocalDate.parse(date));
                } catch (DateTimeException unreadable) {
                    throw xml.refuse(Fault.PART, "origine des dates illisible");
                }
            }
        }
        return origin;
    }

    private void readSheet(XmlPart xml, OdsSheetReader reader, Set<String> seen) throws RefusedException {
        String name = xml.attribute(Odf.TABLE, "name");
        if (OUTSIDE.matcher(name).matches()) {
            return;
        }
        if (!seen.add(name.toUpperCase(Locale.ROOT))) {
            throw xml.refuse(Fault.PART, "deux feuilles « " + name + " »");
        }
        if (seen.size() > limits.sheets()) {
            throw xml.refuse(Fault.LIMIT, "plus de " + limits.sheets() + " feuilles");
        }
        boolean hidden = styles.isHiddenSheet(xml.attribute(Odf.TABLE, "style-name"));
        sheets.add(
                left.test(name)
                        ? new SheetCells(name, hidden, new SheetGrid())
                        : reader.read(xml, name, hidden, localNames));
    }
}
