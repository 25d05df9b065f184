package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.XmlEscape;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts written in cells of a sheet of an .xlsx, in place of what stands there; the style of the cell stays. */
final class SheetTexts {
    private static final Pattern TAG =
            Pattern.compile("<((?:\\w+:)?)(row|c)((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)\\s*(/?)>");
    /** What says the nature of the former value. */
    private static final Pattern NATURE = Pattern.compile("\\s(?:t|cm|vm|ph)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private final Map<String, String> texts;

    /**
     * For one sheet.
     *
     * @param texts by address; "" to empty the cell
     */
    SheetTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The same {@code sheetData} with those texts; a cell that is not written there stays unwritten. */
    String in(String data) {
        StringBuilder out = new StringBuilder(data.length() + 256);
        Matcher tag = TAG.matcher(data);
        int written = 0;
        int row = -1;
        int column = -1;
        while (tag.find()) {
            Map<String, String> attributes = AnnotatedPackage.attributes(tag.group(3));
            String reference = attributes.getOrDefault("r", "");
            if (tag.group(2).equals("row")) {
                row = reference.matches("[0-9]{1,7}") ? Integer.parseInt(reference) - 1 : row + 1;
                column = -1;
                continue;
            }
            Optional<CellAddress> at = CellAddress.find(reference);
            column = at.map(CellAddress::column).orElse(column + 1);
            String text = texts.get(CellAddress.a1(at.map(CellAddress::row).orElse(row), column));
            if (text != null) {
                out.append(data, written, tag.start()).append(cell(tag.group(1), tag.group(3), text));
                written = tag.group(4).isEmpty() ? end(data, tag) : tag.end();
            }
        }
        return out.append(data, written, data.length()).toString();
    }

    private static int end(String data, Matcher tag) {
        String close = "</" + tag.group(1) + "c";
        return data.indexOf('>', data.indexOf(close, tag.end())) + 1;
    }

    private static String cell(String p, String attributes, String text) {
        String kept = NATURE.matcher(attributes).replaceAll("");
        if (text.isEmpty()) {
            return "<" + p + "c" + kept + "/>";
        }
        return "<%1$sc%2$s t=\"inlineStr\"><%1$sis><%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sis></%1$sc>"
                .formatted(p, kept, XmlEscape.cell(text));
    }
}
