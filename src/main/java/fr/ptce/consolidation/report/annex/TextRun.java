package fr.ptce.consolidation.report.annex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a paragraph.
 *
 * @param texte its words
 * @param bold whether they are strong
 * @param source of the number it is, if it is one
 * @param label id of the indicator to print after it, "" when the next number has the same
 * @param trailing punctuation that follows a number, not to be parted from it
 */
record TextRun(String texte, boolean bold, Optional<FigureSource> source, String label, String trailing) {
    private static final Pattern PUNCTUATION = Pattern.compile("\\A[\\u202F\\u00A0]?[.,;:!?)…]+");

    static TextRun plain(String text, boolean bold) {
        return new TextRun(text, bold, Optional.empty(), "", "");
    }

    static TextRun cited(String text, FigureSource source, boolean bold) {
        return new TextRun(text, bold, Optional.of(source), source.id(), "");
    }

    /** The same pieces: of numbers that follow one another with the same indicator, the last alone says its id. */
    static List<TextRun> labelled(List<TextRun> pieces) {
        Deque<TextRun> labelled = new ArrayDeque<>();
        String next = "";
        for (int i = pieces.size() - 1; i >= 0; i--) {
            TextRun piece = pieces.get(i);
            if (piece.source.isEmpty()) {
                labelled.addFirst(piece);
                continue;
            }
            String trailing = labelled.isEmpty() || labelled.getFirst().source.isPresent()
                    ? ""
                    : punctuation(labelled.getFirst().texte);
            if (!trailing.isEmpty()) {
                TextRun after = labelled.removeFirst();
                labelled.addFirst(plain(after.texte.substring(trailing.length()), after.bold));
            }
            String label = piece.label.equals(next) ? "" : piece.label;
            labelled.addFirst(new TextRun(piece.texte, piece.bold, piece.source, label, trailing));
            next = piece.label;
        }
        return List.copyOf(labelled);
    }

    private static String punctuation(String text) {
        Matcher matcher = PUNCTUATION.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("texte", texte);
        map.put("gras", bold);
        map.put("cite", source.isPresent());
        map.put("ancre", source.map(FigureSource::anchor).orElse(""));
        map.put("libelle", source.map(FigureSource::label).orElse(""));
        map.put("etiquette", label);
        map.put("suite", trailing);
        return map;
    }
}
