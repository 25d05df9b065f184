package fr.ptce.consolidation.office.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leads one file from its bytes to a workbook: signature, zip, types, links, styles, texts, sheets; then the parts nobody
 * needs, whose CRC is checked all the same.
 */
final class WorkbookReader {
    private final byte[] bytes;
    private final XlsxLimits limits;
    private final Deadline deadline;
    private final XmlSource source;
    private final Predicate<String> left;

    WorkbookReader(byte[] bytes, XlsxLimits limits, Deadline deadline, Predicate<String> left) {
        this.left = left;
        this.bytes = bytes;
        this.limits = limits;
        this.deadline = deadline;
        this.source = new XmlSource(limits, deadline);
    }

    /** @throws RefusedException when the file is not a sound workbook */
    Workbook read() throws RefusedException {
        Signature.requireZip(bytes, limits);
        try (ZipContent zip = new ZipContent(bytes, limits, deadline)) {
            Workbook workbook = read(zip);
            zip.verifyRest();
            return workbook;
        }
    }

    private Workbook read(ZipContent zip) throws RefusedException {
        Optional<PartBytes> types = zip.find(ContentTypes.PART);
        if (types.isEmpty()) {
            throw new RefusedException(Fault.FORMAT, describe(zip));
        }
        Relationships links = Relationships.read("", zip, source);
        Relationships.Target main = links.findOnly("officeDocument")
                .orElseThrow(() -> new RefusedException(Fault.PART, "classeur absent", "_rels/.rels"));
        if (main.strict()) {
            throw new RefusedException(Fault.STRICT, "Open XML strict", main.name());
        }
        ContentTypes.read(types.get(), source).requireWorkbook(main.name());
        Relationships parts = Relationships.read(main.name(), zip, source);
        WorkbookPart workbook = WorkbookPart.read(require(zip, main), source, limits);
        return new Workbook(
                readSheets(zip, parts, workbook),
                workbook.names(),
                readCustom(zip, links.findOnly("custom-properties")),
                readProperty(zip, links, "core-properties", "coreProperties", "modified"),
                readProperty(zip, links, "extended-properties", "Properties", "Application"));
    }

    private List<Sheet> readSheets(ZipContent zip, Relationships parts, WorkbookPart workbook) throws RefusedException {
        Optional<Relationships.Target> strings = parts.findOnly("sharedStrings");
        Optional<Relationships.Target> styles = parts.findOnly("styles");
        SheetReader reader = new SheetReader(
                strings.isEmpty()
                        ? SharedStrings.none()
                        : SharedStrings.read(require(zip, strings.get()), source, limits),
                styles.isEmpty() ? DateStyles.none() : DateStyles.read(require(zip, styles.get()), source),
                workbook.date1904(),
                limits);
        List<Sheet> sheets = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (WorkbookPart.Tab tab : workbook.sheets()) {
            Relationships.Target target = parts.find(tab.relationship())
                    .orElseThrow(() -> new RefusedException(Fault.PART, "feuille « " + tab.name() + " » absente"));
            if (target.type().toLowerCase(Locale.ROOT).endsWith("macrosheet")) {
                throw new RefusedException(Fault.MACROS, "feuille de macros « " + tab.name() + " »", target.name());
            }
            if (!target.type().equals("worksheet") || left.test(tab.name())) {
                sheets.add(new SheetCells(tab.name(), tab.hidden(), new SheetGrid()));
            } else if (read.add(target.name())) {
                sheets.add(readSheet(reader, zip, target, tab));
            } else {
                throw new RefusedException(Fault.PART, "deux feuilles pour une partie", target.name());
            }
        }
        return sheets;
    }

    private Sheet readSheet(SheetReader reader, ZipContent zip, Relationships.Target target, WorkbookPart.Tab tab)
            throws RefusedException {
        try {
            return reader.read(require(zip, target), source, tab);
        } catch (RefusedException refused) {
            throw refused.inSheet(tab.name());
        }
    }

    /** The custom properties: none when their part is broken, the hidden sheet having the same identity. */
    private Map<String, String> readCustom(ZipContent zip, Optional<Relationships.Target> target)
            throws RefusedException {
        try {
            return target.isEmpty() ? Map.of() : DocumentProperties.readCustom(require(zip, target.get()), source);
        } catch (RefusedException broken) {
            return orRefused(broken, Map.of());
        }
    }

    /** One property that says nothing of the answers: "" when its part is broken. */
    private String readProperty(ZipContent zip, Relationships links, String type, String root, String child)
            throws RefusedException {
        try {
            Optional<Relationships.Target> target = links.findOnly(type);
            return target.isEmpty() ? "" : DocumentProperties.readOne(require(zip, target.get()), source, root, child);
        } catch (RefusedException broken) {
            return orRefused(broken, "");
        }
    }

    private static <T> T orRefused(RefusedException refused, T instead) throws RefusedException {
        if (refused.isBrokenPart()) {
            return instead;
        }
        throw refused;
    }

    private static PartBytes require(ZipContent zip, Relationships.Target target) throws RefusedException {
        return zip.find(target.name())
                .orElseThrow(() -> new RefusedException(Fault.PART, "partie absente", target.name()));
    }

    private static String describe(ZipContent zip) {
        if (zip.has("mimetype")) {
            return "classeur LibreOffice (.ods) ou autre OpenDocument";
        }
        if (zip.hasFolder("index/") || zip.has("index.zip")) {
            return "classeur Numbers";
        }
        return "archive ZIP";
    }
}
