package fr.ptce.consolidation.report.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, in the order of its zip, and the relationships between them.
 *
 * @param parts bytes by name, without the leading slash
 */
record OpcPackage(Map<String, byte[]> parts) {
    static final String TYPES = "[Content_Types].xml";
    private static final long MAX_PART = 200L << 20;
    private static final int MAX_PARTS = 5_000;

    /**
     * One relationship of a part.
     *
     * @param id as the part quotes it
     * @param kind the last word of its type: worksheet, table, chart…
     * @param target name of the part it leads to
     */
    record Relation(String id, String kind, String target) {}

    static OpcPackage read(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), bytes(zip, entry));
                }
                if (parts.size() > MAX_PARTS) {
                    throw new IOException("Too many parts in " + file);
                }
            }
        } catch (ZipException e) {
            throw new IOException("Not an .xlsx workbook: " + file, e);
        }
        if (!parts.containsKey(TYPES)) {
            throw new IOException("Not an .xlsx workbook (no " + TYPES + "): " + file);
        }
        return new OpcPackage(parts);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) MAX_PART + 1);
            if (bytes.length > MAX_PART) {
                throw new IOException("Part too large: " + entry.getName());
            }
            return bytes;
        }
    }

    byte[] bytes(String part) throws IOException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IOException("Missing part: " + part);
        }
        return bytes;
    }

    Optional<XmlElement> find(String part) throws IOException {
        byte[] bytes = parts.get(part);
        return bytes == null ? Optional.empty() : Optional.of(XmlReading.read(part, bytes));
    }

    XmlElement get(String part) throws IOException {
        return XmlReading.read(part, bytes(part));
    }

    /** The relationships of a part to others of this package; links to the outside are left out. */
    List<Relation> relations(String part) throws IOException {
        Optional<XmlElement> root = find(relationsPart(part));
        if (root.isEmpty()) {
            return List.of();
        }
        List<Relation> relations = new ArrayList<>();
        for (XmlElement element : root.get().all("Relationship")) {
            if (!element.get("TargetMode").equals("External")) {
                String type = element.get("Type");
                String kind = type.substring(type.lastIndexOf('/') + 1);
                relations.add(new Relation(element.get("Id"), kind, resolve(part, element.get("Target"))));
            }
        }
        return relations;
    }

    List<String> related(String part, String kind) throws IOException {
        return relations(part).stream()
                .filter(r -> r.kind().equals(kind) && parts.containsKey(r.target()))
                .map(Relation::target)
                .toList();
    }

    static String relationsPart(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>(List.of(part.split("/", -1)));
        steps.remove(steps.size() - 1);
        for (String step : target.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
