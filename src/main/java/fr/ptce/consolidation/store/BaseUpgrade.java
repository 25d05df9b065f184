package fr.ptce.consolidation.store;

import fr.ptce.consolidation.store.StoreUnavailableException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Brings a base that an earlier version of the program wrote to the present one. It is done on a copy, which takes the place
 * of the base once whole: a run killed meanwhile leaves the base as it was. The base is also kept as it was, in a zip.
 */
final class BaseUpgrade {
    private static final String NOTICE =
            "La base venait d'une version antérieure du programme : elle a été mise à jour, et gardée telle quelle dans %s.";

    private static final Logger LOG = Logger.getLogger(BaseUpgrade.class.getName());

    private BaseUpgrade() {}

    /**
     * Does it when it must be done.
     *
     * @return what to tell the survey officer, empty when there was nothing to do
     * @throws StoreUnavailableException when a later version of the program wrote the base, which is left alone, or when the
     *     disk refuses the copy
     * @throws SQLException when the base cannot be read
     */
    static Optional<String> upgrade(BaseFiles files) throws SQLException {
        Path data = files.data();
        try {
            if (!Files.exists(data) || Files.size(data) == 0) {
                return Optional.empty();
            }
            return switch (state(files)) {
                case PRESENT -> Optional.empty();
                case NEWER -> throw newer(data);
                case FORMER -> Optional.of(NOTICE.formatted(replace(files).getFileName()));
            };
        } catch (IOException impossible) {
            throw new StoreUnavailableException(Reason.NOT_WRITABLE, "the base cannot be copied: " + data, impossible);
        }
    }

    /**
     * Whether the tables of that base are those of the program; false when an earlier version wrote it.
     *
     * @throws StoreUnavailableException when a later version wrote it
     */
    static boolean isPresent(BaseFiles files) throws SQLException {
        Migrations.State state = state(files);
        if (state == Migrations.State.NEWER) {
            throw newer(files.data());
        }
        return state == Migrations.State.PRESENT;
    }

    /** A copy to read, brought to the present by its opening, outside the folder of the base. */
    static BaseFiles copy(BaseFiles files) {
        try {
            BaseFiles copy = BaseFiles.of(Files.createTempDirectory("ptce-base").resolve("ptce"));
            Files.copy(files.data(), copy.data());
            return copy;
        } catch (IOException impossible) {
            throw new StoreUnavailableException(
                    Reason.NOT_WRITABLE, "the base cannot be copied: " + files.data(), impossible);
        }
    }

    /** Removes such a copy; what cannot be removed is left to the system, which cleans its own folder. */
    static void forget(BaseFiles copy) {
        try {
            Files.deleteIfExists(copy.data());
            Files.deleteIfExists(copy.base().resolveSibling("."));
        } catch (IOException left) {
            LOG.log(Level.FINE, "the copy of the base is left", left);
        }
    }

    private static StoreUnavailableException newer(Path data) {
        return new StoreUnavailableException(Reason.NEWER, "a later version of the program wrote the base: " + data);
    }

    private static Migrations.State state(BaseFiles files) throws SQLException {
        JdbcConnectionPool pool = Database.connectReadOnly(files);
        try {
            return Migrations.state(pool);
        } finally {
            pool.dispose();
        }
    }

    private static Path replace(BaseFiles files) throws IOException, SQLException {
        Path kept = files.former();
        keep(files.data(), kept);
        BaseFiles beside = files.beside();
        Files.copy(files.data(), beside.data(), StandardCopyOption.REPLACE_EXISTING);
        JdbcConnectionPool pool = Database.connect(beside);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } finally {
            pool.dispose();
        }
        Files.move(beside.data(), files.data(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    private static void keep(Path data, Path zip) throws IOException {
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry(data.getFileName().toString()));
            Files.copy(data, entries);
            entries.closeEntry();
        }
        Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE);
    }
}
