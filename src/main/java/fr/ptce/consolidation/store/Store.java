package fr.ptce.consolidation.store;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.correction.Correction;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The base: what was read in the questionnaires, ready for SQL. A cache: it can be rebuilt from the files at any time.
 *
 * <p>Every method that writes joins the caller's transaction, or opens its own: a file is stored whole or not at all.
 * Several threads may write and read at the same time.
 */
public final class Store implements AutoCloseable {
    private static final String PURGE = "DELETE FROM contact WHERE depot IN (SELECT id FROM depot WHERE campagne = ?)";

    private final Database base;
    private final AnswerTables tables;
    private final JdbcTemplate jdbc;
    private final Rows rows;
    private final JdbcTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final SubmissionTables submissions;
    private final InventoryTable inventory;
    private final FindingTable findings;
    private final SourceTable sources;
    private final CampagneTables campagnes;
    private final StoredAnswers stored;

    private Store(Database base, Definition definition) {
        this.base = base;
        tables = new AnswerTables(definition);
        jdbc = new JdbcTemplate(base.dataSource());
        rows = new Rows(jdbc);
        transactions = new JdbcTransactionManager(base.dataSource());
        transaction = new TransactionTemplate(transactions);
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        findings = new FindingTable(rows, definition);
        sources = new SourceTable(rows);
        campagnes = new CampagneTables(rows);
        stored = new StoredAnswers(rows, definition, tables);
        submissions = new SubmissionTables(rows, definition, tables, findings);
        inventory = new InventoryTable(rows);
    }

    /**
     * Opens the base, after checking that it can be read, and gives it the columns of the definition.
     *
     * @param file path of the base without extension, {@code output/.base/ptce}; created with its folders when absent.
     *     A base that cannot be read is moved aside, and its copy opened in its place or a new one built; a base that an
     *     earlier version of the program wrote is brought to the present, and kept as it was: {@link #notice} says so
     * @throws StoreUnavailableException when another program uses it, when a later version of the program wrote it, or when
     *     its folder cannot be written
     */
    public static Store open(Path file, Definition definition) {
        return of(Database.open(file), definition);
    }

    /**
     * Opens the base left by a run, to read it: nothing of it is written, its tables are those of that run.
     *
     * @throws StoreUnavailableException when there is none, when another program uses it or when it cannot be read
     */
    public static Store openReadOnly(Path file, Definition definition) {
        return new Store(Database.openReadOnly(file), definition);
    }

    /**
     * Moves the base aside and opens its copy, for a damage found after {@link #open}: {@link #notice} says so.
     *
     * @throws StoreUnavailableException when it cannot be moved or its folder cannot be written
     */
    public static Store openCopy(Path file, Definition definition) {
        return of(Database.restore(BaseFiles.of(file)), definition);
    }

    /**
     * Moves the base aside and opens a new one, for a damage found in its copy too: {@link #notice} says so.
     *
     * @throws StoreUnavailableException when it cannot be moved or its folder cannot be written
     */
    public static Store openAnew(Path file, Definition definition) {
        return of(Database.anew(BaseFiles.of(file)), definition);
    }

    /** Whether that failure comes from a base whose file is damaged. */
    public static boolean isDamage(Throwable failure) {
        return Database.isDamage(failure);
    }

    /**
     * Whether what failed owes to what a file holds, rather than to the base, the disk or the memory: a value a column
     * cannot hold, or a failure of our own on it. The file alone is to be refused.
     */
    public static boolean isOwedToContent(RuntimeException failure) {
        if (isDamage(failure) || failure instanceof UncheckedIOException) {
            return false;
        }
        boolean ofTheBase = failure instanceof DataAccessException || failure instanceof TransactionException;
        return !ofTheBase || failure instanceof DataIntegrityViolationException || Database.isOfData(failure);
    }

    /** Whether that failure comes from a base that was closed, or whose file can no longer be written. */
    public static boolean isLost(Throwable failure) {
        return Database.isLost(failure);
    }

    /** Does that in a part of the caller's transaction that can be undone alone. */
    public void attempt(Runnable work) {
        nested.executeWithoutResult(status -> work.run());
    }

    private static Store of(Database base, Definition definition) {
        try {
            Store store = new Store(base, definition);
            store.tables.create(store.rows);
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

    /** Connections to the base, for whoever drives the job and for nobody else. */
    public DataSource dataSource() {
        return base.dataSource();
    }

    /** Transactions on the base, for whoever drives the job and for nobody else. */
    public PlatformTransactionManager transactionManager() {
        return transactions;
    }

    /** Does that in one transaction: the caller's, if any. */
    public void transaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Asks, reads and writes rows by SQL. */
    public Rows rows() {
        return rows;
    }

    /** Statements of the tests that look at the base from outside. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The tables with one column per field. */
    public AnswerTables tables() {
        return tables;
    }

    /** Remembers the campaign, or what changed in its title. */
    public void saveCampagne(Campagne campagne) {
        transaction(() -> campagnes.save(campagne));
    }

    /** The accounting year of that campaign; empty when the base does not know it. */
    public Optional<Integer> findExercice(String campagne) {
        return campagnes.findExercice(campagne);
    }

    /** Replaces the registry of that campaign, contacts set aside; the order given is kept. */
    public void replaceRegistry(String campagne, List<ExpectedPole> poles) {
        transaction(() -> campagnes.replaceRegistry(campagne, poles));
    }

    /** Replaces the corrections of that campaign. */
    public void replaceCorrections(String campagne, List<Correction> corrections) {
        transaction(() -> campagnes.replaceCorrections(campagne, corrections));
    }

    /**
     * Replaces the files of that campaign; forgets what was read in files gone, changed, or read with something else.
     *
     * @param digest what the present run reads with: definition, software version, registry
     */
    public void replaceInventory(String campagne, String digest, List<ReceivedFile> files) {
        transaction(() -> inventory.replace(campagne, digest, files));
    }

    /** The files of the inventory, in the order of their names. */
    public List<String> inventoried(String campagne) {
        return rows.texts("SELECT fichier FROM inventaire WHERE campagne = ? ORDER BY fichier", campagne);
    }

    /** Replaces the true days of reception of that campaign, by path. */
    public void replaceReceptions(String campagne, Map<String, LocalDate> days) {
        transaction(() -> inventory.replaceReceptions(campagne, days));
    }

    /** The files of the inventory that are not yet stored, in the order of their names: what is left to read. */
    public List<ReceivedFile> findToRead(String campagne) {
        return inventory.findUnread(campagne);
    }

    /** Stores a questionnaire whole; storing it again gives the same base. */
    public void save(CheckedSubmission submission) {
        transaction(() -> submissions.save(submission));
    }

    /** Stores why a file is refused; storing it again gives the same base. */
    public void saveRefusal(RefusedFile refusal) {
        transaction(() -> submissions.saveRefusal(refusal));
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
    public List<Finding> findings(String campagne, String file) {
        return findings.list(campagne, file);
    }

    /** Replaces the findings made across the questionnaires of that campaign. */
    public void replaceFindings(String campagne, List<Finding> across) {
        transaction(() -> findings.replaceAcross(campagne, across));
    }

    /** Gives every cell behind the answers of one stored file, row by row. */
    public void forEachSourceOf(long submission, Consumer<SourceCell> reader) {
        sources.forEach(submission, reader);
    }

    /**
     * Gives every cell behind the answers that count of one questionnaire: where its structures answered by themselves,
     * those of their forms.
     */
    public void forEachCountedSourceOf(long submissionPole, Consumer<SourceCell> reader) {
        sources.forEachCounted(submissionPole, reader);
    }

    /** Gives the cells of the forms joined to that questionnaire that count, with the numbers of its rows. */
    public void forEachJoinedSourceOf(long submissionPole, Consumer<SourceCell> reader) {
        sources.forEachJoined(submissionPole, reader);
    }

    /**
     * Where one stored answer stands: its first cell, and its file alone when it has none.
     *
     * @param submission the file, or the form of a structure that was joined to its pole
     * @return empty when the answer has no cell and the file is no joined form
     */
    public Optional<Location> findPlace(long submission, int line, String field) {
        return sources.findPlace(submission, line, field);
    }

    /** The rows that count in the place of those a pole sent, its structures having answered by themselves. */
    public JoinedForms joinings() {
        return new JoinedForms(rows, stored, submissions);
    }

    /**
     * Erases the personal data of that campaign from the base of that file and from its backup, whatever its definition:
     * there is nothing to erase when it does not exist.
     *
     * @param file path of the base without extension
     * @return number of values erased
     * @throws StoreUnavailableException when another program uses it, or when it cannot be written
     */
    public static int purgeContacts(Path file, String campagne) {
        if (!Database.exists(file)) {
            return 0;
        }
        try (Database base = Database.open(file)) {
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
