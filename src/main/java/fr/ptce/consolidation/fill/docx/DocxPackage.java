package fr.ptce.consolidation.fill.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a document, in the order of their names.
 *
 * @param parts bytes by name
 */
record DocxPackage(SortedMap<String, byte[]> parts) {
    static final String DOCUMENT = "word/document.xml";
    static final String TYPES = "[Content_Types].xml";
    private static final Pattern MERGED = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
    /** Not the first day of 1980: Java would repeat it as an instant, hence in the time zone of the machine. */
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int MAX_PART = 100 << 20;

    static DocxPackage read(Path file) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), bytes(in, entry));
                    }
                }
            }
        } catch (ZipException e) {
            throw new IOException("Not a .docx document: " + file, e);
        }
        if (!parts.containsKey(DOCUMENT) || !parts.containsKey(TYPES)) {
            throw new IOException("Not a .docx document: " + file);
        }
        return new DocxPackage(parts);
    }

    static DocxPackage read(InputStream stream) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), bytes(zip, entry));
            }
        }
        return new DocxPackage(parts);
    }

    private static byte[] bytes(InputStream in, ZipEntry entry) throws IOException {
        byte[] bytes = in.readNBytes(MAX_PART + 1);
        if (bytes.length > MAX_PART) {
            throw new IOException("Part too large: " + entry.getName());
        }
        return bytes;
    }

    DocxPackage copy() {
        return new DocxPackage(new TreeMap<>(parts));
    }

    /** Whether fields of that part are filled: the text of the document, its headers and footers. */
    static boolean isMerged(String part) {
        return MERGED.matcher(part).matches();
    }

    byte[] bytes(String part) throws IOException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IOException("Missing part: " + part);
        }
        return bytes;
    }

    String text(String part) throws IOException {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    void put(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The document as a zip; the same parts give the same bytes. */
    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            write(zip, TYPES, parts.getOrDefault(TYPES, new byte[0]));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!part.getKey().equals(TYPES)) {
                    write(zip, part.getKey(), part.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
