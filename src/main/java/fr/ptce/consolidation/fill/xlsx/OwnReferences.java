package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the formulas of a repeated sheet speak of their own copy: its name, and the names of its tables.
 *
 * @param sheet the name the template quotes
 * @param copy the name of the copy
 * @param tables names of the copy's tables by those of the template
 */
record OwnReferences(String sheet, String copy, Map<String, String> tables) {
    private static final Set<String> FORMULAS =
            Set.of("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula");
    private static final String STRING = "\"(?:[^\"]|\"\")*\"";

    static boolean isFormula(XmlElement element) {
        return FORMULAS.contains(element.local()) && element.elements().isEmpty();
    }

    XmlElement in(XmlElement element) {
        if (isFormula(element)) {
            return element.withText(in(element.text()));
        }
        // A location that is merged is left to the rows: a name made of data must not be taken for a template.
        boolean fixed = element.get("location").indexOf('$') < 0;
        XmlElement linked = element.is("hyperlink") && element.find("location").isPresent() && fixed
                ? element.with("location", in(element.get("location")))
                : element;
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : linked.children()) {
            children.add(child instanceof XmlElement e ? in(e) : child);
        }
        return linked.withChildren(children);
    }

    String in(String formula) {
        FormulaText text = FormulaText.parse(formula);
        StringBuilder own = new StringBuilder();
        for (FormulaPiece piece : text.pieces()) {
            boolean same = piece instanceof Reference r && r.sheet().equalsIgnoreCase(sheet);
            own.append(piece instanceof Reference r ? (same ? r.withSheet(copy) : r).text() : literal(piece.text()));
        }
        return own.toString();
    }

    /** Names of the sheet itself ({@code Feuille!Total}) and tables stand between references. */
    private String literal(String text) {
        String quoted = "'" + Pattern.quote(sheet.replace("'", "''")) + "'!";
        String plain = "(?<![\\p{L}\\p{N}_.'])" + Pattern.quote(sheet) + "!";
        String named = replaced(text, quoted + "|" + plain, "'" + copy.replace("'", "''") + "'!");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String name = "(?<![\\p{L}\\p{N}_.\\\\])" + Pattern.quote(table.getKey()) + "(?![\\p{L}\\p{N}_.(!\\\\])";
            named = replaced(named, name, table.getValue());
        }
        return named;
    }

    private static String replaced(String text, String pattern, String by) {
        return Pattern.compile(STRING + "|(" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? m.group() : by));
    }

    /** Tells whether a formula speaks of one of these sheets or tables, given in lower case. */
    static boolean mentions(FormulaText formula, Set<String> sheets, Set<String> tables) {
        boolean reads = formula.references()
                .anyMatch(r -> sheets.contains(r.sheet().toLowerCase(Locale.ROOT))
                        || sheets.contains(r.lastSheet().toLowerCase(Locale.ROOT)));
        return reads || tables.stream().anyMatch(table -> formula.mentions(table.toUpperCase(Locale.ROOT) + "["));
    }
}
