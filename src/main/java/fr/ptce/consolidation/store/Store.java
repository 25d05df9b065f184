package fr.ptce.consolidation.store;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.correction.Correction;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.questionnaire.Definition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The base: what was read in the questionnaires, ready for SQL. A cache: it can be rebuilt from the files at any time.
 *
 * <p>Every method that writes joins the caller's transaction, or opens its own: a file is stored whole or not at all.
 * Several threads may write and read at the same time.
 */
public final class Store implements AutoCloseable {
    /** Refusals that owe to the moment, not to the content: such a file is read again by the next run. */
    private static final String PASSAGERS = "'FLF-ILLISIBLE', 'FLF-MODIFIE', 'FLF-DELAI', 'FLF-INTERNE'";

    private static final String PURGE = "DELETE FROM contact WHERE depot IN (SELECT id FROM depot WHERE campagne = ?)";

    /** What the reader says it met when the heap, rather than the file, was at fault. */
    private static final String MEMOIRE = "mémoire épuisée";

    private final Database base;
    private final AnswerTables tables;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final SubmissionTables depots;
    private final FindingTable findings;
    private final SourceTable sources;
    private final CampagneTables campagnes;
    private final StoredAnswers stored;

    private Store(Database base, Definition definition) {
        this.base = base;
        tables = new AnswerTables(definition);
        jdbc = new JdbcTemplate(base.dataSource());
        transactions = new JdbcTransactionManager(base.dataSource());
        transaction = new TransactionTemplate(transactions);
        findings = new FindingTable(jdbc, definition);
        sources = new SourceTable(jdbc);
        campagnes = new CampagneTables(jdbc);
        stored = new StoredAnswers(jdbc, definition, tables);
        depots = new SubmissionTables(jdbc, definition, tables, findings);
    }

    /**
     * Opens the base, after checking that it can be read, and gives it the columns of the definition.
     *
     * @param fichier path of the base without extension, {@code output/.base/ptce}; created with its folders when absent.
     *     A base that cannot be read is moved aside and built anew: {@link #notice} says so
     * @throws StoreUnavailableException when another program uses it or when its folder cannot be written
     */
    public static Store open(Path fichier, Definition definition) {
        return of(Database.open(fichier), definition);
    }

    /**
     * Opens the base left by a run, to read it: nothing of it is written, its tables are those of that run.
     *
     * @throws StoreUnavailableException when there is none, when another program uses it or when it cannot be read
     */
    public static Store openReadOnly(Path fichier, Definition definition) {
        return new Store(Database.openReadOnly(fichier), definition);
    }

    /**
     * Moves the base aside and opens a new one, for a damage found after {@link #open}: {@link #notice} says so.
     *
     * @throws StoreUnavailableException when it cannot be moved or its folder cannot be written
     */
    public static Store openAnew(Path fichier, Definition definition) {
        return of(Database.rebuild(fichier.toAbsolutePath().normalize()), definition);
    }

    /** Whether that failure comes from a base whose file is damaged. */
    public static boolean isDamage(Throwable failure) {
        return Database.isDamage(failure);
    }

    private static Store of(Database base, Definition definition) {
        try {
            Store store = new Store(base, definition);
            store.tables.create(store.jdbc);
            return store;
        } catch (RuntimeException impossible) {
            base.close();
            throw impossible;
        }
    }

    /** One French sentence when the base had to be rebuilt, to be shown to the survey officer. */
    public Optional<String> notice() {
        return base.notice();
    }

    /** Connections to the base. */
    public DataSource dataSource() {
        return base.dataSource();
    }

    /** Transactions on the base, also those of whoever drives the job. */
    public PlatformTransactionManager transactionManager() {
        return transactions;
    }

    /** Runs statements in one transaction. */
    public TransactionTemplate transaction() {
        return transaction;
    }

    /** Statements on the base; thread-safe. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The tables with one column per field. */
    public AnswerTables tables() {
        return tables;
    }

    /** Remembers the campaign, or what changed in its title. */
    public void saveCampagne(Campagne campagne) {
        transaction.executeWithoutResult(status -> campagnes.save(campagne));
    }

    /** Replaces the registry of that campaign, contacts set aside; the order given is kept. */
    public void replaceRegistre(String campagne, List<ExpectedPole> poles) {
        transaction.executeWithoutResult(status -> campagnes.replaceRegistre(campagne, poles));
    }

    /** Replaces the corrections of that campaign. */
    public void replaceRedressements(String campagne, List<Correction> redressements) {
        transaction.executeWithoutResult(status -> campagnes.replaceRedressements(campagne, redressements));
    }

    /**
     * Replaces the files of that campaign; forgets what was read in files gone, changed, or read with something else.
     *
     * @param empreinte what the present run reads with: definition, software version, registry
     */
    public void replaceInventaire(String campagne, String empreinte, List<ReceivedFile> fichiers) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("DELETE FROM consolidation WHERE campagne = ?", campagne);
            jdbc.update("DELETE FROM inventaire WHERE campagne = ?", campagne);
            jdbc.batchUpdate(
                    "INSERT INTO inventaire (campagne, fichier, sha256, taille, empreinte) VALUES (?, ?, ?, ?, ?)",
                    fichiers.stream()
                            .map(recu ->
                                    new Object[] {campagne, recu.fichier(), recu.sha256(), recu.taille(), empreinte})
                            .toList());
            jdbc.update(
                    "DELETE FROM depot WHERE campagne = ? AND (sha256 = '' OR NOT EXISTS (SELECT 1 FROM inventaire i"
                            + " WHERE i.campagne = depot.campagne AND i.fichier = depot.fichier AND i.sha256 = depot.sha256"
                            + " AND i.empreinte = depot.empreinte) OR (etat = 'refuse' AND EXISTS (SELECT 1 FROM anomalie a"
                            + " WHERE a.depot = depot.id AND (a.code IN (" + PASSAGERS + ") OR a.valeur = ?))))",
                    campagne,
                    MEMOIRE);
        });
    }

    /** The files of the inventory that are not yet stored, in the order of their names: what is left to read. */
    public List<ReceivedFile> findALire(String campagne) {
        return jdbc.query(
                "SELECT fichier, sha256, taille FROM inventaire i WHERE campagne = ? AND NOT EXISTS (SELECT 1 FROM depot d"
                        + " WHERE d.campagne = i.campagne AND d.fichier = i.fichier AND d.sha256 = i.sha256"
                        + " AND d.empreinte = i.empreinte) ORDER BY fichier",
                (row, number) -> new ReceivedFile(row.getString(1), row.getString(2), row.getLong(3)),
                campagne);
    }

    /** Stores a questionnaire whole; storing it again gives the same base. */
    public void save(CheckedSubmission depot) {
        transaction.executeWithoutResult(status -> depots.save(depot));
    }

    /** Stores why a file is refused; storing it again gives the same base. */
    public void saveRefus(RefusedFile refus) {
        transaction.executeWithoutResult(status -> depots.saveRefus(refus));
    }

    /** Gives every finding of the campaign's files and of its consolidation, in the order of {@link Finding}. */
    public void forEachFinding(String campagne, Consumer<Finding> reader) {
        findings.forEach(campagne, reader);
    }

    /** Gives the findings to correct, and those to justify that are not, pole by pole, the gravest first. */
    public void forEachOpenFinding(String campagne, Consumer<Finding> reader) {
        findings.forEachOpen(campagne, reader);
    }

    /** The findings of one file, in the order of {@link Finding}. */
    public List<Finding> findings(String campagne, String fichier) {
        return findings.list(campagne, fichier);
    }

    /** Replaces the findings made across the questionnaires of that campaign. */
    public void replaceFindings(String campagne, List<Finding> across) {
        transaction.executeWithoutResult(status -> findings.replaceAcross(campagne, across));
    }

    /** Gives every cell behind the answers of one stored file, row by row. */
    public void forEachSourceOf(long depot, Consumer<SourceCell> reader) {
        sources.forEach(depot, reader);
    }

    /**
     * Gives every cell behind the answers that count of one questionnaire: where its structures answered by themselves,
     * those of their forms.
     */
    public void forEachCountedSourceOf(long depotPole, Consumer<SourceCell> reader) {
        sources.forEachCounted(depotPole, reader);
    }

    /** Gives the cells of the forms joined to that questionnaire that count, with the numbers of its rows. */
    public void forEachJoinedSourceOf(long depotPole, Consumer<SourceCell> reader) {
        sources.forEachJoined(depotPole, reader);
    }

    /**
     * Where one stored answer stands: its first cell, and its file alone when it has none.
     *
     * @param depot the file, or the form of a structure that was joined to its pole
     * @return empty when the answer has no cell and the file is no joined form
     */
    public Optional<Location> findPlace(long depot, int ligne, String champ) {
        return sources.findPlace(depot, ligne, champ);
    }

    /** The rows that count in the place of those a pole sent, its structures having answered by themselves. */
    public JoinedForms rattachements() {
        return new JoinedForms(jdbc, stored, depots);
    }

    /**
     * Erases the personal data of that campaign from the base of that file and from its backup, whatever its definition:
     * there is nothing to erase when it does not exist.
     *
     * @param fichier path of the base without extension
     * @return number of values erased
     * @throws StoreUnavailableException when another program uses it, or when it cannot be written
     */
    public static int purgeContacts(Path fichier, String campagne) {
        if (!Database.exists(fichier)) {
            return 0;
        }
        try (Database base = Database.open(fichier)) {
            int erased = new JdbcTemplate(base.dataSource()).update(PURGE, campagne);
            base.forget();
            return erased;
        }
    }

    /** Copies the base beside itself, in the place of the previous copy, after a good run. */
    public void backup() {
        base.backup();
    }

    @Override
    public void close() {
        base.close();
    }
}
