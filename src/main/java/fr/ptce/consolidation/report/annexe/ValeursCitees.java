package fr.ptce.consolidation.report.annexe;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.PlainText;
import fr.ptce.consolidation.french.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a merged prose, kept aside: the text holds a mark in their place, so that nothing a respondent wrote can pass for a title
 * or a list, and each number keeps its source.
 */
final class ValeursCitees implements Escaping {
    /** Characters no value can hold: {@link PlainText} replaces them. */
    private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private final List<Object> values = new ArrayList<>();

    @Override
    public String write(Object value) {
        values.add(value);
        return "\uE000" + (values.size() - 1) + "\uE001";
    }

    /** The text with its values, as plain text. */
    String plain(String marked) {
        return MARK.matcher(Typography.of(marked)).replaceAll(mark -> Matcher.quoteReplacement(text(mark.group(1))));
    }

    /** The text in pieces: plain, strong, or a number with its source. */
    List<Morceau> morceaux(String marked) {
        List<Morceau> pieces = new ArrayList<>();
        Matcher strong = STRONG.matcher(Typography.of(marked));
        int from = 0;
        String text = Typography.of(marked);
        while (strong.find()) {
            add(pieces, text.substring(from, strong.start()), false);
            add(pieces, strong.group(1), true);
            from = strong.end();
        }
        add(pieces, text.substring(from), false);
        return Morceau.labelled(pieces);
    }

    private void add(List<Morceau> pieces, String marked, boolean strong) {
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            addText(pieces, marked.substring(from, mark.start()), strong);
            Object value = values.get(Integer.parseInt(mark.group(1)));
            if (value instanceof ChiffreCite chiffre) {
                pieces.add(Morceau.cited(chiffre.toString(), chiffre.source(), strong));
            } else if (value instanceof Renvoi renvoi) {
                pieces.add(Morceau.cited(renvoi.texte(), renvoi.source(), strong));
            } else {
                addText(pieces, text(mark.group(1)), strong);
            }
            from = mark.end();
        }
        addText(pieces, marked.substring(from), strong);
    }

    private static void addText(List<Morceau> pieces, String text, boolean strong) {
        if (!text.isEmpty()) {
            pieces.add(Morceau.plain(text, strong));
        }
    }

    private String text(String index) {
        return PlainText.of(values.get(Integer.parseInt(index)).toString()).replace('\n', ' ');
    }
}
