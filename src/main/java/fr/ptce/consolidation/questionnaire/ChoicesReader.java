package fr.ptce.consolidation.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the code lists of {@code choices.csv}. */
final class ChoicesReader {
    static final String FILE = "choices.csv";
    static final List<String> COLUMNS = List.of("list_name", "name");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final Problems problems;
    private final Map<String, List<Code>> codes = new LinkedHashMap<>();

    ChoicesReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, CodeList> read(CsvTable file) {
        String label = LabelColumn.column(file, problems);
        file.rows().forEach(row -> read(row, label));
        Map<String, CodeList> lists = new LinkedHashMap<>();
        codes.forEach((name, list) -> lists.put(name, new CodeList(name, list)));
        file.rows().forEach(row -> checkParent(row, lists));
        return lists;
    }

    private void read(CsvRow row, String labelColumn) {
        String list = row.get("list_name");
        String name = row.get("name");
        if (list.isEmpty()) {
            problems.add(row, "un code n’est dans aucune liste", "Remplissez la colonne list_name.");
            return;
        }
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    row,
                    "« " + name + " » n’est pas un code valable dans la liste « " + list + " »",
                    "Un code se compose de lettres sans accent, de chiffres, de « _ », « - » ou « . », sans espace.");
        }
        if (row.get(labelColumn).isEmpty()) {
            problems.add(
                    row, "le code « " + name + " » n’a pas de libellé", "Remplissez la colonne " + labelColumn + ".");
        }
        List<Code> known = codes.computeIfAbsent(list, key -> new ArrayList<>());
        if (known.stream().anyMatch(code -> code.name().equals(name))) {
            problems.add(
                    row, "le code « " + name + " » est en double dans la liste « " + list + " »", "Gardez-en un seul.");
            return;
        }
        List<String> alias = Arrays.stream(row.get("alias").split("\\|", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        known.add(new Code(name, row.get(labelColumn), alias, row.isYes("exclusif"), row.get("parent")));
    }

    private void checkParent(CsvRow row, Map<String, CodeList> lists) {
        String parent = row.get("parent");
        boolean known = parent.isEmpty()
                || lists.values().stream()
                        .filter(list -> !list.name().equals(row.get("list_name")))
                        .anyMatch(list -> list.findCode(parent).isPresent());
        if (!known) {
            problems.add(
                    row,
                    "le parent « " + parent + " » du code « " + row.get("name") + " » n’est dans aucune autre liste",
                    "Corrigez le parent, ou ajoutez son code à la liste des parents.");
        }
    }
}
