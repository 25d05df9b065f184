package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.LiveQuestion.Cellule;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The calculations on the member structures: one row per row of their sheet, found by its rank so that rows may be
 * inserted, sorted and removed there.
 */
final class RowCalculations {
    /** Name of the sheet. */
    static final String FEUILLE = "_LIGNES";

    /** What comes before the name of a question to name its states. */
    static final String ETAT = "e.";

    /** Before the name of a question that is not always asked. */
    static final String POSEE = "p.";

    /** Name of the column that is TRUE on a row that holds an answer. */
    static final String UTILISEE = "utilisee";

    private static final String VALEUR = "v.";
    private static final String CODES = "j.";

    private final CalculationSheet grille = CalculationSheet.onItsSide(FEUILLE);
    private final Map<String, LiveQuestion> questions = new LinkedHashMap<>();
    private final List<String> champs;
    private final int rows;
    private final StructureRange tableau;
    private final CalculationColumns colonnes;

    RowCalculations(List<LiveQuestion> questions, int rows, StructureRange tableau) {
        questions.forEach(question -> this.questions.put(question.field().name(), question));
        this.champs = List.copyOf(this.questions.keySet());
        this.rows = rows;
        this.tableau = tableau;
        this.colonnes = new CalculationColumns(grille, rows);
        colonnes.add(UTILISEE, this::used);
        questions.forEach(question -> colonnes.add(VALEUR + question.field().name(), row -> value(question, row)));
        questions.forEach(question -> colonnes.add(ETAT + question.field().name(), row -> "\"\""));
        questions.stream()
                .filter(question -> QuestionBlock.isInParts(question.field()))
                .forEach(this::parts);
    }

    CalculationSheet grille() {
        return grille;
    }

    int rows() {
        return rows;
    }

    /** Number of rows that hold an answer. */
    String used() {
        return "COUNTIF(" + colonnes.area(UTILISEE) + ",TRUE)";
    }

    /** What was read of all answers to a field. */
    String column(String field) {
        return colonnes.area(VALEUR + field);
    }

    /** The same as numbers, for a list whose codes are numbers. */
    String numbers(String field) {
        if (question(field).field().type().isNumeric()) {
            return column(field);
        }
        String name = "n." + field;
        if (!colonnes.contains(name)) {
            colonnes.add(name, row -> "IFERROR(VALUE(" + local(VALEUR + field, row) + "),\"\")");
        }
        return colonnes.area(name);
    }

    /** The codes of all rows, between spaces. */
    String joined(String field) {
        String name = CODES + field;
        if (!colonnes.contains(name)) {
            question(field);
            colonnes.add(name, row -> {
                String own = local(VALEUR + field, row);
                String before = row == 1 ? "" : local(name, row - 1) + "&";
                return before + "IF(" + AnswerMark.given(own) + "," + own + "&\" \",\"\")";
            });
        }
        return grille.absolute(rows, colonnes.rank(name));
    }

    /** States of all questions of all rows. */
    String states() {
        int first = colonnes.rank(ETAT + champs.get(0));
        return grille.absolute(1, first, rows, first + champs.size() - 1);
    }

    /** Technical names of these questions, each after {@link #ETAT}. */
    String stateNames() {
        int first = colonnes.rank(ETAT + champs.get(0));
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
        for (LiveQuestion question : questions.values()) {
            if (question.field().relevant().isPresent()) {
                String champ = question.field().name();
                names.put(LiveCalculations.asked(champ), colonnes.area(POSEE + champ));
            }
        }
        return names;
    }

    /** What is said of a row of rank from 1: {@code etat}, {@code message}, {@code action}, {@code lien}. */
    String said(String what, int rank) {
        return grille.absolute(rank, colonnes.rank(what));
    }

    /** Adds the checks, then writes the sheet. */
    void write(Definition definition, int exercice, Variables pole, Messages messages) {
        NetworkSeverity severities = new NetworkSeverity(definition, exercice);
        IntFunction<Ligne> line = row -> new Ligne(row, pole);
        LiveRules regles = new LiveRules(definition, exercice);
        Set<Rule> live = regles.of(Rule.Scope.STRUCTURE, line.apply(1)).keySet();
        live.forEach(rule -> colonnes.add(
                "r." + rule.id(),
                row -> "IF(" + local(UTILISEE, row) + "," + new Conditions(line.apply(row), exercice).broken(rule)
                        + ",FALSE)"));
        colonnes.add("justifiee", this::justified);
        IntFunction<QuestionCheck> verification =
                row -> new QuestionCheck(severities, new Conditions(line.apply(row), exercice), messages);
        questions.values().forEach(question -> states(question, live, verification));
        RowStates dites = new RowStates(this, tableau, champs, questions);
        colonnes.add("requises", row -> dites.required(row, verification.apply(row), false));
        colonnes.add("repondues", row -> dites.required(row, verification.apply(row), true));
        colonnes.add(RowStates.QUESTION, dites::worst);
        colonnes.add("etat", dites::state);
        colonnes.add("colonne", dites::column);
        colonnes.add("cite", dites::cited);
        colonnes.add("longueur", dites::length);
        Set<String> keys = dites.keys(verification.apply(1), live);
        colonnes.add("message", row -> messages.message(local("etat", row), keys, champ -> dites.quoted(champ, row)));
        colonnes.add("action", row -> messages.action(local("etat", row), keys, champ -> dites.quoted(champ, row)));
        colonnes.add("lien", dites::link);
        cells();
    }

    /** Under the states, the columns where the answers stand in their own sheet. */
    String columnsOfAnswers() {
        int first = colonnes.rank(ETAT + champs.get(0));
        return grille.fixed(rows + 1, first, rows + 1, first + champs.size() - 1);
    }

    private void cells() {
        questions.forEach((champ, question) -> grille.formula(
                rows + 1,
                colonnes.rank(ETAT + champ),
                "COLUMN(INDEX(" + question.cellules().get(0).reference() + ",1))"));
        // States come before the messages, since they say what these may be.
        colonnes.write(
                name -> name.equals(UTILISEE) ? 0 : name.startsWith(ETAT) ? 1 : 2, name -> name.startsWith(CODES));
    }

    private String used(int row) {
        int first = colonnes.rank(VALEUR + champs.get(0));
        return "COUNTIF(" + grille.local(row, first, first + champs.size() - 1) + "," + AnswerMark.BLANK.quoted() + ")<"
                + champs.size();
    }

    private void states(LiveQuestion question, Set<Rule> live, IntFunction<QuestionCheck> verification) {
        Field field = question.field();
        List<Rule> own = live.stream()
                .filter(rule -> rule.champs().get(0).equals(field.name()))
                .toList();
        boolean always = field.relevant().isEmpty();
        if (!always) {
            colonnes.add(POSEE + field.name(), row -> verification.apply(row).asked(field));
        }
        colonnes.add(ETAT + field.name(), row -> {
            Map<Rule, String> cells = new LinkedHashMap<>();
            own.forEach(rule -> cells.put(rule, local("r." + rule.id(), row)));
            String justified = local("justifiee", row);
            QuestionCheck.Cas cas = new QuestionCheck.Cas(
                    question,
                    local(VALEUR + field.name(), row),
                    always ? "TRUE" : local(POSEE + field.name(), row),
                    cells,
                    fields -> justified);
            return "IF(" + local(UTILISEE, row) + "," + verification.apply(row).state(cas) + ",\"\")";
        });
    }

    /** TRUE when something stands in the justification of the row, which is that of all its answers. */
    private String justified(int row) {
        String cell = questions.values().iterator().next().justification();
        return cell.isEmpty() ? "FALSE" : "LEN(" + ReadingFormula.trimmed(at(cell, row)) + ")>0";
    }

    private void parts(LiveQuestion question) {
        for (Cellule cellule : question.cellules()) {
            colonnes.add(
                    part(question.field(), cellule),
                    row -> ReadingFormula.part(at(cellule.reference(), row), cellule.mots()));
        }
    }

    private String value(LiveQuestion question, int row) {
        List<String> parts = QuestionBlock.isInParts(question.field())
                ? question.cellules().stream()
                        .map(cellule -> local(part(question.field(), cellule), row))
                        .toList()
                : List.of();
        String all = parts.isEmpty() ? "" : parts.get(0) + ":" + parts.get(parts.size() - 1);
        return QuestionBlock.read(question, parts, all, reference -> at(reference, row));
    }

    private static String part(Field field, Cellule cellule) {
        return "c." + field.name() + "/" + cellule.part();
    }

    /** The cell of a column of the structures on the row of that rank, an error below the last. */
    String at(String column, int row) {
        return "INDEX(" + column + "," + rang(row) + ")";
    }

    /** The cell of a column on a row. */
    String local(String name, int row) {
        return colonnes.local(name, row);
    }

    /** The cell of the rank of a row. */
    String rang(int row) {
        return colonnes.rang(row);
    }

    private String sum(String name) {
        return "SUM(" + colonnes.area(name) + ")";
    }

    private LiveQuestion question(String field) {
        LiveQuestion question = questions.get(field);
        if (question == null) {
            throw new NoFormulaException("la question « " + field + " » n’est pas dans ce classeur");
        }
        return question;
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
        public Formula answer(String field) {
            LiveQuestion own = questions.get(field);
            return own == null ? pole.answer(field) : PoleCalculations.formule(own.field(), local(VALEUR + field, row));
        }

        @Override
        public Formula aggregate(String function, String field, Rule.Missing missing) {
            throw new NoFormulaException("une structure ne lit pas les autres");
        }
    }
}
