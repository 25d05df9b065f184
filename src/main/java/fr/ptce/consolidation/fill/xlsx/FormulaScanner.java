package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into pieces: a tokeniser, not a parser, so that functions it has never heard of pass through. */
final class FormulaScanner {
    private static final String CELL = "(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})";
    private static final Pattern AREA = Pattern.compile(CELL + "(?::" + CELL + ")?");
    private static final Pattern COLUMNS = Pattern.compile("(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})");
    private static final Pattern ROWS = Pattern.compile("(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+\\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\\.[0-9]+(?:[eE][+-]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.?\\\\]*");
    private static final Pattern QUOTED_SHEET = Pattern.compile("'((?:[^']|'')*)'!");
    private static final Pattern PLAIN_SHEET =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*)(?::([\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*))?!");
    private static final Pattern ERROR = Pattern.compile("#[A-Za-zÀ-ÿ/0-9]+[!?]?");

    private final String formula;
    private final List<FormulaPiece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;

    FormulaScanner(String formula) {
        this.formula = formula;
    }

    List<FormulaPiece> scan() {
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if (c == '"') {
                copyTo(closing('"'));
            } else if (c == '[') {
                copyTo(closingBracket());
                copy(PLAIN_SHEET);
                copyExternalArea();
            } else if (c == '#') {
                if (!copy(ERROR)) {
                    copyTo(at + 1);
                }
            } else if (!sheetReference() && !area("", "") && !copy(NUMBER) && !name()) {
                copyTo(c == '\'' ? closing('\'') : at + 1);
            }
        }
        endLiteral();
        return pieces;
    }

    private boolean sheetReference() {
        Matcher quoted = match(QUOTED_SHEET);
        if (quoted.lookingAt()) {
            String names = quoted.group(1).replace("''", "'");
            int bracket = names.lastIndexOf(']');
            int colon = names.indexOf(':');
            return bracket >= 0 ? external(quoted.end()) : qualified(quoted.end(), names, colon);
        }
        Matcher plain = match(PLAIN_SHEET);
        if (!plain.lookingAt()) {
            return false;
        }
        String names = plain.group(0);
        return qualified(plain.end(), names.substring(0, names.length() - 1), names.indexOf(':'));
    }

    private boolean external(int end) {
        copyTo(end);
        copyExternalArea();
        return true;
    }

    private void copyExternalArea() {
        if (literal.length() > 0 && literal.charAt(literal.length() - 1) == '!' && !copy(AREA) && !copy(COLUMNS)) {
            copy(ROWS);
        }
    }

    private boolean qualified(int end, String names, int colon) {
        int start = at;
        at = end;
        boolean found = colon < 0 ? area(names, "") : area(names.substring(0, colon), names.substring(colon + 1));
        if (!found) {
            at = start;
            copyTo(end);
            copy(NAME);
        }
        return true;
    }

    private boolean area(String sheet, String lastSheet) {
        Matcher cells = match(AREA);
        if (cells.lookingAt()) {
            boolean range = cells.group(6) != null && endsWell(cells.end());
            int end = range ? cells.end() : cells.end(4);
            Corner from = corner(cells.group(1), cells.group(2), cells.group(3), cells.group(4));
            Corner to = range ? corner(cells.group(5), cells.group(6), cells.group(7), cells.group(8)) : from;
            return add(end, new Reference(sheet, lastSheet, from, to, range));
        }
        Matcher columns = match(COLUMNS);
        if (columns.lookingAt()) {
            Corner from = corner(columns.group(1), columns.group(2), "", "0");
            Corner to = corner(columns.group(3), columns.group(4), "", "0");
            return add(columns.end(), new Reference(sheet, lastSheet, from, to, true));
        }
        Matcher rows = match(ROWS);
        if (rows.lookingAt()) {
            Corner from = corner("", "", rows.group(1), rows.group(2));
            Corner to = corner("", "", rows.group(3), rows.group(4));
            return add(rows.end(), new Reference(sheet, lastSheet, from, to, true));
        }
        return false;
    }

    private static Corner corner(String fixedColumn, String letters, String fixedRow, String row) {
        int column = letters.isEmpty() ? 0 : CellAddress.column(letters) + 1;
        boolean badColumn = !letters.isEmpty() && column == 0;
        return new Corner(badColumn ? -1 : column, !fixedColumn.isEmpty(), Integer.parseInt(row), !fixedRow.isEmpty());
    }

    private boolean add(int end, Reference reference) {
        if (!endsWell(end) || !reference.isInside()) {
            return false;
        }
        endLiteral();
        pieces.add(reference);
        at = end;
        return true;
    }

    /** A reference is not the beginning of a longer name, nor of a function or a sheet. */
    private boolean endsWell(int end) {
        if (end >= formula.length()) {
            return true;
        }
        char next = formula.charAt(end);
        return !Character.isLetterOrDigit(next)
                && next != '_'
                && next != '('
                && next != '!'
                && next != '.'
                && next != '[';
    }

    private boolean name() {
        return copy(NAME);
    }

    private boolean copy(Pattern pattern) {
        Matcher matcher = match(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        copyTo(matcher.end());
        return true;
    }

    private Matcher match(Pattern pattern) {
        return pattern.matcher(formula).region(at, formula.length());
    }

    private int closing(char quote) {
        int end = formula.indexOf(quote, at + 1);
        while (end >= 0 && end + 1 < formula.length() && formula.charAt(end + 1) == quote) {
            end = formula.indexOf(quote, end + 2);
        }
        return end < 0 ? formula.length() : end + 1;
    }

    /** Structured references nest: {@code Table[[#This Row],[Montant]]}; a quote escapes a bracket inside them. */
    private int closingBracket() {
        int depth = 0;
        for (int i = at; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return formula.length();
    }

    private void copyTo(int end) {
        literal.append(formula, at, end);
        at = end;
    }

    private void endLiteral() {
        if (literal.length() > 0) {
            pieces.add(new FormulaPiece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
