package fr.ptce.consolidation.form.controle;

import fr.ptce.consolidation.form.controle.Question.Cellule;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * The calculations on the member structures: one row per row of their sheet, found by its rank so that rows may be
 * inserted, sorted and removed there.
 */
final class CalculsLignes {
    /** Name of the sheet. */
    static final String FEUILLE = "_LIGNES";

    /** What comes before the name of a question to name its states. */
    static final String ETAT = "e.";

    /** A shared formula may not refer to another sheet but by a name. */
    private static final Pattern ELSEWHERE = Pattern.compile("'!\\$");

    /** Before the name of a question that is not always asked. */
    static final String POSEE = "p.";

    private static final int RANG = 0;
    private static final int UTILISEE = 1;
    private static final int VALEURS = 2;

    private final Grille grille = Grille.onItsSide(FEUILLE);
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<String> champs;
    private final int rows;
    private final Tableau tableau;
    private final Map<String, IntFunction<String>> columns = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    CalculsLignes(List<Question> questions, int rows, Tableau tableau) {
        questions.forEach(question -> this.questions.put(question.field().name(), question));
        this.champs = List.copyOf(this.questions.keySet());
        this.rows = rows;
        this.tableau = tableau;
        questions.forEach(question -> add("v." + question.field().name(), row -> value(question, row)));
        questions.forEach(question -> add(ETAT + question.field().name(), row -> "\"\""));
        questions.stream().filter(question -> Bloc.isInParts(question.field())).forEach(this::parts);
    }

    Grille grille() {
        return grille;
    }

    int rows() {
        return rows;
    }

    /** Number of rows that hold an answer. */
    String used() {
        return "COUNTIF(" + grille.absolute(1, UTILISEE, rows, UTILISEE) + ",TRUE)";
    }

    /** What was read of all answers to a field. */
    String column(String field) {
        int column = rank("v." + field);
        return grille.absolute(1, column, rows, column);
    }

    /** The same as numbers, for a list whose codes are numbers. */
    String numbers(String field) {
        if (question(field).field().type().isNumeric()) {
            return column(field);
        }
        String name = "n." + field;
        if (!columns.containsKey(name)) {
            add(name, row -> "IFERROR(VALUE(" + local("v." + field, row) + "),\"\")");
        }
        return grille.absolute(1, rank(name), rows, rank(name));
    }

    /** The codes of all rows, between spaces. */
    String joined(String field) {
        String name = "j." + field;
        if (!columns.containsKey(name)) {
            question(field);
            add(name, row -> {
                String own = local("v." + field, row);
                String before = row == 1 ? "" : local(name, row - 1) + "&";
                return before + "IF(" + Etat.given(own) + "," + own + "&\" \",\"\")";
            });
        }
        return grille.absolute(rows, rank(name));
    }

    /** States of all questions of all rows. */
    String states() {
        int first = rank(ETAT + champs.get(0));
        return grille.absolute(1, first, rows, first + champs.size() - 1);
    }

    /** Technical names of these questions, each after {@link #ETAT}. */
    String stateNames() {
        int first = rank(ETAT + champs.get(0));
        return grille.absolute(0, first, 0, first + champs.size() - 1);
    }

    String requises() {
        return sum("requises");
    }

    String repondues() {
        return sum("repondues");
    }

    /** Whether each question that is not always asked is, in every row, by the names formulas give these cells. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Question question : questions.values()) {
            if (question.field().relevant().isPresent()) {
                int column = rank(POSEE + question.field().name());
                names.put(Calculs.asked(question.field().name()), grille.absolute(1, column, rows, column));
            }
        }
        return names;
    }

    /** What is said of a row of rank from 1: {@code etat}, {@code message}, {@code action}, {@code lien}. */
    String said(String what, int rank) {
        return grille.absolute(rank, rank(what));
    }

    /** Adds the checks, then writes the sheet. */
    void write(Definition definition, int exercice, Variables pole, Messages messages) {
        IntFunction<Ligne> line = row -> new Ligne(row, pole);
        Regles regles = new Regles(definition, exercice);
        Set<Rule> live = regles.of(Rule.Scope.STRUCTURE, line.apply(1)).keySet();
        live.forEach(rule -> add(
                "r." + rule.id(),
                row -> "IF(" + local(UTILISEE, row) + "," + new Conditions(line.apply(row), exercice).broken(rule)
                        + ",FALSE)"));
        add("justifiee", this::justified);
        IntFunction<Verification> verification =
                row -> new Verification(definition, exercice, line.apply(row), messages);
        questions.values().forEach(question -> states(question, live, verification));
        LignesDites dites = new LignesDites(this, tableau, champs, questions);
        add("requises", row -> dites.required(row, verification.apply(row), false));
        add("repondues", row -> dites.required(row, verification.apply(row), true));
        add("rang", dites::worst);
        add("etat", dites::state);
        add("colonne", dites::column);
        add("cite", dites::cited);
        add("longueur", dites::length);
        Set<String> keys = dites.keys(verification.apply(1), live);
        add("message", row -> messages.message(local("etat", row), keys, champ -> dites.quoted(champ, row)));
        add("action", row -> messages.action(local("etat", row), keys, champ -> dites.quoted(champ, row)));
        add("lien", dites::link);
        cells();
    }

    /** Under the states, the columns where the answers stand in their own sheet. */
    String columnsOfAnswers() {
        int first = rank(ETAT + champs.get(0));
        return grille.fixed(rows + 1, first, rows + 1, first + champs.size() - 1);
    }

    private void cells() {
        grille.text(0, RANG, "rang");
        grille.text(0, UTILISEE, "utilisee");
        ranks.forEach((name, column) -> grille.text(0, column, name));
        questions.forEach((champ, question) -> grille.formula(
                rows + 1,
                rank(ETAT + champ),
                "COLUMN(INDEX(" + question.cellules().get(0).reference() + ",1))"));
        String values = "v." + champs.get(0);
        // States come first: they say what the messages may be.
        List<String> order = new ArrayList<>(columns.keySet());
        order.sort(java.util.Comparator.comparing((String name) -> !name.startsWith(ETAT)));
        for (int row = 1; row <= rows; row++) {
            grille.formula(row, RANG, String.valueOf(row));
        }
        grille.shared(
                1,
                rows,
                UTILISEE,
                "COUNTIF(" + grille.local(1, rank(values), rank(values) + champs.size() - 1) + "," + Etat.BLANK.quoted()
                        + ")<" + champs.size());
        for (String name : order) {
            column(name, columns.getOrDefault(name, any -> ""));
        }
    }

    /** A column that adds up the rows above starts otherwise than it goes on. */
    private void column(String name, IntFunction<String> formula) {
        boolean adds = name.startsWith("j.");
        if (adds) {
            grille.formula(1, rank(name), formula.apply(1));
        }
        int first = adds ? 2 : 1;
        String shared = formula.apply(first);
        if (ELSEWHERE.matcher(shared).find()) {
            for (int row = first; row <= rows; row++) {
                grille.formula(row, rank(name), formula.apply(row));
            }
        } else {
            grille.shared(first, rows, rank(name), shared);
        }
    }

    private void states(Question question, Set<Rule> live, IntFunction<Verification> verification) {
        Field field = question.field();
        List<Rule> own = live.stream()
                .filter(rule -> rule.champs().get(0).equals(field.name()))
                .toList();
        boolean always = field.relevant().isEmpty();
        if (!always) {
            add(POSEE + field.name(), row -> verification.apply(row).asked(field));
        }
        columns.put(ETAT + field.name(), row -> {
            Map<Rule, String> cells = new LinkedHashMap<>();
            own.forEach(rule -> cells.put(rule, local("r." + rule.id(), row)));
            String justified = local("justifiee", row);
            Verification.Cas cas = new Verification.Cas(
                    question,
                    local("v." + field.name(), row),
                    always ? "TRUE" : local(POSEE + field.name(), row),
                    cells,
                    fields -> justified);
            return "IF(" + local(UTILISEE, row) + "," + verification.apply(row).state(cas) + ",\"\")";
        });
    }

    /** TRUE when something stands in the justification of the row, which is that of all its answers. */
    private String justified(int row) {
        String cell = questions.values().iterator().next().justification();
        return cell.isEmpty() ? "FALSE" : "LEN(" + Lecture.trimmed(at(cell, row)) + ")>0";
    }

    private void parts(Question question) {
        for (Cellule cellule : question.cellules()) {
            add(part(question.field(), cellule), row -> Lecture.part(at(cellule.reference(), row), cellule.mots()));
        }
    }

    private String value(Question question, int row) {
        List<String> parts = Bloc.isInParts(question.field())
                ? question.cellules().stream()
                        .map(cellule -> local(part(question.field(), cellule), row))
                        .toList()
                : List.of();
        String all = parts.isEmpty() ? "" : parts.get(0) + ":" + parts.get(parts.size() - 1);
        return Bloc.read(question, parts, all, reference -> at(reference, row));
    }

    private static String part(Field field, Cellule cellule) {
        return "c." + field.name() + "/" + cellule.part();
    }

    /** The cell of a column of the structures on the row of that rank, an error below the last. */
    String at(String column, int row) {
        return "INDEX(" + column + "," + local(RANG, row) + ")";
    }

    String local(String name, int row) {
        return grille.local(row, rank(name));
    }

    String local(int column, int row) {
        return grille.local(row, column);
    }

    private String sum(String name) {
        return "SUM(" + grille.absolute(1, rank(name), rows, rank(name)) + ")";
    }

    private int rank(String name) {
        Integer rank = ranks.get(name);
        if (rank == null) {
            throw new IllegalStateException("no column " + name);
        }
        return rank;
    }

    private Question question(String field) {
        Question question = questions.get(field);
        if (question == null) {
            throw new SansFormuleException("la question « " + field + " » n’est pas dans ce classeur");
        }
        return question;
    }

    private void add(String name, IntFunction<String> formula) {
        ranks.put(name, VALEURS + ranks.size());
        columns.put(name, formula);
    }

    /** The answers of one row, before those of the pole. */
    private final class Ligne implements Variables {
        private final int row;
        private final Variables pole;

        Ligne(int row, Variables pole) {
            this.row = row;
            this.pole = pole;
        }

        @Override
        public Formule answer(String field) {
            Question own = questions.get(field);
            return own == null ? pole.answer(field) : CalculsPole.formule(own.field(), local("v." + field, row));
        }

        @Override
        public Formule aggregate(String function, String field, Rule.Missing missing) {
            throw new SansFormuleException("une structure ne lit pas les autres");
        }
    }
}
