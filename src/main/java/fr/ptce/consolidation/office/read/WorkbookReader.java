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
 * Leads one .xlsx from its zip to a workbook: types, links, styles, texts, sheets.
 */
final class WorkbookReader {
    private final ZipContent zip;
    private final XlsxLimits limits;
    private final XmlSource source;
    private final Predicate<String> left;

    WorkbookReader(ZipContent zip, XlsxLimits limits, XmlSource source, Predicate<String> left) {
        this.zip = zip;
        this.limits = limits;
        this.source = source;
        this.left = left;
    }

    /** @throws RefusedException when it is not a sound workbook */
    Workbook read() throws RefusedException {
        Optional<PartBytes> types = zip.find(ContentTypes.PART);
        if (types.isEmpty()) {
            throw new RefusedException(Fault.PART, "types absents", ContentTypes.PART);
        }
        Relationships links = Relationships.read("", zip, source);
        Relationships.Target main = links.findOnly("officeDocument")
                .orElseThrow(() -> new RefusedException(Fault.PART, "classeur absent", "_rels/.rels"));
        if (main.strict()) {
            throw new RefusedException(Fault.STRICT, "Open XML strict", main.name());
        }
        ContentTypes.read(types.get(), source).requireWorkbook(main.name());
        Relationships parts = Relationships.read(main.name(), zip, source);
        WorkbookPart workbook = WorkbookPart.read(require(main), source, limits);
        return new Workbook(
                readSheets(parts, workbook),
                workbook.names(),
                readCustom(links.findOnly("custom-properties")),
                DocumentProperties.toInstant(readProperty(links, "core-properties", "coreProperties", "modified")),
                readProperty(links, "extended-properties", "Properties", "Application"));
    }

    private List<Sheet> readSheets(Relationships parts, WorkbookPart workbook) throws RefusedException {
        Optional<Relationships.Target> strings = parts.findOnly("sharedStrings");
        Optional<Relationships.Target> styles = parts.findOnly("styles");
        SheetReader reader = new SheetReader(
                strings.isEmpty() ? SharedStrings.none() : SharedStrings.read(require(strings.get()), source, limits),
                styles.isEmpty() ? DateStyles.none() : DateStyles.read(require(styles.get()), source),
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
                sheets.add(readSheet(reader, target, tab));
            } else {
                throw new RefusedException(Fault.PART, "deux feuilles pour une partie", target.name());
            }
        }
        return sheets;
    }

    private Sheet readSheet(SheetReader reader, Relationships.Target target, WorkbookPart.Tab tab)
            throws RefusedException {
        try {
            return reader.read(require(target), source, tab);
        } catch (RefusedException refused) {
            throw refused.inSheet(tab.name());
        }
    }

    /** The custom properties: none when their part is broken, the hidden sheet having the same identity. */
    private Map<String, String> readCustom(Optional<Relationships.Target> target) throws RefusedException {
        try {
            return target.isEmpty() ? Map.of() : DocumentProperties.readCustom(require(target.get()), source);
        } catch (RefusedException broken) {
            return orRefused(broken, Map.of());
        }
    }

    /** One property that says nothing of the answers: "" when its part is broken. */
    private String readProperty(Relationships links, String type, String root, String child) throws RefusedException {
        try {
            Optional<Relationships.Target> target = links.findOnly(type);
            return target.isEmpty() ? "" : DocumentProperties.readOne(require(target.get()), source, root, child);
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

    private PartBytes require(Relationships.Target target) throws RefusedException {
        return zip.find(target.name())
                .orElseThrow(() -> new RefusedException(Fault.PART, "partie absente", target.name()));
    }
}
