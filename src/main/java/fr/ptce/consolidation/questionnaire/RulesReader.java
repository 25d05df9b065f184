package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rules of {@code regles.csv}. */
final class RulesReader {
    static final String FILE = "regles.csv";
    static final List<String> COLUMNS = List.of(
            "id",
            "famille",
            "niveau",
            "gravite",
            "portee",
            "expression",
            "condition",
            "champs",
            "manquant",
            "tolerance",
            "beta",
            "depuis",
            "jusqua",
            "message",
            "action");

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]*");
    static final Pattern QUOTED = Pattern.compile("\\$\\{([^}]*)\\}");
    static final int OPEN = 9999;

    /** What a message quotes without a field's name: what was expected, the answer at hand. */
    private static final Set<String> UNNAMED = Set.of("attendu", Rule.SELF);

    private final Vocabulary vocabulary;
    private final ExpressionParser parser;
    private final Problems problems;
    private final Map<String, Integer> ids = new HashMap<>();

    RulesReader(Vocabulary vocabulary, ExpressionParser parser, Problems problems) {
        this.vocabulary = vocabulary;
        this.parser = parser;
        this.problems = problems;
    }

    List<Rule> read(CsvTable file) {
        List<Rule> rules = new ArrayList<>();
        file.rows().forEach(row -> rules.add(read(row)));
        return rules;
    }

    private Rule read(CsvRow row) {
        checkTexts(row);
        Rule.Scope scope = Choice.read(row, "portee", Rule.Scope.class, Rule.Scope.POLE, problems);
        List<String> fields = Words.split(row.get("champs"));
        fields.forEach(field -> checkField(row, "champs", field));
        boolean onSubmission = scope == Rule.Scope.POLE || scope == Rule.Scope.STRUCTURE;
        if (!onSubmission && !(row.get("expression") + row.get("condition")).isEmpty()) {
            problems.add(
                    row,
                    "la règle « " + row.get("id") + " » a une expression, que rien n’évalue à cette portée",
                    "Écrivez « pole » ou « structure » dans la colonne portee, ou videz expression et condition.");
        }
        if (fields.isEmpty() && onSubmission) {
            problems.add(
                    row,
                    "la règle « " + row.get("id") + " » ne dit pas sur quel champ montrer l’anomalie",
                    "Remplissez la colonne champs, la cellule à corriger en premier.");
        }
        boolean structure = scope == Rule.Scope.STRUCTURE;
        return new Rule(
                row.get("id"),
                row.get("famille"),
                number(row, "niveau", 0, 5, 1),
                severity(row),
                scope,
                parser.parse(new ExpressionSite(row, "expression", structure, self(fields, structure))),
                parser.parse(new ExpressionSite(row, "condition", structure, self(fields, structure))),
                fields,
                row.get("manquant").isEmpty()
                        ? Rule.Missing.NON_EVALUABLE
                        : Choice.read(row, "manquant", Rule.Missing.class, Rule.Missing.NON_EVALUABLE, problems),
                tolerance(row),
                row.isYes("beta"),
                number(row, "depuis", 0, OPEN, 0),
                number(row, "jusqua", 0, OPEN, OPEN),
                row.get("message"),
                row.get("action"),
                row.ligne());
    }

    /** What {@code .} may stand for: each field of the line in turn, which must then be of one nature and of its scope. */
    private Optional<Vocabulary.Declared> self(List<String> fields, boolean structure) {
        List<Vocabulary.Declared> known = fields.stream()
                .flatMap(field -> vocabulary.findField(field).stream())
                .filter(field -> field.repeat() == structure)
                .toList();
        boolean numbers = known.stream().allMatch(field -> field.type().isNumeric());
        boolean texts = known.stream().noneMatch(field -> field.type().isNumeric());
        return known.size() == fields.size() && (numbers || texts)
                ? known.stream().findFirst()
                : Optional.empty();
    }

    private void checkTexts(CsvRow row) {
        String id = row.get("id");
        if (!ID.matcher(id).matches()) {
            problems.add(
                    row,
                    "« " + id + " » n’est pas un code de règle valable",
                    "Écrivez des majuscules, des chiffres et des tirets, tels que VCO-ANIMATION.");
        }
        if (RuleFamily.find(row.get("famille"))
                .filter(known -> !known.isNotApplicable())
                .isEmpty()) {
            problems.add(
                    row,
                    "la famille « " + row.get("famille") + " » de la règle « " + id + " » est inconnue",
                    "Familles admises : "
                            + Arrays.stream(RuleFamily.values())
                                    .filter(known -> !known.isNotApplicable())
                                    .map(RuleFamily::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        Integer first = ids.putIfAbsent(id, row.ligne());
        if (first != null) {
            problems.add(
                    row, "la règle « " + id + " » existe déjà à la ligne " + first, "Changez l’un des deux codes.");
        }
        for (String column : List.of("message", "action")) {
            if (row.get(column).isEmpty()) {
                problems.add(
                        row,
                        "la règle « " + id + " » n’a pas de texte dans la colonne « " + column + " »",
                        "Dites au pôle ce qui ne va pas (message) et ce qu’il doit faire (action).");
            }
            Matcher quoted = QUOTED.matcher(row.get(column));
            while (quoted.find()) {
                if (!UNNAMED.contains(quoted.group(1))) {
                    checkField(row, column, quoted.group(1));
                }
            }
        }
        boolean needsTolerance = (row.get("expression") + row.get("condition")).contains("${tolerance}");
        if (needsTolerance && row.get("tolerance").isEmpty()) {
            problems.add(
                    row, "la règle « " + id + " » lit ${tolerance}, qui est vide", "Remplissez la colonne tolerance.");
        }
    }

    private void checkField(CsvRow row, String column, String field) {
        if (vocabulary.findField(field).isEmpty()) {
            problems.add(
                    row,
                    "la colonne « " + column + " » nomme un champ inconnu : « " + field + " »",
                    "Corrigez le nom du champ."
                            + vocabulary
                                    .nearest(field)
                                    .map(known -> " Vouliez-vous « " + known + " » ?")
                                    .orElse(""));
        }
    }

    private Severity severity(CsvRow row) {
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(value -> Words.fold(value.label()).equals(Words.fold(row.get("gravite"))))
                .findFirst();
        if (severity.isEmpty()) {
            problems.add(
                    row,
                    "la gravité « " + row.get("gravite") + " » est inconnue",
                    "Gravités admises : bloquante, à justifier, information.");
        }
        return severity.orElse(Severity.ERROR);
    }

    private String tolerance(CsvRow row) {
        String tolerance = row.get("tolerance").replace(',', '.');
        if (!tolerance.matches("|[0-9]{1,9}([.][0-9]{1,6})?")) {
            problems.add(row, "la tolérance « " + tolerance + " » n’est pas un nombre", "Écrivez par exemple 0.05.");
            return "";
        }
        return tolerance;
    }

    private int number(CsvRow row, String column, int min, int max, int blank) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return blank;
        }
        if (!cell.matches("[0-9]{1,4}") || Integer.parseInt(cell) < min || Integer.parseInt(cell) > max) {
            problems.add(
                    row,
                    "« " + cell + " » n’est pas un nombre admis dans la colonne « " + column + " »",
                    "Écrivez un nombre entier de " + min + " à " + max + ".");
            return blank;
        }
        return Integer.parseInt(cell);
    }
}
