package fr.ptce.consolidation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;

/**
 * The file of the base and its connections: everything that is H2's own and not SQL.
 *
 * <p>{@code WRITE_DELAY=0}: without it H2 acknowledges commits that a kill loses. Never {@code AUTO_SERVER}: it would let
 * two runs in. Names in lower case, as the SQL files write them.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    /** Kept, since a logger nobody holds forgets its level. It warns at each opening that it has not met this H2 yet. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final String OPTIONS = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;CACHE_SIZE=16384";
    private static final String MIGRATIONS = "classpath:fr/ptce/consolidation/store/migration";

    /** Every table and column is made at the opening: one that is missing afterwards was lost. */
    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

    private static final Set<Integer> LOST = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.OBJECT_CLOSED);

    /** H2 refuses a second opening by error or, within one machine, by the lock of the file. */
    private static final int IN_USE = ErrorCode.DATABASE_ALREADY_OPEN_1;

    private final Path file;
    private final JdbcConnectionPool pool;
    private final Optional<String> notice;
    private final Optional<Seal> seal;
    private boolean compact;

    private Database(Path file, JdbcConnectionPool pool, Optional<String> notice, Optional<Seal> seal) {
        this.file = file;
        this.pool = pool;
        this.notice = notice;
        this.seal = seal;
    }

    static Database open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        prepare(file);
        Seal seal = new Seal(data(file));
        if (isBroken(seal)) {
            return rebuild(file);
        }
        takeOff(seal);
        try {
            return new Database(file, connect(file), Optional.empty(), Optional.of(seal));
        } catch (SQLException | FlywayException unreadable) {
            if (unreadable instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                throw new StoreUnavailableException("the base is open in another program: " + file, unreadable);
            }
            LOG.log(Level.FINE, "the base cannot be read and is rebuilt", unreadable);
            return rebuild(file);
        }
    }

    /** Opens an existing base without writing a byte of it. */
    static Database openReadOnly(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (isBroken(new Seal(data(file)))) {
            throw new StoreUnavailableException(
                    "the base changed since it was closed: " + file, new IOException("digest"));
        }
        String url = url(file) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT COUNT(id) FROM depot");
            return new Database(file, pool, Optional.empty(), Optional.empty());
        } catch (SQLException unreadable) {
            pool.dispose();
            throw new StoreUnavailableException("the base cannot be read: " + file, unreadable);
        }
    }

    static boolean exists(Path path) {
        return Files.exists(data(path.toAbsolutePath().normalize()));
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file.toString().replace('\\', '/') + OPTIONS;
    }

    /** A page of the file that cannot be read, met by any statement, or a table that went with it. */
    static boolean isDamage(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            boolean corrupt = each instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode());
            if (corrupt || each instanceof MVStoreException) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement failed for a value: SQL's classes 22, data exceptions, and 23, constraints. */
    static boolean isOfData(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String state = each instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
            if (state.startsWith("22") || state.startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the base was closed under the program, or its file cannot be written any more. */
    static boolean isLost(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && LOST.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    static Database rebuild(Path file) {
        Path unreadable = sibling(file, "-illisible.mv.db");
        try {
            Seal seal = new Seal(data(file));
            seal.takeOff();
            Files.move(data(file), unreadable, StandardCopyOption.REPLACE_EXISTING);
            String notice =
                    "La base %s ne pouvait pas être lue : elle a été mise de côté (%s) et reconstruite à partir des questionnaires."
                            .formatted(data(file).getFileName(), unreadable.getFileName());
            return new Database(file, connect(file), Optional.of(notice), Optional.of(seal));
        } catch (IOException | SQLException | FlywayException impossible) {
            throw new StoreUnavailableException("the base can be neither read nor rebuilt: " + file, impossible);
        }
    }

    private static void prepare(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException impossible) {
            throw new StoreUnavailableException("no folder for the base: " + file.getParent(), impossible);
        }
        Path data = data(file);
        if (!Files.isWritable(Files.exists(data) ? data : data.getParent())) {
            throw new StoreUnavailableException("the base cannot be written: " + data, new IOException("not writable"));
        }
        if (file.toString().indexOf(';') >= 0) {
            throw new StoreUnavailableException(
                    "H2 takes no path with a semicolon: " + file, new IOException("semicolon in the path"));
        }
    }

    /** Opening reads the file's header and its last commits, migrating reads the catalogue, the counts every index. */
    private static JdbcConnectionPool connect(Path file) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(file), "sa", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            migrate(pool);
            statement.execute("SELECT (SELECT COUNT(id) FROM depot), (SELECT COUNT(id) FROM anomalie)");
            return pool;
        } catch (SQLException | FlywayException unreadable) {
            pool.dispose();
            throw unreadable;
        }
    }

    private static void migrate(DataSource source) {
        FLYWAY.setLevel(Level.SEVERE);
        Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .callbackLocations(MIGRATIONS)
                .skipDefaultCallbacks(true)
                .skipDefaultResolvers(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return pool;
    }

    Optional<String> notice() {
        return notice;
    }

    /** The copy is written beside, then renamed: there is always a whole one. */
    void backup() {
        Path part = sibling(file, "-sauvegarde.zip.part");
        try {
            execute("BACKUP TO '" + part.toString().replace("'", "''") + "'");
            if (seal.isPresent()) {
                seal.get().remember(part);
            }
            Files.move(part, backupFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException impossible) {
            throw new StoreUnavailableException("the base cannot be backed up: " + part, impossible);
        }
    }

    /** Writes what was just deleted out of the file itself, and out of its copy. */
    void forget() {
        try {
            Files.deleteIfExists(backupFile());
            Files.deleteIfExists(sibling(file, "-illisible.mv.db"));
            execute("CHECKPOINT SYNC");
            compact = true;
        } catch (SQLException | IOException impossible) {
            throw new StoreUnavailableException("the base cannot be cleaned: " + file, impossible);
        }
    }

    /** What was forgotten still stands in the free pages of the file until it is written anew. */
    @Override
    public void close() {
        if (compact) {
            try {
                execute("SHUTDOWN COMPACT");
            } catch (SQLException impossible) {
                throw new StoreUnavailableException("the base cannot be compacted: " + file, impossible);
            }
        }
        pool.dispose();
        seal.ifPresent(Database::putOn);
    }

    private static boolean isBroken(Seal seal) {
        try {
            return seal.isBroken();
        } catch (IOException unreadable) {
            LOG.log(Level.FINE, "the digest of the base cannot be read", unreadable);
            return false;
        }
    }

    private static void takeOff(Seal seal) {
        try {
            seal.takeOff();
        } catch (IOException impossible) {
            throw new StoreUnavailableException("the digest of the base cannot be removed", impossible);
        }
    }

    /** Without its digest, the base is trusted as it was before there was one. */
    private static void putOn(Seal seal) {
        try {
            seal.putOn();
        } catch (IOException impossible) {
            LOG.log(Level.FINE, "the digest of the base could not be written", impossible);
        }
    }

    private Path backupFile() {
        return sibling(file, "-sauvegarde.zip");
    }

    private static Path data(Path file) {
        return sibling(file, ".mv.db");
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
