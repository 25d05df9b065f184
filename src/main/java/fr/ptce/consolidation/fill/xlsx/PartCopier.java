package fr.ptce.consolidation.fill.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Copies parts with all that hangs on them and cannot be shared. */
final class PartCopier {
    private static final Set<String> COPIED = Set.of(
            "table",
            "drawing",
            "chart",
            "chartEx",
            "chartStyle",
            "chartColorStyle",
            "chartUserShapes",
            "comments",
            "vmlDrawing");
    private static final Set<String> SHARED = Set.of("image", "printerSettings", "hyperlink", "themeOverride");

    private final OpcPackage parts;
    private final Map<String, XmlElement> changed = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    /** What becomes of a part in its copy. */
    interface Change {
        XmlElement apply(String kind, XmlElement root);
    }

    PartCopier(OpcPackage parts) {
        this.parts = parts;
    }

    /** What keeps a part from being copied, as people call it; nothing when it can be. */
    Optional<String> obstacle(String part) throws IOException {
        for (OpcPackage.Relation relation : parts.relations(part)) {
            if (!SHARED.contains(relation.kind()) && !COPIED.contains(relation.kind())) {
                return Optional.of(
                        switch (relation.kind()) {
                            case "pivotTable" -> "un tableau croisé dynamique";
                            case "threadedComment" -> "un commentaire à réponses (le remplacer par une note)";
                            case "slicer", "timeline" -> "un segment";
                            case "control", "ctrlProp", "oleObject", "package" -> "un contrôle ou un objet incorporé";
                            default -> "un élément de type " + relation.kind();
                        });
            }
            Optional<String> deeper = COPIED.contains(relation.kind()) ? obstacle(relation.target()) : Optional.empty();
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** Changes a part where it stands, and those that hang on it. */
    void change(String part, String kind, Change change) throws IOException {
        if (isXml(kind)) {
            changed.put(part, change.apply(kind, parts.get(part)));
        }
        for (OpcPackage.Relation relation : parts.relations(part)) {
            if (COPIED.contains(relation.kind()) && parts.has(relation.target())) {
                change(relation.target(), relation.kind(), change);
            }
        }
    }

    /** Notes are drawn by a dialect that is not always XML. */
    private static boolean isXml(String kind) {
        return !kind.equals("vmlDrawing");
    }

    /** Copies a part under a name of its own, which it gives back. */
    String copy(String part, String kind, Change change) throws IOException {
        String name = fresh(part);
        if (isXml(kind)) {
            changed.put(name, change.apply(kind, parts.get(part)));
        } else {
            aliases.put(name, part);
        }
        Optional<XmlElement> relations = parts.find(OpcPackage.relationsPart(part));
        if (relations.isPresent()) {
            List<XmlNode> copies = new ArrayList<>();
            Map<String, OpcPackage.Relation> internal = new LinkedHashMap<>();
            parts.relations(part).forEach(r -> internal.put(r.id(), r));
            for (XmlElement element : relations.get().elements()) {
                OpcPackage.Relation relation = internal.get(element.get("Id"));
                copies.add(relation == null ? element : element.with("Target", target(relation, change)));
            }
            changed.put(OpcPackage.relationsPart(name), relations.get().withChildren(copies));
        }
        declare(part, name);
        return name;
    }

    private String target(OpcPackage.Relation relation, Change change) throws IOException {
        boolean own = COPIED.contains(relation.kind()) && parts.has(relation.target());
        return "/" + (own ? copy(relation.target(), relation.kind(), change) : relation.target());
    }

    /** Removes a part and all that hangs on it alone. */
    void remove(String part) throws IOException {
        for (OpcPackage.Relation relation : parts.relations(part)) {
            if (COPIED.contains(relation.kind())) {
                remove(relation.target());
            }
        }
        removed.add(part);
        removed.add(OpcPackage.relationsPart(part));
        XmlElement types = current(OpcPackage.TYPES);
        changed.put(
                OpcPackage.TYPES,
                types.withChildren(types.elements().stream()
                        .filter(e -> !e.get("PartName").equals("/" + part))
                        .toList()));
    }

    private String fresh(String part) {
        int dot = part.lastIndexOf('.');
        String stem = dot < 0 ? part : part.substring(0, dot);
        String extension = dot < 0 ? "" : part.substring(dot);
        int number = 2;
        String name = stem + "_" + number + extension;
        while (parts.has(name) || changed.containsKey(name) || aliases.containsKey(name)) {
            number++;
            name = stem + "_" + number + extension;
        }
        return name;
    }

    private void declare(String part, String copy) throws IOException {
        XmlElement types = current(OpcPackage.TYPES);
        List<XmlNode> children = new ArrayList<>(types.children());
        types.elements().stream()
                .filter(e -> e.get("PartName").equalsIgnoreCase("/" + part))
                .findFirst()
                .ifPresent(e -> children.add(e.with("PartName", "/" + copy)));
        changed.put(OpcPackage.TYPES, types.withChildren(children));
    }

    /** A part as it is so far. */
    XmlElement current(String part) throws IOException {
        XmlElement known = changed.get(part);
        return known == null ? parts.get(part) : known;
    }

    void put(String part, XmlElement root) {
        changed.put(part, root);
    }

    OpcPackage result() throws IOException {
        return parts.with(changed, aliases, removed);
    }
}
