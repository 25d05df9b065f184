package fr.ptce.consolidation.job;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts nobody should type and anybody can forge, as the XML of a cell writes them; and workbooks all made of them. */
final class NastyText {
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)([0-9]+)\"( s=\"[0-9]+\")?(?: t=\"s\"><v>[0-9]+</v></c>|/>)");

    private static final String SEEDLING = "\uD83C\uDF31";
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

    private NastyText() {}

    /** All of them; the limits are those at which some output shortens. */
    static List<String> all() {
        List<String> texts = new ArrayList<>(List.of(
                "a_xD800_b",
                "_xDC00_",
                "_xDF31__xD83C_ à l’envers",
                "nul _x0000_ cloche _x0007_ saut _x000B_ suite",
                "_xFFFE_ et _xFFFF_",
                "\u202Egnirts\u202C \u2066isolé\u2069 \u200F",
                "e" + "\u0301".repeat(400) + " tempête",
                "\uD83C\uDDEB\uD83C\uDDF7".repeat(40),
                FAMILY.repeat(20),
                "\uD83D\uDC4D\uD83C\uDFFD\uFE0F " + SEEDLING,
                "=cmd|' /C calc'!A0",
                "]]&gt;&lt;/w:t&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
                "$pole.nom #set($a=1)#foreach($i in [1..9])$i#end ${x}",
                "_x005F_x000D_ &amp;amp; \\u0000 \\uD83D",
                "\u2028ligne\u2029paragraphe\u0085fin",
                "\uFFFD",
                SEEDLING));
        for (int limit : List.of(8, 28, 31, 60, 80, 120, 200, 250, 255, 1_000)) {
            for (int before = limit - 3; before <= limit + 1; before++) {
                texts.add("x".repeat(before) + SEEDLING + " fin du texte assez longue pour être coupée");
            }
        }
        texts.add(("mot " + SEEDLING + " ").repeat(4_000));
        texts.add("é".repeat(32_700) + SEEDLING);
        return texts;
    }

    /**
     * The XML of a sheet, each cell of some columns holding one of the texts in the place of its text, or of nothing.
     *
     * @param columns letters of the columns, as a regular expression
     * @param style the only style of the cells to fill, "" for any
     */
    static String fill(String sheet, String columns, String style, int first) {
        List<String> texts = all();
        int[] next = {first};
        return CELL.matcher(sheet).replaceAll(cell -> {
            boolean wanted = cell.group(1).matches(columns)
                    && Integer.parseInt(cell.group(2)) >= 8
                    && (style.isEmpty() || style.equals(cell.group(3)));
            return Matcher.quoteReplacement(
                    wanted ? filled(cell.group(), texts.get(next[0]++ % texts.size())) : cell.group());
        });
    }

    private static String filled(String cell, String text) {
        String head = cell.replaceFirst("(?: t=\"s\">.*|/>)$", "");
        return head + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }
}
