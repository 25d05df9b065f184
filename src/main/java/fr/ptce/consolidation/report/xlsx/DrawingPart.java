package fr.ptce.consolidation.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves what floats over a sheet: charts, pictures and notes follow the row they are anchored to and keep their height. */
record DrawingPart(RowMap map, UnaryOperator<String> merge) {
    private static final Pattern NOTE_ROW = Pattern.compile("(<(?:\\w+:)?Row>)\\s*([0-9]+)\\s*(</(?:\\w+:)?Row>)");
    private static final Pattern NOTE_ANCHOR =
            Pattern.compile("(<(?:\\w+:)?Anchor>)\\s*([0-9]+\\s*(?:,\\s*[0-9]+\\s*){7})(</(?:\\w+:)?Anchor>)");
    private static final int TOP = 2;
    private static final int BOTTOM = 6;

    XmlElement rewrite(XmlElement element) {
        if (element.is("t") && element.elements().isEmpty()) {
            String merged = merge.apply(element.text());
            return merged.equals(element.text()) ? element : element.withText(merged);
        }
        int shift = element.local().endsWith("CellAnchor") ? shift(element) : 0;
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement e) {
                children.add(e.is("from") || e.is("to") ? moved(rewrite(e), shift) : rewrite(e));
            } else {
                children.add(child);
            }
        }
        return element.withChildren(children);
    }

    private int shift(XmlElement anchor) {
        return anchor.child("from")
                .flatMap(from -> from.child("row"))
                .map(row -> shift(Integer.parseInt(row.text().strip())))
                .orElse(0);
    }

    /** How far a row counted from 0 has gone. */
    private int shift(int row) {
        return map.anchor(row + 1) - row - 1;
    }

    private static XmlElement moved(XmlElement corner, int shift) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : corner.children()) {
            boolean row = shift != 0 && child instanceof XmlElement e && e.is("row");
            children.add(row ? ((XmlElement) child).withText(add(((XmlElement) child).text(), shift)) : child);
        }
        return corner.withChildren(children);
    }

    private static String add(String row, int shift) {
        return Integer.toString(Integer.parseInt(row.strip()) + shift);
    }

    /** Notes are drawn by an old dialect that is not always XML: only its rows are touched. */
    String rewriteNotes(String vml) {
        String rows = NOTE_ROW.matcher(vml)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) + add(m.group(2), shift(Integer.parseInt(m.group(2)))) + m.group(3)));
        return NOTE_ANCHOR.matcher(rows).replaceAll(m -> {
            String[] numbers = m.group(2).split(",", -1);
            int shift = shift(Integer.parseInt(numbers[TOP].strip()));
            numbers[TOP] = add(numbers[TOP], shift);
            numbers[BOTTOM] = add(numbers[BOTTOM], shift);
            return Matcher.quoteReplacement(m.group(1) + String.join(",", numbers) + m.group(3));
        });
    }
}
