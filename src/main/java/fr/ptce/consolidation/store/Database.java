package fr.ptce.consolidation.store;

import fr.ptce.consolidation.store.StoreUnavailableException.Reason;
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

    private static final String OPTIONS = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;CACHE_SIZE=16384";
    private static final String RESTORED =
            "La base %s ne pouvait pas être lue : elle a été mise de côté (%s) et remise telle que le dernier passage l'a laissée.";
    private static final String REBUILT =
            "La base %s ne pouvait pas être lue : elle a été mise de côté (%s) et reconstruite à partir des questionnaires.";

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

    private final BaseFiles files;
    private final JdbcConnectionPool pool;
    private final Optional<String> notice;
    private final Optional<Seal> seal;
    private boolean compact;
    private boolean isCopy;

    private Database(BaseFiles files, JdbcConnectionPool pool, Optional<String> notice, Optional<Seal> seal) {
        this.files = files;
        this.pool = pool;
        this.notice = notice;
        this.seal = seal;
    }

    static Database open(Path path) {
        BaseFiles files = BaseFiles.of(path);
        prepare(files.data());
        try {
            return isBroken(new Seal(files.data())) ? restore(files) : openWhole(files);
        } catch (SQLException | FlywayException failure) {
            if (isDamage(failure)) {
                LOG.log(Level.FINE, "the base cannot be read", failure);
                return restore(files);
            }
            throw unavailable(files, failure);
        }
    }

    private static Database openWhole(BaseFiles files) throws SQLException {
        Seal seal = new Seal(files.data());
        Optional<String> notice = seal.saysTablesArePresent() ? Optional.empty() : BaseUpgrade.upgrade(files);
        takeOff(seal);
        return new Database(files, connect(files), notice, Optional.of(seal));
    }

    /** Opens an existing base without writing a byte of it: a copy of it, when an earlier version of the program wrote it. */
    static Database openReadOnly(Path path) {
        BaseFiles files = BaseFiles.of(path);
        Seal seal = new Seal(files.data());
        if (isBroken(seal)) {
            throw new StoreUnavailableException(
                    Reason.UNREADABLE, "the base changed since it was closed: " + files.data());
        }
        try {
            if (seal.saysTablesArePresent() || BaseUpgrade.isPresent(files)) {
                return new Database(files, connectReadOnly(files), Optional.empty(), Optional.empty());
            }
            BaseFiles copy = BaseUpgrade.copy(files);
            Database former = new Database(copy, connect(copy), Optional.empty(), Optional.empty());
            former.isCopy = true;
            return former;
        } catch (SQLException | FlywayException unreadable) {
            throw unavailable(files, unreadable);
        }
    }

    static boolean exists(Path path) {
        return Files.exists(BaseFiles.of(path).data());
    }

    /** A page of the file that cannot be read, met by any statement, or a table that went with it. */
    static boolean isDamage(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return false;
            }
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

    /** Puts the data aside and opens the copy of the last good run in their place; a new base when it has none. */
    static Database restore(BaseFiles files) {
        Seal seal = new Seal(files.data());
        Path aside = putAside(files, seal);
        try {
            if (Files.exists(files.copy())) {
                files.extract(files.copy());
                seal.mustBeTheCopy();
                BaseUpgrade.upgrade(files);
                return new Database(
                        files, connect(files), Optional.of(notice(RESTORED, files, aside)), Optional.of(seal));
            }
        } catch (IOException | SQLException | FlywayException | StoreUnavailableException useless) {
            LOG.log(Level.FINE, "the copy of the base cannot be read either", useless);
        }
        return anew(files, seal, aside);
    }

    /** Puts the data aside and opens a new base. */
    static Database anew(BaseFiles files) {
        Seal seal = new Seal(files.data());
        return anew(files, seal, putAside(files, seal));
    }

    private static Database anew(BaseFiles files, Seal seal, Path aside) {
        try {
            Files.deleteIfExists(files.data());
            return new Database(files, connect(files), Optional.of(notice(REBUILT, files, aside)), Optional.of(seal));
        } catch (IOException | SQLException | FlywayException impossible) {
            throw unavailable(files, impossible);
        }
    }

    private static Path putAside(BaseFiles files, Seal seal) {
        Path aside = files.unreadable();
        try {
            seal.takeOff();
            Files.move(files.data(), aside);
            return aside;
        } catch (IOException impossible) {
            throw unavailable(files, impossible);
        }
    }

    private static String notice(String words, BaseFiles files, Path aside) {
        return words.formatted(files.data().getFileName(), aside.getFileName());
    }

    private static StoreUnavailableException unavailable(BaseFiles files, Exception failure) {
        if (failure instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
            return new StoreUnavailableException(
                    Reason.IN_USE, "the base is open in another program: " + files.data(), failure);
        }
        return new StoreUnavailableException(
                failure instanceof FlywayException ? Reason.NOT_UPGRADED : Reason.UNREADABLE,
                "the base can be neither read nor rebuilt: " + files.data(),
                failure);
    }

    private static void prepare(Path data) {
        try {
            Files.createDirectories(data.getParent());
        } catch (IOException impossible) {
            throw new StoreUnavailableException(
                    Reason.NOT_WRITABLE, "no folder for the base: " + data.getParent(), impossible);
        }
        if (!Files.isWritable(Files.exists(data) ? data : data.getParent())) {
            throw new StoreUnavailableException(Reason.NOT_WRITABLE, "the base cannot be written: " + data);
        }
        if (data.toString().indexOf(';') >= 0) {
            throw new StoreUnavailableException(Reason.SEMICOLON, "H2 takes no path with a semicolon: " + data);
        }
    }

    /** Opening reads the file's header and its last commits, migrating reads the catalogue, the counts every index. */
    static JdbcConnectionPool connect(BaseFiles files) throws SQLException {
        return connect(url(files), true);
    }

    /** The same, without writing a byte. */
    static JdbcConnectionPool connectReadOnly(BaseFiles files) throws SQLException {
        return connect(url(files) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", false);
    }

    private static JdbcConnectionPool connect(String url, boolean migrates) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (migrates) {
                Migrations.apply(pool);
            }
            statement.execute("SELECT (SELECT COUNT(id) FROM depot), (SELECT COUNT(id) FROM anomalie)");
            return pool;
        } catch (SQLException | FlywayException unreadable) {
            pool.dispose();
            throw unreadable;
        }
    }

    private static String url(BaseFiles files) {
        return "jdbc:h2:file:" + files.base().toString().replace('\\', '/') + OPTIONS;
    }

    DataSource dataSource() {
        return pool;
    }

    Optional<String> notice() {
        return notice;
    }

    /** The copy is written beside, then renamed: there is always a whole one. */
    void backup() {
        Path part = files.copy().resolveSibling(files.copy().getFileName() + ".part");
        try {
            execute("BACKUP TO '" + part.toString().replace("'", "''") + "'");
            if (seal.isPresent()) {
                seal.get().remember(part);
            }
            Files.move(part, files.copy(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException impossible) {
            throw new StoreUnavailableException(
                    Reason.NOT_WRITABLE, "the base cannot be backed up: " + part, impossible);
        }
    }

    /** Writes what was just deleted out of the file itself, and out of its copy. */
    void forget() {
        try {
            for (Path aside : files.asides()) {
                Files.delete(aside);
            }
            execute("CHECKPOINT SYNC");
            compact = true;
        } catch (SQLException | IOException impossible) {
            throw new StoreUnavailableException(
                    Reason.NOT_WRITABLE, "the base cannot be cleaned: " + files.data(), impossible);
        }
    }

    /** What was forgotten still stands in the free pages of the file until it is written anew. */
    @Override
    public void close() {
        if (compact) {
            try {
                execute("SHUTDOWN COMPACT");
            } catch (SQLException impossible) {
                throw new StoreUnavailableException(
                        Reason.NOT_WRITABLE, "the base cannot be compacted: " + files.data(), impossible);
            }
        }
        pool.dispose();
        seal.ifPresent(Database::putOn);
        if (isCopy) {
            BaseUpgrade.forget(files);
        }
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
            throw new StoreUnavailableException(
                    Reason.NOT_WRITABLE, "the digest of the base cannot be removed", impossible);
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

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
