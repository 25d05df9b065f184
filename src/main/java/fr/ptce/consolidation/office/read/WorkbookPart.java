package fr.ptce.consolidation.office.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code xl/workbook.xml}: the tabs, the defined names, the origin of dates.
 *
 * @param sheets in the order of the tabs
 * @param names defined names
 * @param date1904 whether day 0 is 1904-01-01
 */
record WorkbookPart(List<Tab> sheets, List<Workbook.DefinedName> names, boolean date1904) {
    /** A formula a name stands for is no longer than the longest formula Excel takes, 8,192 characters. */
    private static final int NAME_CHARS = 8_192;

    /** One tab: the relationship leads to the sheet's part. */
    record Tab(String name, boolean hidden, String relationship) {}

    static WorkbookPart read(PartBytes part, XmlSource source, XlsxLimits limits) throws RefusedException {
        List<Tab> tabs = new ArrayList<>();
        List<LocalName> names = new ArrayList<>();
        boolean date1904 = false;
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("workbook");
            while (xml.nextChild(1)) {
                switch (xml.local()) {
                    case "workbookPr" -> date1904 = xml.isTrue("date1904");
                    case "sheets" -> readTabs(xml, tabs, limits);
                    case "definedNames" -> readNames(xml, names);
                    default -> {}
                }
            }
            xml.readEnd();
            List<Workbook.DefinedName> defined = new ArrayList<>();
            names.forEach(name -> name.toDefinedName(tabs).ifPresent(defined::add));
            return new WorkbookPart(List.copyOf(tabs), List.copyOf(defined), date1904);
        }
    }

    private static void readTabs(XmlPart xml, List<Tab> tabs, XlsxLimits limits) throws RefusedException {
        Set<String> seen = new HashSet<>();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.isAt("sheet")) {
                continue;
            }
            String name = xml.attribute("name");
            if (!seen.add(name.toUpperCase(Locale.ROOT))) {
                throw xml.refuse(Fault.PART, "deux feuilles « " + name + " »");
            }
            String state = xml.attribute("state");
            tabs.add(new Tab(name, state.equals("hidden") || state.equals("veryHidden"), xml.attribute("id")));
            if (tabs.size() > limits.sheets()) {
                throw xml.refuse(Fault.LIMIT, "plus de " + limits.sheets() + " feuilles");
            }
        }
    }

    private static void readNames(XmlPart xml, List<LocalName> names) throws RefusedException {
        XmlText text = new XmlText();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.isAt("definedName")) {
                String name = xml.attribute("name");
                String sheet = xml.attribute("localSheetId");
                text.clear();
                xml.readText(text, NAME_CHARS);
                names.add(new LocalName(name, sheet, text.toString()));
            }
        }
    }

    /** A name whose sheet is still a rank, as the tabs may come after the names. */
    private record LocalName(String name, String rank, String reference) {
        /** Empty when it is local to a sheet that is not there: nothing can be found by it. */
        Optional<Workbook.DefinedName> toDefinedName(List<Tab> tabs) {
            if (rank.isEmpty()) {
                return Optional.of(new Workbook.DefinedName(name, "", reference));
            }
            for (int i = 0; i < tabs.size(); i++) {
                if (rank.equals(Integer.toString(i))) {
                    return Optional.of(
                            new Workbook.DefinedName(name, tabs.get(i).name(), reference));
                }
            }
            return Optional.empty();
        }
    }
}
