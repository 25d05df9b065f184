package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.check.CampaignRules;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * From the files of a campaign to its units: which file counts for each pole, which structures are the same, which poles
 * are complete enough. Set-based SQL, in one transaction; running it again gives the same tables.
 */
public final class Consolidation {
    private static final String SELECTION = """
            SELECT s.pole, COALESCE(a.nom, s.pole) AS nom, d.fichier, s.retenu, s.erreurs, s.completude, s.lignes,
                s.structures_declarees, s.champs_manquants, s.raison
            FROM selection s
            JOIN depot d ON d.id = s.depot
            LEFT JOIN pole_attendu a ON a.campagne = s.campagne AND a.pole = s.pole
            WHERE s.campagne = ?
            ORDER BY COALESCE(a.rang, 999999999), s.pole""";

    private final Store store;
    private final Definition definition;
    private final SelectionCriteria criteria;

    /** Consolidates what that base holds, by that definition. */
    public Consolidation(Store store, Definition definition) {
        this.store = store;
        this.definition = definition;
        criteria = SelectionCriteria.of(definition);
    }

    /**
     * Rebuilds the tables of the campaign.
     *
     * @param found what is wrong in the network's own files: told with the findings made across questionnaires
     * @throws IllegalStateException when a file of the inventory was not read
     */
    public Totals run(String campagne, List<Finding> found) {
        List<ReceivedFile> unread = store.findToRead(campagne);
        if (!unread.isEmpty()) {
            throw new IllegalStateException(unread.size() + " files were not read, first "
                    + unread.get(0).fichier());
        }
        store.transaction(() -> {
            UnitTables units = new UnitTables(store.rows(), store.tables(), definition, campagne);
            List<Finding> findings = new ArrayList<>(found);
            findings.addAll(new SentVersions(store.rows(), campagne).decide());
            findings.addAll(new StructureForms(store, definition, campagne, exercice(campagne)).join());
            History history = History.of(store, campagne);
            units.rankReceived(history);
            findings.addAll(CorrectionOutcomes.staleAttachments(store, campagne));
            Decisions decisions = new Decisions(store.rows(), campagne);
            decisions.settle();
            findings.addAll(CampaignRules.run(history.check(store, definition, campagne)));
            store.replaceFindings(
                    campagne, decisions.accept(severities(campagne).graded(findings), codes()));
            new Selection(store.rows(), campagne, criteria).judge();
            units.rankKept();
            units.fill();
            History.remember(store, campagne);
        });
        return totals(campagne);
    }

    private NetworkSeverity severities(String campagne) {
        return new NetworkSeverity(definition, exercice(campagne));
    }

    private int exercice(String campagne) {
        return store.findExercice(campagne).orElse(0);
    }

    /** Those of the findings only a whole campaign raises, which the network may accept. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(CampaignRules.codes());
        codes.addAll(StructureFormFindings.codes());
        return codes;
    }

    /** The totals of the last {@link #run}. */
    public Totals totals(String campagne) {
        return TotalsReader.read(store.rows(), campagne);
    }

    /** What became of each received file, in the order of their names. */
    public List<FileState> files(String campagne) {
        return store.rows()
                .list(
                        "SELECT fichier, pole, etat, raison FROM etat_fichier WHERE campagne = ? ORDER BY fichier",
                        row -> new FileState(
                                row.text("fichier"),
                                row.text("pole"),
                                FileState.State.valueOf(row.text("etat").toUpperCase(Locale.ROOT)),
                                row.text("raison")),
                        campagne);
    }

    /** The poles whose questionnaire counts, in the order of the registry, with the verdict of the selection. */
    public List<ReceivedPole> selection(String campagne) {
        return store.rows()
                .list(
                        SELECTION,
                        row -> new ReceivedPole(
                                row.text("pole"),
                                row.text("nom"),
                                row.text("fichier"),
                                row.isTrue("retenu"),
                                row.integer("erreurs"),
                                row.decimal("completude"),
                                row.integer("lignes"),
                                row.findDecimal("structures_declarees").map(BigDecimal::stripTrailingZeros),
                                words(row.text("champs_manquants")),
                                row.text("raison")),
                        campagne);
    }

    /** The poles to write to, in the order of the registry. */
    public List<Reminder> reminders(String campagne) {
        return Reminders.read(store.rows(), campagne);
    }

    /** The files that could not be taken, and whom each seems to come from. */
    public UnreadableSendings unreadable(String campagne) {
        return UnreadableSendings.read(store.rows(), campagne);
    }

    /** The criteria of the selection in force, one French sentence, printed wherever kept poles are shown. */
    public String criteria() {
        return criteria.sentence();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
