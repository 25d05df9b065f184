package fr.ptce.consolidation.report.annexe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a paragraph.
 *
 * @param texte its words
 * @param gras whether they are strong
 * @param source of the number it is, if it is one
 * @param etiquette id of the indicator to print after it, "" when the next number has the same
 */
record Morceau(String texte, boolean gras, Optional<Source> source, String etiquette) {
    static Morceau plain(String texte, boolean gras) {
        return new Morceau(texte, gras, Optional.empty(), "");
    }

    static Morceau cited(String texte, Source source, boolean gras) {
        return new Morceau(texte, gras, Optional.of(source), source.id());
    }

    /** The same pieces: of numbers that follow one another with the same indicator, the last alone says its id. */
    static List<Morceau> labelled(List<Morceau> pieces) {
        List<Morceau> labelled = new ArrayList<>();
        String next = "";
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Morceau piece = pieces.get(i);
            if (piece.source.isPresent()) {
                String id = piece.etiquette;
                labelled.add(0, id.equals(next) ? new Morceau(piece.texte, piece.gras, piece.source, "") : piece);
                next = id;
            } else {
                labelled.add(0, piece);
            }
        }
        return labelled;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("texte", texte);
        map.put("gras", gras);
        map.put("cite", source.isPresent());
        map.put("ancre", source.map(Source::ancre).orElse(""));
        map.put("libelle", source.map(Source::libelle).orElse(""));
        map.put("etiquette", etiquette);
        return map;
    }
}
