package fr.ptce.consolidation.office.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a part (or the package itself) points to, targets resolved to names in the zip. */
final class Relationships {
    private final Map<String, Target> byId = new LinkedHashMap<>();
    private final String part;

    private Relationships(String part) {
        this.part = part;
    }

    /**
     * One relationship.
     *
     * @param type last segment of its type: {@code worksheet}, {@code styles}…
     * @param name the part pointed to, relative to the root of the zip
     * @param external whether it leads out of the file: never followed
     * @param strict whether its type is one of strict Open XML
     */
    record Target(String type, String name, boolean external, boolean strict) {}

    /** The relationships of that part, "" for the package; none when the zip has no such list. */
    static Relationships read(String part, ZipContent zip, XmlSource source) throws RefusedException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        Relationships relationships = new Relationships(list);
        Optional<PartBytes> found = zip.find(list);
        if (found.isPresent()) {
            try (XmlPart xml = source.open(found.get())) {
                xml.readRoot("Relationships");
                relationships.read(xml, folder);
                xml.readEnd();
            }
        }
        return relationships;
    }

    private void read(XmlPart xml, String folder) throws RefusedException {
        while (xml.nextChild(1)) {
            if (xml.isAt("Relationship")) {
                String type = xml.attribute("Type");
                boolean external = xml.attribute("TargetMode").equals("External");
                Target target = new Target(
                        type.substring(type.lastIndexOf('/') + 1),
                        external ? "" : resolve(folder, xml.attribute("Target")),
                        external,
                        type.startsWith("http://purl.oclc.org/ooxml/"));
                if (byId.put(xml.attribute("Id"), target) != null) {
                    throw xml.refuse(Fault.PART, "lien répété : " + xml.attribute("Id"));
                }
            }
        }
    }

    Optional<Target> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The only target of that type. */
    Optional<Target> findOnly(String type) throws RefusedException {
        Target only = null;
        for (Target target : byId.values()) {
            if (target.type().equals(type) && !target.external()) {
                if (only != null) {
                    throw new RefusedException(Fault.PART, "deux parties " + type, part);
                }
                only = target;
            }
        }
        return Optional.ofNullable(only);
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        int start = 0;
        while (start <= whole.length()) {
            int slash = whole.indexOf('/', start);
            int end = slash < 0 ? whole.length() : slash;
            String segment = whole.substring(start, end);
            if (segment.equals("..")) {
                path.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                path.addLast(segment);
            }
            start = end + 1;
        }
        return String.join("/", path);
    }
}
