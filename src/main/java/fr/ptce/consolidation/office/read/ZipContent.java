package fr.ptce.consolidation.office.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a zip, each entry inflated once and checked against its size and CRC before anyone sees it. Whoever
 * opens it closes it, and calls {@link #verifyRest} before trusting the whole.
 */
final class ZipContent implements AutoCloseable {
    /** Bytes inflated between two looks at the deadline. */
    private static final int STEP = 256 * 1024;

    private final byte[] bytes;
    private final Map<String, ZipDirectory.Entry> entries;
    private final XlsxLimits limits;
    private final Deadline deadline;
    private final Set<String> verified = new HashSet<>();
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private byte[] scratch = new byte[0];

    ZipContent(byte[] bytes, XlsxLimits limits, Deadline deadline) throws RefusedException {
        this.bytes = bytes;
        this.limits = limits;
        this.deadline = deadline;
        this.entries = ZipDirectory.read(bytes, limits);
    }

    /** The names of its entries, in lower case, in the order of the directory. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Whether some entry is in that folder. */
    boolean hasFolder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** The part of that name, case set aside, verified. */
    Optional<PartBytes> find(String name) throws RefusedException {
        ZipDirectory.Entry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.size() > limits.xmlPartBytes()) {
            throw new RefusedException(Fault.BOMB, "partie trop grosse", entry.name());
        }
        return Optional.of(verify(entry, true));
    }

    /** Checks every entry not read so far: one altered bit anywhere and the file is refused. */
    void verifyRest() throws RefusedException {
        for (ZipDirectory.Entry entry : entries.values()) {
            if (!verified.contains(entry.name())) {
                verify(entry, false);
            }
        }
    }

    private PartBytes verify(ZipDirectory.Entry entry, boolean kept) throws RefusedException {
        deadline.check(entry.name());
        crc.reset();
        PartBytes part;
        if (entry.deflated()) {
            part = new PartBytes(entry.name(), inflate(entry, kept), 0, entry.size());
        } else {
            part = new PartBytes(entry.name(), bytes, entry.data(), entry.size());
            crc.update(bytes, entry.data(), entry.size());
        }
        if ((int) crc.getValue() != entry.crc()) {
            throw altered(entry);
        }
        verified.add(entry.name());
        return part;
    }

    private byte[] inflate(ZipDirectory.Entry entry, boolean kept) throws RefusedException {
        inflater.reset();
        inflater.setInput(bytes, entry.data(), entry.packed());
        byte[] out = kept ? new byte[entry.size()] : scratch(Math.min(entry.size(), STEP));
        try {
            int done = 0;
            while (done < entry.size()) {
                int at = kept ? done : 0;
                int n = inflater.inflate(out, at, Math.min(STEP, entry.size() - done));
                if (n == 0) {
                    throw altered(entry);
                }
                crc.update(out, at, n);
                done += n;
                deadline.check(entry.name());
            }
            if (inflater.inflate(new byte[1]) != 0
                    || !inflater.finished()
                    || inflater.getBytesRead() != entry.packed()) {
                throw altered(entry);
            }
        } catch (DataFormatException e) {
            throw altered(entry);
        }
        return out;
    }

    private byte[] scratch(int length) {
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        return scratch;
    }

    private static RefusedException altered(ZipDirectory.Entry entry) {
        return new RefusedException(Fault.CHECKSUM, "contenu altéré", entry.name());
    }

    @Override
    public void close() {
        inflater.end();
    }
}
