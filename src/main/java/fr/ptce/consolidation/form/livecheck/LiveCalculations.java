package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The calculations behind the live checks of a workbook: hidden sheets of formulas to be written beside its questions, and
 * where in them the state of each question stands.
 *
 * <p>Formulas use nothing that is volatile and no array; they refer to the answers' cells, by themselves or by the names of
 * their columns: they follow them when rows or columns are inserted.
 */
public final class LiveCalculations {
    /** Rows of member structures checked while the workbook is being filled in; the job checks all of them. */
    public static final int LINES = 300;

    /** What comes before the name of a question among those of {@link #fields}. */
    public static final String STATE = RowCalculations.STATE;

    private final PoleCalculations pole;
    private final Optional<RowCalculations> lines;
    private final List<CalculationSheet> grids;
    private final Map<String, String> names;

    private LiveCalculations(
            PoleCalculations pole,
            Optional<RowCalculations> lines,
            List<CalculationSheet> grids,
            Map<String, String> names) {
        this.names = Collections.unmodifiableMap(names);
        this.pole = pole;
        this.lines = lines;
        this.grids = List.copyOf(grids);
    }

    /**
     * The calculations of a workbook.
     *
     * @param only questions answered once
     * @param structures questions with one answer per row, none when the workbook has no such sheet
     * @param table where these stand; no more than {@link #LINES} rows are checked
     * @param wordTable words a cell may hold and the code or {@link AnswerMark} each stands for, by name of table
     */
    public static LiveCalculations of(
            Definition definition,
            int exercice,
            List<LiveQuestion> only,
            List<LiveQuestion> structures,
            StructureRange table,
            Map<String, Map<String, String>> wordTable) {
        WordTable words = new WordTable(wordTable);
        Messages messages = new Messages();
        Optional<RowCalculations> lines = structures.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowCalculations(structures, Math.min(table.lignes(), LINES), table));
        PoleCalculations pole = new PoleCalculations(only, lines);
        boolean oneStructure = definition.structureFields().contains(only.get(0).field());
        pole.write(definition, oneStructure ? Rule.Scope.STRUCTURE : Rule.Scope.POLE, exercice, messages);
        lines.ifPresent(all -> all.write(definition, exercice, pole, messages));
        List<CalculationSheet> grids = new ArrayList<>(List.of(pole.grid()));
        lines.ifPresent(all -> grids.add(all.grid()));
        grids.add(words.grid());
        grids.add(messages.grid());
        Map<String, String> names = new TreeMap<>(words.names());
        names.putAll(messages.names());
        lines.ifPresent(all -> names.putAll(all.names()));
        return new LiveCalculations(pole, lines, grids, names);
    }

    /** The cells formulas refer to by name, by that name. */
    public Map<String, String> names() {
        return names;
    }

    /** Name of the cells that are TRUE in the rows where a question of the structures is asked. */
    public static String asked(String field) {
        return "posee." + field;
    }

    /** The hidden sheets, in order. */
    public List<CalculationSheet> grids() {
        return grids;
    }

    /** What is said of a question, or of a row of structures. */
    public record StateTold(String etat, String libelle, String message, String action) {}

    /** What is said of a question answered once, each as a formula. */
    public StateTold state(String field) {
        int row = pole.row(field);
        CalculationSheet grid = pole.grid();
        String state = grid.absolute(row, PoleCalculations.STATE);
        return new StateTold(
                state,
                QuestionState.label(state),
                grid.absolute(row, PoleCalculations.MESSAGE),
                grid.absolute(row, PoleCalculations.ACTION));
    }

    /** What is said of the row of structures of that rank, from 1. */
    public StateTold state(int rank) {
        RowCalculations all = structures();
        String state = all.said("etat", rank);
        return new StateTold(state, QuestionState.label(state), all.said("message", rank), all.said("action", rank));
    }

    /** The address, with its {@code #}, of the answer to look at in the row of that rank. */
    public String link(int rank) {
        return structures().said("lien", rank);
    }

    /** Rows of structures that are checked. */
    public int lines() {
        return lines.map(RowCalculations::rows).orElse(0);
    }

    /** The states of the questions of the structures: one row per question, one column per structure. */
    public String states() {
        return structures().states();
    }

    /** The technical names of these questions, from top to bottom, each after {@link #STATE}. */
    public String fields() {
        return structures().stateNames();
    }

    /** Number of answers in that state. */
    public String number(QuestionState state) {
        String criterion = ",\"" + state.letter() + "*\")";
        String own = "COUNTIF(" + pole.column(PoleCalculations.STATE) + criterion;
        return lines.map(all -> own + "+COUNTIF(" + all.states() + criterion).orElse(own);
    }

    /** Number of answers that are mandatory, as things stand. */
    public String required() {
        return lines.map(all -> pole.required() + "+" + all.required()).orElse(pole.required());
    }

    /** Number of those that were given. */
    public String answered() {
        return lines.map(all -> pole.answered() + "+" + all.answered()).orElse(pole.answered());
    }

    private RowCalculations structures() {
        return lines.orElseThrow(() -> new IllegalStateException("no member structures in this workbook"));
    }
}
