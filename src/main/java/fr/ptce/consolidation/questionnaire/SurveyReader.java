package fr.ptce.consolidation.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the structure of {@code survey.csv}: its groups and the names of its fields; {@link FieldReader} reads each field. */
final class SurveyReader {
    static final String FILE = "survey.csv";
    static final List<String> COLUMNS =
            List.of("type", "name", "required", "relevant", "constraint", "calculation", "appearance", "id", "feuille");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern SHEET = Pattern.compile("[^\\\\/?*\\[\\]:']{1,31}");
    private static final List<String> RESERVED = List.of("LISEZMOI", "_LISTES", "_META", "_PREREMPLI", "_COMMUNES");

    private final Problems problems;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> sheets = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private String label = "";

    /** A group being read. */
    private record Group(CsvRow begin, boolean repeat, List<CsvRow> rows) {}

    SurveyReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** First pass: every name is declared, so that an expression may read a field further down. */
    void declare(CsvTable file) {
        label = LabelColumn.column(file, problems);
        Optional<Group> open = Optional.empty();
        for (CsvRow row : file.rows()) {
            String type = row.get("type");
            if (type.equals("begin_group") || type.equals("begin_repeat")) {
                open.ifPresent(group -> problems.add(
                        row,
                        "un groupe s’ouvre dans le groupe « " + group.begin().get("name") + " »",
                        "Fermez d’abord celui-ci par end_group ou end_repeat."));
                open = Optional.of(open(row, type.equals("begin_repeat")));
            } else if (type.equals("end_group") || type.equals("end_repeat")) {
                close(row, open);
                open = Optional.empty();
            } else if (open.isPresent()) {
                open.get().rows().add(row);
                declare(row, open.get().repeat());
            } else {
                problems.add(row, "une question n’est dans aucun groupe", "Placez-la entre begin_group et end_group.");
            }
        }
        open.ifPresent(group -> problems.add(
                group.begin(),
                "le groupe « " + group.begin().get("name") + " » n’est jamais fermé",
                "Ajoutez " + (group.repeat() ? "end_repeat" : "end_group") + " après sa dernière question."));
        if (groups.stream().filter(Group::repeat).count() != 1) {
            problems.add(
                    FILE,
                    0,
                    "il faut une feuille des structures (begin_repeat), et une seule",
                    "Gardez un seul couple begin_repeat / end_repeat.");
        }
    }

    /** Second pass, once every name is known. */
    List<Section> read(ExpressionParser parser, Communes communes) {
        FieldReader fields = new FieldReader(vocabulary, parser, problems, label, communes);
        return groups.stream()
                .map(group -> new Section(
                        group.begin().get("name"),
                        group.begin().get("feuille"),
                        group.begin().get(label),
                        group.begin().get("hint"),
                        group.repeat(),
                        Words.fold(group.begin().get("appearance")).equals("facultative"),
                        group.rows().stream()
                                .map(row -> fields.read(row, group.repeat()))
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
    }

    private Group open(CsvRow row, boolean repeat) {
        checkName(row);
        String sheet = row.get("feuille");
        if (!SHEET.matcher(sheet).matches() || RESERVED.contains(sheet)) {
            problems.add(
                    row,
                    "« " + sheet + " » n’est pas un nom de feuille valable",
                    "Remplissez la colonne feuille : 31 caractères au plus, sans \\ / ? * [ ] : ', et autre que "
                            + String.join(", ", RESERVED) + ".");
        }
        Integer first = sheets.putIfAbsent(sheet, row.ligne());
        if (first != null && !sheet.isEmpty()) {
            problems.add(
                    row, "la feuille « " + sheet + " » est déjà celle de la ligne " + first, "Changez l’un des noms.");
        }
        for (String column : List.of("relevant", "required", "constraint")) {
            if (!row.get(column).isEmpty()) {
                problems.add(
                        row,
                        "la colonne « " + column + " » n’est pas lue sur un groupe",
                        "Écrivez la condition sur chaque question du groupe.");
            }
        }
        Group group = new Group(row, repeat, new ArrayList<>());
        groups.add(group);
        return group;
    }

    private void close(CsvRow row, Optional<Group> open) {
        if (open.isEmpty()) {
            problems.add(row, row.get("type") + " ne ferme aucun groupe", "Supprimez la ligne, ou ouvrez le groupe.");
            return;
        }
        String expected = open.get().repeat() ? "end_repeat" : "end_group";
        if (!row.get("type").equals(expected)) {
            problems.add(
                    row,
                    row.get("type") + " ferme le groupe « " + open.get().begin().get("name") + " »",
                    "Écrivez " + expected + ".");
        }
    }

    private void declare(CsvRow row, boolean repeat) {
        checkName(row);
        FieldReader.Kind kind = FieldReader.Kind.of(row.get("type"));
        Optional<CodeList> list = vocabulary.findList(kind.list());
        if (kind.type() == FieldType.CALCULATE) {
            list = FieldReader.calculatedList(row.get("calculation"), vocabulary);
        }
        vocabulary.declare(new Vocabulary.Declared(row.get("name"), kind.type(), list, repeat));
    }

    private void checkName(CsvRow row) {
        String name = row.get("name");
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    row,
                    "« " + name + " » n’est pas un nom valable",
                    "Un nom commence par une lettre minuscule et se compose de minuscules sans accent, de chiffres et"
                            + " de « _ » (60 caractères au plus).");
        }
        Integer first = names.putIfAbsent(name, row.ligne());
        if (first != null && !name.isEmpty()) {
            problems.add(
                    row, "le nom « " + name + " » est déjà pris à la ligne " + first, "Changez l’un des deux noms.");
        }
    }
}
