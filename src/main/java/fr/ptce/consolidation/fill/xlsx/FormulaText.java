package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A formula cut into references and the rest, so that references can move without the formula being understood.
 *
 * @param pieces in order, their texts put together give the formula back
 */
record FormulaText(List<FormulaPiece> pieces) {
    private static final String OPERATORS = "+-*/^&=<>%";

    FormulaText {
        pieces = List.copyOf(pieces);
    }

    static FormulaText parse(String formula) {
        return new FormulaText(new FormulaScanner(formula).scan());
    }

    Stream<Reference> references() {
        return pieces.stream().filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    /** The formula with each reference replaced by what the function makes of it. */
    String rewrite(Function<Reference, String> change) {
        StringBuilder text = new StringBuilder();
        for (FormulaPiece piece : pieces) {
            text.append(piece instanceof Reference reference ? change.apply(reference) : piece.text());
        }
        return text.toString();
    }

    /** The formula as it reads when copied some rows and columns away: how shared formulas are stored. */
    String shifted(int rows, int columns) {
        return rewrite(reference -> {
            Reference moved = reference.shifted(rows, columns);
            return moved.isInside() ? moved.text() : "#REF!";
        });
    }

    /** Tells whether an operator is applied to several cells at once: what comes of it depends on the program, and on its version. */
    boolean calculatesOnRanges() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Reference reference && reference.range()) {
                String before = i == 0 ? "" : pieces.get(i - 1).text().stripTrailing();
                String after =
                        i + 1 == pieces.size() ? "" : pieces.get(i + 1).text().stripLeading();
                if (isOperated(before, after)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOperated(String before, String after) {
        int start = before.length();
        int end = 0;
        boolean wrapped = true;
        while (wrapped) {
            boolean open = start > 0 && before.charAt(start - 1) == '(';
            boolean function = start > 1 && Character.isLetterOrDigit(before.charAt(start - 2));
            wrapped = open && !function && end < after.length() && after.charAt(end) == ')';
            start -= wrapped ? 1 : 0;
            end += wrapped ? 1 : 0;
        }
        boolean left = start > 0 && OPERATORS.indexOf(before.charAt(start - 1)) >= 0;
        return left || (end < after.length() && OPERATORS.indexOf(after.charAt(end)) >= 0);
    }

    /** Tells whether a literal piece holds this text, whatever its case; strings between quotes count too. */
    boolean mentions(String upperCase) {
        return pieces.stream()
                .filter(FormulaPiece.Literal.class::isInstance)
                .anyMatch(p -> p.text().toUpperCase(java.util.Locale.ROOT).contains(upperCase));
    }
}
