package fr.ptce.consolidation.fill.pdf;

import fr.ptce.consolidation.french.Invisible;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters the fonts of a page can draw: where one is lacking, the renderer would print a sign nobody wrote. */
final class Glyphs {
    private static final String DASHES = "\u2010\u2011\u2012\u2015\u2212\ufe58\ufe63";
    private static final String UNKNOWN = "?";

    /** Marks the renderer minds without drawing them: where a line may end, where a word may be cut. */
    private static final String MINDED = "\u00ad\u200b";

    private final List<CmapLookup> faces;

    private Glyphs(List<CmapLookup> faces) {
        this.faces = faces;
    }

    /** The fonts are read once. */
    private static final class Own {
        private static final Glyphs GLYPHS = read();
    }

    static Glyphs ofOurFonts() {
        return Own.GLYPHS;
    }

    private static Glyphs read() {
        List<CmapLookup> faces = new ArrayList<>();
        for (String face : PdfPage.FACES) {
            try (InputStream in = PdfPage.open(PdfPage.file(face));
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                faces.add(font.getUnicodeCmapLookup());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Glyphs(faces);
    }

    /**
     * A text in the characters that can be drawn: a dash for a dash, the plain letters of a ligature, « ? » for a letter of
     * another script; a drawing (an emoji) is left out, with the space before it.
     */
    String printable(String text) {
        if (text.codePoints().allMatch(this::isDrawn)) {
            return text;
        }
        StringBuilder drawn = new StringBuilder(text.length());
        boolean leftOut = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            String instead = isDrawn(point) ? Character.toString(point) : instead(point);
            boolean twice = leftOut && point == ' ' && (drawn.isEmpty() || drawn.charAt(drawn.length() - 1) == ' ');
            if (!twice) {
                drawn.append(instead);
            }
            leftOut = instead.isEmpty() || twice;
        }
        boolean trailing = leftOut && !drawn.isEmpty() && drawn.charAt(drawn.length() - 1) == ' ';
        return trailing ? drawn.substring(0, drawn.length() - 1) : drawn.toString();
    }

    private String instead(int point) {
        if (DASHES.indexOf(point) >= 0) {
            return "-";
        }
        if (Invisible.isIgnored(point)) {
            return "";
        }
        String simpler = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        if (!simpler.equals(Character.toString(point)) && simpler.codePoints().allMatch(this::isDrawn)) {
            return simpler;
        }
        return Character.isLetterOrDigit(point) ? UNKNOWN : "";
    }

    private boolean isDrawn(int point) {
        return Invisible.isBlank(point)
                || MINDED.indexOf(point) >= 0
                || faces.stream().allMatch(face -> face.getGlyphId(point) != 0);
    }
}
