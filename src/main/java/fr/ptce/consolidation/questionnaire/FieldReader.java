package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one question of {@code survey.csv}, every name being known. */
final class FieldReader {
    /** Longest free text accepted when the definition does not say, one line of a table read by people (rule FDL). */
    static final int FREE_TEXT = 1500;

    private static final Pattern PARENT = Pattern.compile("\\s*parent\\(\\s*\\$\\{([a-z0-9_]+)\\}\\s*\\)\\s*");
    /** The communes offered are those whose parent is the answer to another question, as XLSForm filters a list. */
    private static final Pattern FILTER = Pattern.compile("\\s*parent\\s*=\\s*\\$\\{([a-z0-9_]+)\\}\\s*");

    private static final String COMMUNE = "commune";
    private static final Pattern SLOTS = Pattern.compile("choix-([1-9][0-9]?)");

    /**
     * What the type column says.
     *
     * @param type TEXT when the word is unknown
     * @param list name of the list of a select, "" otherwise
     * @param known whether the word is one of ours
     */
    record Kind(FieldType type, String list, boolean known) {
        private static final Pattern SELECT = Pattern.compile("(select_one|select_multiple)(?:\\s+(\\S+))?");

        static Kind of(String cell) {
            Matcher select = SELECT.matcher(cell);
            if (select.matches()) {
                String list = select.group(2) == null ? "" : select.group(2);
                return new Kind(FieldType.valueOf(select.group(1).toUpperCase(Locale.ROOT)), list, true);
            }
            return switch (cell) {
                case "text" -> new Kind(FieldType.TEXT, "", true);
                case "integer" -> new Kind(FieldType.INTEGER, "", true);
                case "decimal" -> new Kind(FieldType.DECIMAL, "", true);
                case "date" -> new Kind(FieldType.DATE, "", true);
                case "calculate" -> new Kind(FieldType.CALCULATE, "", true);
                default -> new Kind(FieldType.TEXT, "", false);
            };
        }
    }

    private final Vocabulary vocabulary;
    private final ExpressionParser parser;
    private final Problems problems;
    private final String label;
    private final Communes communes;

    FieldReader(Vocabulary vocabulary, ExpressionParser parser, Problems problems, String label, Communes communes) {
        this.vocabulary = vocabulary;
        this.parser = parser;
        this.problems = problems;
        this.label = label;
        this.communes = communes;
    }

    /** The codes a calculation gives when it is the parent of a choice. */
    static Optional<CodeList> calculatedList(String calculation, Vocabulary vocabulary) {
        Matcher parent = PARENT.matcher(calculation);
        return parent.matches()
                ? vocabulary
                        .findField(parent.group(1))
                        .flatMap(Vocabulary.Declared::list)
                        .flatMap(vocabulary::findParents)
                : Optional.empty();
    }

    /** The field; empty when its type is wrong, its problems being noted. */
    Optional<Field> read(CsvRow row, boolean repeat) {
        Kind kind = Kind.of(row.get("type"));
        Optional<CodeList> list = kind.type() == FieldType.CALCULATE
                ? calculatedList(row.get("calculation"), vocabulary)
                : vocabulary.findList(kind.list());
        check(row, kind, list);
        Optional<Vocabulary.Declared> self =
                Optional.of(new Vocabulary.Declared(row.get("name"), kind.type(), list, repeat));
        if (!kind.known() || (kind.type().isSelect() && list.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Field(
                row.get("id"),
                row.get("name"),
                kind.type(),
                list,
                layout(row, kind.type()),
                row.get(label),
                row.get("hint"),
                row.get("unite"),
                required(row, repeat),
                row.get("required_message"),
                parser.parse(new ExpressionSite(row, "relevant", repeat)),
                parser.parse(new ExpressionSite(row, "constraint", repeat, self)),
                row.get("constraint_message"),
                isCommune(row) ? Optional.empty() : parser.parse(new ExpressionSite(row, "choice_filter", repeat)),
                parser.parse(new ExpressionSite(row, "calculation", repeat)),
                length(row, kind.type()),
                row.get("default"),
                row.isYes("readonly"),
                row.isYes("personnel"),
                Words.split(row.get("formulaire")).contains("structure"),
                row.ligne(),
                isCommune(row) ? Optional.of(commune(row)) : Optional.empty()));
    }

    private static boolean isCommune(CsvRow row) {
        return row.get("appearance").equals(COMMUNE);
    }

    private CommuneChoice commune(CsvRow row) {
        if (!row.get("type").equals("text")) {
            problems.add(
                    row,
                    "l’apparence « commune » n’est que d’un texte",
                    "Écrivez text dans la colonne type : la réponse est le code Insee de la commune.");
        }
        String filter = row.get("choice_filter");
        Matcher parent = FILTER.matcher(filter);
        String departement = parent.matches() ? parent.group(1) : "";
        boolean offered = vocabulary
                .findField(departement)
                .filter(field -> field.type() == FieldType.SELECT_ONE && !field.repeat())
                .isPresent();
        if (!filter.isEmpty() && !offered) {
            problems.add(
                    row,
                    "le filtre « " + filter + " » ne dit pas de quel département proposer les communes",
                    "Écrivez parent = ${champ}, le champ étant une question du pôle à choix unique.");
        }
        return new CommuneChoice(communes, offered ? departement : "");
    }

    private void check(CsvRow row, Kind kind, Optional<CodeList> list) {
        String name = row.get("name");
        if (!kind.known()) {
            problems.add(
                    row,
                    "le type « " + row.get("type") + " » est inconnu",
                    "Types admis : text, integer, decimal, date, select_one LISTE, select_multiple LISTE, calculate,"
                            + " begin_group, end_group, begin_repeat, end_repeat.");
        } else if (kind.type().isSelect() && kind.list().isEmpty()) {
            problems.add(
                    row,
                    "la question « " + name + " » ne dit pas sa liste de codes",
                    "Écrivez le nom de la liste après " + row.get("type") + ".");
        } else if (kind.type().isSelect() && list.isEmpty()) {
            problems.add(
                    row,
                    "la liste « " + kind.list() + " » de la question « " + name + " » n’a aucun code",
                    "Ajoutez ses codes à choices.csv, ou corrigez son nom.");
        }
        checkCompanions(row, kind.type());
    }

    private void checkCompanions(CsvRow row, FieldType type) {
        String name = row.get("name");
        if (row.get(label).isEmpty()) {
            problems.add(
                    row, "la question « " + name + " » n’a pas de libellé", "Remplissez la colonne " + label + ".");
        }
        if (!row.get("constraint").isEmpty() && row.get("constraint_message").isEmpty()) {
            problems.add(
                    row,
                    "la contrainte de « " + name + " » n’a pas de message",
                    "Dites dans constraint_message ce que le pôle doit corriger.");
        }
        if (isRequired(row) && row.get("required_message").isEmpty()) {
            problems.add(
                    row,
                    "la question obligatoire « " + name + " » n’a pas de message",
                    "Dites dans required_message ce que le pôle doit indiquer.");
        }
        if ((type == FieldType.CALCULATE) == row.get("calculation").isEmpty()) {
            problems.add(
                    row,
                    type == FieldType.CALCULATE
                            ? "le calcul de « " + name + " » est vide"
                            : "« " + name + " » a un calcul sans être de type calculate",
                    "Un champ calculate, et lui seul, remplit la colonne calculation.");
        }
    }

    private Optional<Expression> required(CsvRow row, boolean repeat) {
        if (!isRequired(row)) {
            return Optional.empty();
        }
        return row.isYes("required")
                ? Optional.of(Always.TRUE)
                : parser.parse(new ExpressionSite(row, "required", repeat));
    }

    private static boolean isRequired(CsvRow row) {
        return !List.of("", "no", "non", "false()").contains(row.get("required").toLowerCase(Locale.ROOT));
    }

    private Field.Layout layout(CsvRow row, FieldType type) {
        if (type != FieldType.SELECT_MULTIPLE) {
            return Field.Layout.SINGLE_CELL;
        }
        String appearance = row.get("appearance");
        Matcher slots = SLOTS.matcher(appearance);
        if (slots.matches()) {
            return new Field.Layout(Field.Layout.Kind.SLOTS, Integer.parseInt(slots.group(1)));
        }
        if (!appearance.isEmpty() && !appearance.equals("cases")) {
            problems.add(
                    row,
                    "l’apparence « " + appearance + " » est inconnue pour un choix multiple",
                    "Écrivez « cases » (une case par code) ou « choix-3 » (trois cellules à liste).");
        }
        int cells = vocabulary
                .findList(Kind.of(row.get("type")).list())
                .map(list -> list.codes().size())
                .orElse(1);
        return new Field.Layout(Field.Layout.Kind.TICKS, cells);
    }

    private int length(CsvRow row, FieldType type) {
        String length = row.get("longueur");
        if (length.isEmpty()) {
            return type == FieldType.TEXT ? FREE_TEXT : 0;
        }
        if (!length.matches("[1-9][0-9]{0,4}")) {
            problems.add(row, "« " + length + " » n’est pas une longueur", "Écrivez un nombre entier de caractères.");
            return FREE_TEXT;
        }
        return Integer.parseInt(length);
    }
}
