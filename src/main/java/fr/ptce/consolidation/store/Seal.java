package fr.ptce.consolidation.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The digest of the file of the base as it was last closed, kept beside it. H2 checks where its pages stand but not what
 * they hold: a byte that changed in one of them could be read as another answer, and a figure would be wrong without a word.
 *
 * <p>Taken off while the base is open: a run that was killed leaves none, and the base is then trusted as H2 trusts it. The
 * copy's own digest is kept too, so that who puts the copy back in place of the base is not told it is damaged; then the
 * number of the newest migration it has.
 */
final class Seal {
    private final Path data;
    private final Path file;
    private String copy = "";

    Seal(Path data) {
        this.data = data;
        this.file = data.resolveSibling(data.getFileName() + ".sha256");
    }

    /** Whether the file is not what it was when it was last closed, nor its copy. */
    boolean isBroken() throws IOException {
        List<String> digests = digests();
        return !digests.isEmpty() && Files.exists(data) && !digests.contains(digest(data));
    }

    /** Whether it says that the tables are those of this version of the program; a base that bears none says nothing. */
    boolean saysTablesArePresent() {
        try {
            List<String> lines = digests();
            return lines.size() > 2 && lines.get(2).equals(Migrations.NEWEST);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Checks that the data are those of the copy it remembers, if any.
     *
     * @throws IOException when they are not, or cannot be read
     */
    void mustBeTheCopy() throws IOException {
        if (!copy.isEmpty() && !copy.equals(digest(data))) {
            throw new IOException("the copy of the base changed since it was made");
        }
    }

    /** Takes it off, before anything is written. */
    void takeOff() throws IOException {
        List<String> digests = digests();
        copy = digests.size() > 1 ? digests.get(1) : "";
        Files.deleteIfExists(file);
    }

    /** Remembers the copy just made. */
    void remember(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            copy = entry == null ? "" : DigestUtils.sha256Hex(in);
        }
    }

    /** Puts it on once the base is closed; not while it is still open somewhere in this program. */
    void putOn() throws IOException {
        if (!Files.exists(data) || !isClosed()) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, digest(data) + "\n" + copy + "\n" + Migrations.NEWEST, StandardCharsets.US_ASCII);
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> digests() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    private boolean isClosed() throws IOException {
        try (FileChannel channel = FileChannel.open(data, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException open) {
            return false;
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
