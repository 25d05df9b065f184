package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.LiveQuestion.Cellule;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The calculations on the questions answered once: one row per question, then one per rule, then one per aggregate over
 * the member structures.
 */
final class PoleCalculations implements Variables {
    /** Name of the sheet. */
    static final String FEUILLE = "_CALCULS";

    private static final int CHAMP = 0;
    static final int VALEUR = 1;
    private static final int POSEE = 2;
    static final int ETAT = 3;
    private static final int REQUISE = 4;
    private static final int REPONDUE = 5;
    static final int MESSAGE = 6;
    static final int ACTION = 7;
    private static final int PARTS = 8;

    private final CalculationSheet grille = new CalculationSheet(FEUILLE);
    private final Map<String, LiveQuestion> questions = new LinkedHashMap<>();
    private final List<String> champs;
    private final Aggregates agregats;
    private int firstAggregate;

    PoleCalculations(List<LiveQuestion> questions, Optional<RowCalculations> lignes) {
        questions.forEach(question -> this.questions.put(question.field().name(), question));
        this.champs = List.copyOf(this.questions.keySet());
        this.agregats = new Aggregates(lignes, rank -> grille.absolute(firstAggregate + rank, VALEUR));
    }

    CalculationSheet grille() {
        return grille;
    }

    /** Row of a question, from 1. */
    int row(String champ) {
        return champs.indexOf(champ) + 1;
    }

    /** Rows of all questions in that column. */
    String column(int column) {
        return grille.absolute(1, column, champs.size(), column);
    }

    /** The sum of the mandatory answers, asked and given. */
    String requises() {
        return "SUM(" + column(REQUISE) + ")";
    }

    /** The sum of the mandatory answers that were given. */
    String repondues() {
        return "SUM(" + column(REPONDUE) + ")";
    }

    @Override
    public Formula answer(String field) {
        LiveQuestion question = questions.get(field);
        if (question == null) {
            throw new NoFormulaException("la question « " + field + " » n’est pas dans ce classeur");
        }
        return formule(question.field(), grille.absolute(row(field), VALEUR));
    }

    /** What a cell of calculation gives for a field. */
    static Formula formule(Field field, String cell) {
        if (field.type() == FieldType.DATE) {
            throw new NoFormulaException("les tableurs n’écrivent pas tous les dates de la même façon");
        }
        return field.type().isNumeric() ? Formula.number(cell) : Formula.text(cell);
    }

    @Override
    public Formula aggregate(String function, String field, Rule.Missing missing) {
        return agregats.of(function, field, missing);
    }

    /** Writes the sheet. */
    void write(Definition definition, Rule.Scope scope, int exercice, Messages messages) {
        grille.text(0, CHAMP, "champ");
        LiveRules regles = new LiveRules(definition, exercice);
        int firstRule = champs.size() + 2;
        firstAggregate = firstRule + definition.rules().size() + 1;
        Map<Rule, String> live = regles.of(scope, this);
        Map<Rule, String> cells = new LinkedHashMap<>();
        int row = firstRule;
        for (Map.Entry<Rule, String> rule : live.entrySet()) {
            grille.text(row, CHAMP, rule.getKey().id());
            grille.formula(row, VALEUR, rule.getValue());
            cells.put(rule.getKey(), grille.absolute(row, VALEUR));
            row++;
        }
        QuestionCheck verification =
                new QuestionCheck(new NetworkSeverity(definition, exercice), new Conditions(this, exercice), messages);
        questions.values().forEach(question -> question(question, verification, cells));
        // Messages are written once every state is: only then are all keys known.
        questions.values().forEach(question -> words(question, verification, cells, messages));
        row = firstAggregate;
        for (Map.Entry<String, String> aggregate : agregats.formulas().entrySet()) {
            grille.text(row, CHAMP, aggregate.getKey());
            grille.formula(row, VALEUR, aggregate.getValue());
            row++;
        }
    }

    private void question(LiveQuestion question, QuestionCheck verification, Map<Rule, String> cells) {
        Field field = question.field();
        int row = row(field.name());
        grille.text(row, CHAMP, field.name());
        List<String> parts = new ArrayList<>();
        if (QuestionBlock.isInParts(field)) {
            for (Cellule cellule : question.cellules()) {
                int column = PARTS + parts.size();
                grille.formula(row, column, ReadingFormula.part(cellule.reference(), cellule.mots()));
                parts.add(grille.local(row, column));
            }
        }
        String all = parts.isEmpty() ? "" : grille.local(row, PARTS, PARTS + parts.size() - 1);
        grille.formula(row, VALEUR, QuestionBlock.read(question, parts, all, cell -> cell));
        String asked = verification.asked(field);
        grille.formula(row, POSEE, asked);
        String valeur = grille.absolute(row, VALEUR);
        String posee = asked.equals("TRUE") ? asked : grille.absolute(row, POSEE);
        grille.formula(
                row,
                ETAT,
                verification.state(new QuestionCheck.Cas(question, valeur, posee, on(field, cells), this::justified)));
        String counted = verification.required(field);
        if (!counted.equals("FALSE") && !field.readOnly()) {
            grille.formula(
                    row,
                    REQUISE,
                    "IF(" + Conditions.all(posee, counted, valeur + "<>" + AnswerMark.SO.quoted()) + ",1,0)");
            grille.formula(
                    row,
                    REPONDUE,
                    "IF(AND(" + grille.local(row, REQUISE) + "=1," + AnswerMark.given(valeur) + "),1,0)");
        }
    }

    private void words(LiveQuestion question, QuestionCheck verification, Map<Rule, String> cells, Messages messages) {
        int row = row(question.field().name());
        String state = grille.local(row, ETAT);
        java.util.Set<String> keys =
                verification.keys(question, on(question.field(), cells).keySet());
        grille.formula(row, MESSAGE, messages.message(state, keys, champ -> quoted(champ, question)));
        grille.formula(row, ACTION, messages.action(state, keys, champ -> quoted(champ, question)));
    }

    private static Map<Rule, String> on(Field field, Map<Rule, String> cells) {
        Map<Rule, String> own = new LinkedHashMap<>();
        LiveRules.on(field.name(), cells).forEach(rule -> own.put(rule, cells.getOrDefault(rule, "FALSE")));
        return own;
    }

    /** TRUE when the pole wrote something beside one of these answers. */
    private String justified(List<String> fields) {
        String all = fields.stream()
                .map(questions::get)
                .filter(question ->
                        question != null && !question.justification().isEmpty())
                .map(question -> "LEN(" + ReadingFormula.trimmed(question.justification()) + ")>0")
                .distinct()
                .collect(Collectors.joining(","));
        return all.isEmpty() ? "FALSE" : "OR(" + all + ")";
    }

    /** The answer to a field as the pole reads it, {@code .} being the question at fault. */
    String quoted(String champ, LiveQuestion self) {
        if (champ.equals(".longueur")) {
            return QuestionBlock.length(grille.absolute(row(self.field().name()), VALEUR));
        }
        LiveQuestion question = champ.equals(".") ? self : questions.get(champ);
        return question == null
                ? Formula.quoted("…")
                : QuestionBlock.quoted(
                        question, grille.absolute(row(question.field().name()), VALEUR), cell -> cell);
    }
}
