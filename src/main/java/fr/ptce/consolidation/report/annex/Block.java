package fr.ptce.consolidation.report.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A block of the annex as templates see it: every key is there, whatever its kind. */
final class Block {
    /** What a block is; a template asks {@code #if($b.titre1)}. */
    enum BlockKind {
        TITRE1,
        TITRE2,
        PARAGRAPHE,
        PUCE,
        GRAPHIQUE,
        TABLEAU,
        TEMOIGNAGE,
        SOURCES
    }

    private final Map<String, Object> map = new LinkedHashMap<>();

    Block(BlockKind kind, String text) {
        for (BlockKind each : BlockKind.values()) {
            map.put(each.name().toLowerCase(Locale.ROOT), each == kind);
        }
        map.put("texte", text);
        map.put("ancre", "");
        map.put("numero", 0);
        map.put("morceaux", List.of());
        map.put("lignes", List.of());
        map.put("source", "");
        map.put("dessin", "");
        map.put("pole", "");
    }

    Block with(String key, Object value) {
        if (map.put(key, value) == null) {
            throw new IllegalArgumentException("unknown key of a block: " + key);
        }
        return this;
    }

    Map<String, Object> toMap() {
        return map;
    }
}
