package fr.ptce.consolidation.report.annex;

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
final class CitedValues implements Escaping {
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
    List<TextRun> textRuns(String marked) {
        List<TextRun> pieces = new ArrayList<>();
        Matcher strong = STRONG.matcher(Typography.of(marked));
        int from = 0;
        String text = Typography.of(marked);
        while (strong.find()) {
            add(pieces, text.substring(from, strong.start()), false);
            add(pieces, strong.group(1), true);
            from = strong.end();
        }
        add(pieces, text.substring(from), false);
        return TextRun.labelled(pieces);
    }

    private void add(List<TextRun> pieces, String marked, boolean strong) {
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            addText(pieces, marked.substring(from, mark.start()), strong);
            Object value = values.get(Integer.parseInt(mark.group(1)));
            if (value instanceof CitedFigure figure) {
                pieces.add(TextRun.cited(figure.toString(), figure.source(), strong));
            } else if (value instanceof SourceLink link) {
                pieces.add(TextRun.cited(link.texte(), link.source(), strong));
            } else {
                addText(pieces, text(mark.group(1)), strong);
            }
            from = mark.end();
        }
        addText(pieces, marked.substring(from), strong);
    }

    private static void addText(List<TextRun> pieces, String text, boolean strong) {
        if (!text.isEmpty()) {
            pieces.add(TextRun.plain(text, strong));
        }
    }

    private String text(String index) {
        return PlainText.of(values.get(Integer.parseInt(index)).toString()).replace('\n', ' ');
    }
}
