package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CommuneChoice;
import fr.ptce.consolidation.questionnaire.Communes.Commune;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of {@link CommuneSheet} for one région, or for all of them. A row and a cell without their address follow the one
 * before, as the format allows: with it, the list of a région would weigh twice as much in each workbook.
 */
final class CommuneRows {
    private static final String CELL = " t=\"inlineStr\"><is><t>";
    private static final String END = "</t></is></c>";

    private final List<Commune> communes = new ArrayList<>();
    private final Map<String, int[]> bounds = new LinkedHashMap<>();

    private CommuneRows() {}

    /** Rows the names of all départements take, the first one being for a blank answer. */
    static int keys(Definition definition) {
        int keys = 1;
        for (CommuneChoice choice : CommuneSheet.choices(definition)) {
            for (Code code : CommuneSheet.departements(definition, choice).codes()) {
                keys += names(code).size();
            }
        }
        return keys;
    }

    /**
     * The rows, as the XML of the sheet.
     *
     * @param region code of the only région whose communes are listed, "" for all
     */
    static String of(Definition definition, String region) {
        CommuneRows rows = new CommuneRows();
        for (CommuneChoice choice : CommuneSheet.choices(definition)) {
            rows.add(definition, choice, region);
        }
        return rows.xml();
    }

    private void add(Definition definition, CommuneChoice choice, String region) {
        Map<String, List<Commune>> byDepartement =
                choice.communes().current().stream().collect(Collectors.groupingBy(Commune::departement));
        for (Code code : CommuneSheet.departements(definition, choice).codes()) {
            List<Commune> own = byDepartement.getOrDefault(code.name(), List.of());
            if ((region.isEmpty() || code.parent().equals(region)) && !own.isEmpty()) {
                int first = communes.size() + 1;
                own.stream()
                        .sorted(Comparator.comparing((Commune commune) -> Spelling.key(commune.nom()))
                                .thenComparing(Commune::code))
                        .forEach(communes::add);
                names(code).forEach(name -> bounds.putIfAbsent(name, new int[] {first, communes.size()}));
            }
        }
    }

    /** What the answer may be for that département: its label, its code, its other names. */
    private static Set<String> names(Code code) {
        Set<String> names = new LinkedHashSet<>(List.of(code.label(), code.name()));
        names.addAll(code.alias());
        return names;
    }

    private String xml() {
        StringBuilder xml = new StringBuilder(80 * communes.size() + 4096);
        List<Map.Entry<String, int[]>> keys = new ArrayList<>(bounds.entrySet());
        keys.add(0, Map.entry("", new int[] {1, Math.max(1, communes.size())}));
        for (int i = 0; i < Math.max(keys.size(), communes.size()); i++) {
            int row = i + 1;
            boolean addressed = i < keys.size();
            xml.append(addressed ? "<row r=\"" + row + "\">" : "<row>");
            if (i < communes.size()) {
                xml.append(addressed ? "<c r=\"A" + row + "\"" : "<c").append(CELL);
                xml.append(XmlEscape.cell(communes.get(i).label())).append(END);
            }
            if (addressed) {
                appendKey(xml, row, keys.get(i));
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static void appendKey(StringBuilder xml, int row, Map.Entry<String, int[]> key) {
        if (!key.getKey().isEmpty()) {
            xml.append("<c r=\"B").append(row).append('"').append(CELL);
            xml.append(XmlEscape.cell(key.getKey())).append(END);
        }
        xml.append("<c r=\"C")
                .append(row)
                .append("\"><v>")
                .append(key.getValue()[0])
                .append("</v></c>");
        xml.append("<c r=\"D")
                .append(row)
                .append("\"><v>")
                .append(key.getValue()[1])
                .append("</v></c>");
    }
}
