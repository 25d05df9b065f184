package fr.ptce.consolidation.fill.docx;

import fr.ptce.consolidation.office.OfficeZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The parts of a document, in the order of their names.
 *
 * @param parts bytes by name
 */
record DocxPackage(SortedMap<String, byte[]> parts) {
    static final String DOCUMENT = "word/document.xml";
    static final String TYPES = OfficeZip.TYPES;
    private static final Pattern MERGED = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
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
    byte[] zip() {
        return OfficeZip.pack(parts);
    }
}
