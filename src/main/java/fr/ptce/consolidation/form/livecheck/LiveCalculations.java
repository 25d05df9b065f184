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
    public static final int LIGNES = 300;

    /** What comes before the name of a question among those of {@link #champs}. */
    public static final String ETAT = RowCalculations.ETAT;

    private final PoleCalculations pole;
    private final Optional<RowCalculations> lignes;
    private final List<CalculationSheet> grilles;
    private final Map<String, String> names;

    private LiveCalculations(
            PoleCalculations pole,
            Optional<RowCalculations> lignes,
            List<CalculationSheet> grilles,
            Map<String, String> names) {
        this.names = Collections.unmodifiableMap(names);
        this.pole = pole;
        this.lignes = lignes;
        this.grilles = List.copyOf(grilles);
    }

    /**
     * The calculations of a workbook.
     *
     * @param seules questions answered once
     * @param structures questions with one answer per row, none when the workbook has no such sheet
     * @param tableau where these stand; no more than {@link #LIGNES} rows are checked
     * @param mots words a cell may hold and the code or {@link AnswerMark} each stands for, by name of table
     */
    public static LiveCalculations of(
            Definition definition,
            int exercice,
            List<LiveQuestion> seules,
            List<LiveQuestion> structures,
            StructureRange tableau,
            Map<String, Map<String, String>> mots) {
        WordTable words = new WordTable(mots);
        Messages messages = new Messages();
        Optional<RowCalculations> lignes = structures.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowCalculations(structures, Math.min(tableau.lignes(), LIGNES), tableau));
        PoleCalculations pole = new PoleCalculations(seules, lignes);
        boolean oneStructure =
                definition.structureFields().contains(seules.get(0).field());
        pole.write(definition, oneStructure ? Rule.Scope.STRUCTURE : Rule.Scope.POLE, exercice, messages);
        lignes.ifPresent(all -> all.write(definition, exercice, pole, messages));
        List<CalculationSheet> grilles = new ArrayList<>(List.of(pole.grille()));
        lignes.ifPresent(all -> grilles.add(all.grille()));
        grilles.add(words.grille());
        grilles.add(messages.grille());
        Map<String, String> names = new TreeMap<>(words.names());
        names.putAll(messages.names());
        lignes.ifPresent(all -> names.putAll(all.names()));
        return new LiveCalculations(pole, lignes, grilles, names);
    }

    /** The cells formulas refer to by name, by that name. */
    public Map<String, String> names() {
        return names;
    }

    /** Name of the cells that are TRUE in the rows where a question of the structures is asked. */
    public static String asked(String champ) {
        return "posee." + champ;
    }

    /** The hidden sheets, in order. */
    public List<CalculationSheet> grilles() {
        return grilles;
    }

    /** What is said of a question, or of a row of structures. */
    public record Constat(String etat, String libelle, String message, String action) {}

    /** What is said of a question answered once, each as a formula. */
    public Constat constat(String champ) {
        int row = pole.row(champ);
        CalculationSheet grille = pole.grille();
        String etat = grille.absolute(row, PoleCalculations.ETAT);
        return new Constat(
                etat,
                QuestionState.libelle(etat),
                grille.absolute(row, PoleCalculations.MESSAGE),
                grille.absolute(row, PoleCalculations.ACTION));
    }

    /** What is said of the row of structures of that rank, from 1. */
    public Constat constat(int rank) {
        RowCalculations all = structures();
        String etat = all.said("etat", rank);
        return new Constat(etat, QuestionState.libelle(etat), all.said("message", rank), all.said("action", rank));
    }

    /** The address, with its {@code #}, of the answer to look at in the row of that rank. */
    public String lien(int rank) {
        return structures().said("lien", rank);
    }

    /** Rows of structures that are checked. */
    public int lignes() {
        return lignes.map(RowCalculations::rows).orElse(0);
    }

    /** The states of the questions of the structures: one row per question, one column per structure. */
    public String etats() {
        return structures().states();
    }

    /** The technical names of these questions, from top to bottom, each after {@link #ETAT}. */
    public String champs() {
        return structures().stateNames();
    }

    /** Number of answers in that state. */
    public String nombre(QuestionState etat) {
        String criterion = ",\"" + etat.lettre() + "*\")";
        String own = "COUNTIF(" + pole.column(PoleCalculations.ETAT) + criterion;
        return lignes.map(all -> own + "+COUNTIF(" + all.states() + criterion).orElse(own);
    }

    /** Number of answers that are mandatory, as things stand. */
    public String requises() {
        return lignes.map(all -> pole.requises() + "+" + all.requises()).orElse(pole.requises());
    }

    /** Number of those that were given. */
    public String repondues() {
        return lignes.map(all -> pole.repondues() + "+" + all.repondues()).orElse(pole.repondues());
    }

    private RowCalculations structures() {
        return lignes.orElseThrow(() -> new IllegalStateException("no member structures in this workbook"));
    }
}
