package fr.ptce.consolidation.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes the zip an office file is, entry by entry: the same parts in the same order give the same bytes, whatever the day,
 * the time zone and the locale of the computer.
 */
public final class OfficeZip implements Closeable {
    /** Name of the part that says what the others are; the first of the zip, where programs look to tell what a file is. */
    public static final String TYPES = "[Content_Types].xml";

    /** The same for an OpenDocument file: its first entry, not packed. */
    public static final String MIMETYPE = "mimetype";

    /**
     * The day of every entry. Not the first of 1980, the earliest a zip can tell: Java takes it for "before 1980" and repeats
     * it as an instant in a field of its own, hence in the time zone of the computer. Given as a local time for the same
     * reason: {@code setTime} would count it in that zone.
     */
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** A zip written to that stream. */
    public OfficeZip(OutputStream stream) {
        this.zip = new ZipOutputStream(stream);
    }

    /**
     * Begins an entry.
     *
     * @param name of the part, without leading slash, given once
     * @return where its bytes go, closed before the next one begins; closing it does not close the zip
     */
    public OutputStream open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        zip.putNextEntry(entry);
        return new Entry(zip);
    }

    /** Writes a whole entry. */
    public void put(String name, byte[] bytes) throws IOException {
        if (name.equals(MIMETYPE)) {
            store(name, bytes);
            return;
        }
        try (OutputStream entry = open(name)) {
            entry.write(bytes);
        }
    }

    private void store(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Ends the zip, and leaves the stream open for whoever opened it. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * The zip of those parts.
     *
     * @param parts bytes by name; the part that says what the file is goes first, the others follow in the order given
     */
    public static byte[] pack(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (OfficeZip zip = new OfficeZip(bytes)) {
            for (boolean types : new boolean[] {true, false}) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    if (isFirst(part.getKey()) == types) {
                        zip.put(part.getKey(), part.getValue());
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a zip in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static boolean isFirst(String name) {
        return name.equalsIgnoreCase(TYPES) || name.equals(MIMETYPE);
    }

    /**
     * The parts of a file we wrote ourselves, in the order of its zip; a received one goes through the hardened reader
     * instead, which fears its size.
     */
    public static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }

    /** An entry being written. */
    private static final class Entry extends FilterOutputStream {
        private final ZipOutputStream zip;
        private boolean open = true;

        Entry(ZipOutputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            zip.write(bytes, from, count);
        }

        /** The zip keeps its own buffer: what it holds goes out when it is finished. */
        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            if (open) {
                open = false;
                zip.closeEntry();
            }
        }
    }
}
