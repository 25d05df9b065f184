package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.OfficeZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, in the order of its zip, and the relationships between them. Parts are parsed once. Not for several threads. */
final class OpcPackage {
    static final String TYPES = OfficeZip.TYPES;
    private static final long MAX_PART = 200L << 20;
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final int MAX_PARTS = 5_000;

    private final Set<String> names;
    private final Map<String, byte[]> bytes;
    private final Map<String, XmlElement> trees;

    private OpcPackage(Set<String> names, Map<String, byte[]> bytes, Map<String, XmlElement> trees) {
        this.names = names;
        this.bytes = bytes;
        this.trees = trees;
    }

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
        return new OpcPackage(new LinkedHashSet<>(parts.keySet()), parts, new HashMap<>());
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

    /** The names of all parts, without the leading slash. */
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    boolean has(String part) {
        return names.contains(part);
    }

    byte[] bytes(String part) throws IOException {
        byte[] known = bytes.get(part);
        return known == null ? XmlOutput.bytes(get(part)) : known;
    }

    Optional<XmlElement> find(String part) throws IOException {
        return has(part) ? Optional.of(get(part)) : Optional.empty();
    }

    XmlElement get(String part) throws IOException {
        XmlElement tree = trees.get(part);
        if (tree == null) {
            byte[] known = bytes.get(part);
            if (known == null) {
                throw new IOException("Missing part: " + part);
            }
            tree = XmlReading.read(part, known);
            trees.put(part, tree);
        }
        return tree;
    }

    /**
     * This package with some parts changed or added, and some removed.
     *
     * @param aliases new parts with the bytes of old ones, by their own name
     */
    OpcPackage with(Map<String, XmlElement> changed, Map<String, String> aliases, Set<String> removed)
            throws IOException {
        Set<String> kept = new LinkedHashSet<>(names);
        kept.addAll(changed.keySet());
        kept.addAll(aliases.keySet());
        kept.removeAll(removed);
        Map<String, byte[]> otherBytes = new HashMap<>(bytes);
        otherBytes.keySet().removeAll(changed.keySet());
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            otherBytes.put(alias.getKey(), bytes(alias.getValue()));
        }
        Map<String, XmlElement> otherTrees = new HashMap<>(trees);
        otherTrees.putAll(changed);
        return new OpcPackage(kept, otherBytes, otherTrees);
    }

    /** Tells whether the package is of the strict variant of the format, whose every name differs. */
    boolean isStrict() throws IOException {
        Optional<XmlElement> root = find(relationsPart(""));
        return root.isPresent()
                && root.get().elements().stream().anyMatch(r -> r.get("Type").startsWith(STRICT));
    }

    /** This package with some parts replaced by bytes that are not XML. */
    OpcPackage withBytes(Map<String, byte[]> replaced) {
        Map<String, byte[]> otherBytes = new HashMap<>(bytes);
        otherBytes.putAll(replaced);
        Map<String, XmlElement> otherTrees = new HashMap<>(trees);
        otherTrees.keySet().removeAll(replaced.keySet());
        return new OpcPackage(names, otherBytes, otherTrees);
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
                .filter(r -> r.kind().equals(kind) && has(r.target()))
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
