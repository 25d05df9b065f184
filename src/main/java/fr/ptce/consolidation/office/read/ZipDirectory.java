package fr.ptce.consolidation.office.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The central directory of a zip, each entry checked against its local header: no reader after this one may see another
 * name, another place or another packing for the same entry.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ZIP64_EXTRA = 1;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** Encrypted, patched, strongly encrypted, masked headers. */
    private static final int FORBIDDEN_FLAGS = 1 | (1 << 5) | (1 << 6) | (1 << 13);

    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int UTF8_NAME = 1 << 11;

    private final byte[] bytes;
    private final XlsxLimits limits;
    private int count;
    private int start;
    private int end;
    private long total;

    private ZipDirectory(byte[] bytes, XlsxLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /**
     * An entry whose headers agree.
     *
     * @param data place of its packed bytes
     * @param packed their number
     * @param size number of bytes once inflated, as declared
     */
    record Entry(String name, boolean deflated, int crc, int data, int packed, int size, int header) {}

    /** The entries in the directory's order, by name in lower case. */
    static Map<String, Entry> read(byte[] bytes, XlsxLimits limits) throws RefusedException {
        ZipDirectory directory = new ZipDirectory(bytes, limits);
        directory.findEnd();
        if (directory.count > limits.entries()) {
            throw new RefusedException(Fault.BOMB, "plus de " + limits.entries() + " parties");
        }
        Map<String, Entry> entries = directory.readEntries();
        directory.requireApart(entries.values().toArray(new Entry[0]));
        return entries;
    }

    private void findEnd() throws RefusedException {
        int lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
        int at = bytes.length - END_LENGTH;
        while (at >= lowest && !(int32(at) == END && at + END_LENGTH + int16(at + 20) == bytes.length)) {
            at--;
        }
        if (at < lowest) {
            throw damaged("fin de fichier absente");
        }
        count = int16(at + 10);
        long size = uint32(at + 12);
        long offset = uint32(at + 16);
        int boundary = at;
        int locator = at - ZIP64_LOCATOR_LENGTH;
        if (locator >= 0 && int32(locator) == ZIP64_LOCATOR) {
            int record = place(int64(locator + 8), 56);
            if (int32(record) != ZIP64_END) {
                throw damaged("fin de fichier incohérente");
            }
            count = (int) Math.min(int64(record + 32), Integer.MAX_VALUE);
            size = int64(record + 40);
            offset = int64(record + 48);
            boundary = record;
        }
        start = place(offset, 0);
        end = place(offset + size, 0);
        if (size < 0 || end != boundary || count < 1) {
            throw damaged("table des parties incohérente");
        }
    }

    private Map<String, Entry> readEntries() throws RefusedException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            if (end - at < CENTRAL_LENGTH || int32(at) != CENTRAL) {
                throw damaged("table des parties incomplète");
            }
            int next = at + CENTRAL_LENGTH + int16(at + 28) + int16(at + 30) + int16(at + 32);
            if (next > end) {
                throw damaged("table des parties incomplète");
            }
            Entry entry = readEntry(at);
            if (entries.put(entry.name().toLowerCase(Locale.ROOT), entry) != null) {
                throw new RefusedException(Fault.ENTRY_NAME, "partie présente deux fois", entry.name());
            }
            at = next;
        }
        if (at != end) {
            throw damaged("table des parties trop longue");
        }
        return entries;
    }

    private Entry readEntry(int at) throws RefusedException {
        int flags = int16(at + 8);
        int nameLength = int16(at + 28);
        Charset charset = (flags & UTF8_NAME) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String name = new String(bytes, at + CENTRAL_LENGTH, nameLength, charset);
        requireSafe(name);
        if ((flags & FORBIDDEN_FLAGS) != 0) {
            throw new RefusedException(Fault.PASSWORD, "partie chiffrée", name);
        }
        int method = int16(at + 10);
        if (method != STORED && method != DEFLATED) {
            throw new RefusedException(Fault.ARCHIVE, "compression inconnue (" + method + ")", name);
        }
        long[] fields = {uint32(at + 24), uint32(at + 20), uint32(at + 42)};
        readZip64(at + CENTRAL_LENGTH + nameLength, int16(at + 30), fields);
        int size = requireSize(name, fields[0], fields[1]);
        int header = place(fields[2], LOCAL_LENGTH);
        int data = header + LOCAL_LENGTH + int16(header + 26) + int16(header + 28);
        int packed = place(data + fields[1], 0) - data;
        if (data + packed > start || !isSameLocally(at, header, method)) {
            throw new RefusedException(Fault.ARCHIVE, "en-têtes contradictoires", name);
        }
        if (method == STORED && packed != size) {
            throw new RefusedException(Fault.CHECKSUM, "taille contradictoire", name);
        }
        return new Entry(name, method == DEFLATED, int32(at + 16), data, packed, size, header);
    }

    /** Replaces the fields left at their maximum by those of the zip64 extra field, in its fixed order. */
    private void readZip64(int extra, int length, long[] fields) throws RefusedException {
        int at = extra;
        int stop = extra + length;
        while (stop - at >= 4) {
            int blockEnd = at + 4 + int16(at + 2);
            if (blockEnd > stop) {
                throw damaged("champ supplémentaire incomplet");
            }
            int value = at + 4;
            for (int i = 0; i < fields.length && int16(at) == ZIP64_EXTRA; i++) {
                if (fields[i] == 0xFFFFFFFFL && blockEnd - value >= 8) {
                    fields[i] = int64(value);
                    value += 8;
                }
            }
            at = blockEnd;
        }
    }

    private int requireSize(String name, long size, long packed) throws RefusedException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        total += size;
        if (size < 0 || packed < 0 || packed > bytes.length) {
            throw new RefusedException(Fault.ARCHIVE, "taille impossible", name);
        }
        if (total > limits.totalBytes() || (xml && size > limits.xmlPartBytes())) {
            throw new RefusedException(Fault.BOMB, "plus de " + size / (1024 * 1024) + " Mo", name);
        }
        if (size > limits.ratioFloorBytes() && size > packed * limits.ratio()) {
            throw new RefusedException(Fault.BOMB, "compressé plus de " + limits.ratio() + " fois", name);
        }
        return (int) size;
    }

    private boolean isSameLocally(int central, int header, int method) {
        int nameLength = int16(central + 28);
        int flags = int16(header + 6);
        boolean same = int32(header) == LOCAL
                && (flags & FORBIDDEN_FLAGS) == 0
                && int16(header + 8) == method
                && int16(header + 26) == nameLength
                && Arrays.equals(
                        bytes,
                        header + LOCAL_LENGTH,
                        header + LOCAL_LENGTH + nameLength,
                        bytes,
                        central + CENTRAL_LENGTH,
                        central + CENTRAL_LENGTH + nameLength);
        if (!same || (flags & SIZES_FOLLOW) != 0) {
            return same;
        }
        return int32(header + 14) == int32(central + 16)
                && isSameSize(header + 18, central + 20)
                && isSameSize(header + 22, central + 24);
    }

    /** A size moved to the zip64 extra field on one side only says nothing. */
    private boolean isSameSize(int local, int central) {
        return int32(local) == int32(central) || int32(local) == -1 || int32(central) == -1;
    }

    private static void requireSafe(String name) throws RefusedException {
        boolean unsafe = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || name.equals("..")
                || name.startsWith("../")
                || name.endsWith("/..")
                || name.contains("/../");
        if (unsafe) {
            throw new RefusedException(Fault.ENTRY_NAME, "nom de partie interdit", name);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new RefusedException(Fault.MACROS, "macros", name);
        }
    }

    private void requireApart(Entry[] entries) throws RefusedException {
        Arrays.sort(entries, Comparator.comparingInt(Entry::header));
        int free = 0;
        for (Entry entry : entries) {
            if (entry.header() < free) {
                throw new RefusedException(Fault.ARCHIVE, "parties qui se chevauchent", entry.name());
            }
            free = entry.data() + entry.packed();
        }
    }

    /** That place in the file, {@code room} bytes at least being left there. */
    private int place(long at, int room) throws RefusedException {
        if (at < 0 || at > bytes.length - room) {
            throw damaged("renvoi hors du fichier");
        }
        return (int) at;
    }

    private static RefusedException damaged(String seen) {
        return new RefusedException(Fault.ARCHIVE, seen);
    }

    private int int16(int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    private int int32(int at) {
        return int16(at) | (int16(at + 2) << 16);
    }

    private long uint32(int at) {
        return int32(at) & 0xFFFFFFFFL;
    }

    private long int64(int at) {
        return uint32(at) | ((long) int32(at + 4) << 32);
    }
}
