package fr.ptce.consolidation.job;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Exchanges two folders in one gesture of the system, so that their names are never without a folder: {@code renameat2} of
 * Linux, {@code renamex_np} of macOS. Java has no such gesture; nor have Windows and some network disks.
 */
final class FolderExchange {
    private static final Logger LOG = Logger.getLogger(FolderExchange.class.getName());

    /** « The current folder », for paths that are absolute anyway. */
    private static final int AT_FDCWD = -100;

    /** {@code RENAME_EXCHANGE} of Linux and {@code RENAME_SWAP} of macOS. */
    private static final int EXCHANGE = 2;

    private FolderExchange() {}

    /**
     * Exchanges two folders of one disk.
     *
     * @return false when this system, this disk or these rights do not allow it: nothing was then changed
     */
    static boolean exchange(Path one, Path other) {
        try {
            if (Platform.isLinux()) {
                return Linux.renameat2(AT_FDCWD, name(one), AT_FDCWD, name(other), EXCHANGE) == 0;
            }
            return Platform.isMac() && Mac.renamex_np(name(one), name(other), EXCHANGE) == 0;
        } catch (LinkageError unavailable) {
            LOG.log(Level.FINE, "folders cannot be exchanged in one gesture here", unavailable);
            return false;
        }
    }

    /** The bytes of a path as the system wants them, ended by a zero. */
    private static byte[] name(Path path) {
        byte[] bytes = path.toAbsolutePath()
                .toString()
                .getBytes(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** The library of Linux; loaded at its first use. */
    private static final class Linux {
        static {
            Native.register("c");
        }

        static native int renameat2(int fromFolder, byte[] from, int toFolder, byte[] to, int flags);
    }

    /** The library of macOS; loaded at its first use. */
    private static final class Mac {
        static {
            Native.register("c");
        }

        static native int renamex_np(byte[] from, byte[] to, int flags);
    }
}
