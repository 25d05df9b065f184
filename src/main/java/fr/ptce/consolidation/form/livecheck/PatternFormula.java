package fr.ptce.consolidation.form.livecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression as a formula, for the shapes questionnaires use: alternatives of a fixed length such as
 * {@code ^([0-9]{5}|2[AB][0-9]{3})$}, and words around separators such as {@code ^[^@ ]+@[^@ ]+[.][^@ ]+$}.
 */
final class PatternFormula {
    private static final String CLASS = "\\[(?:\\^?)[^\\]]+\\]|\\\\d|\\\\[^a-zA-Z0-9]|[^\\\\\\[\\](){}|*+?.^$]";
    private static final Pattern ATOM = Pattern.compile("(" + CLASS + ")(?:\\{(\\d+)\\}|(\\+))?");
    private static final Pattern AROUND =
            Pattern.compile("\\^\\[\\^([^\\]]+)\\]\\+(" + CLASS + ")\\[\\^\\1\\]\\+(" + CLASS + ")\\[\\^\\1\\]\\+\\$");
    private static final String REASON = "un tel motif de caractères n’a pas d’équivalent";

    private PatternFormula() {}

    /**
     * Whether a text has the shape.
     *
     * @param quoted the expression, between quotation marks as formulas write texts
     * @throws NoFormulaException when it is of another kind
     */
    static String formula(String text, String quoted) {
        if (!quoted.startsWith("\"")) {
            throw new NoFormulaException(REASON);
        }
        String pattern = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
        Matcher around = AROUND.matcher(pattern);
        if (around.matches()) {
            return around(text, characters(around.group(1)), literal(around.group(2)), literal(around.group(3)));
        }
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            throw new NoFormulaException(REASON);
        }
        List<String> alternatives = new ArrayList<>();
        for (String alternative : alternatives(pattern.substring(1, pattern.length() - 1))) {
            alternatives.add(fixed(text, alternative));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : "OR(" + String.join(",", alternatives) + ")";
    }

    /** Whether a text is that many digits and nothing else. */
    static String digits(String text, int count) {
        return "AND(LEN(" + text + ")=" + count + "," + onlyDigits(text) + ")";
    }

    static String onlyDigits(String text) {
        return withoutDigits(text) + "=\"\"";
    }

    /** What is left of a text once its digits are taken away. */
    static String withoutDigits(String text) {
        String rest = text;
        for (char digit = '0'; digit <= '9'; digit++) {
            rest = "SUBSTITUTE(" + rest + ",\"" + digit + "\",\"\")";
        }
        return rest;
    }

    private static List<String> alternatives(String body) {
        boolean group = body.startsWith("(") && body.endsWith(")") && body.indexOf(')') == body.length() - 1;
        return List.of((group ? body.substring(1, body.length() - 1) : body).split("\\|", -1));
    }

    /** Each atom checked where it stands. */
    private static String fixed(String text, String pattern) {
        Matcher atom = ATOM.matcher(pattern);
        List<String> tests = new ArrayList<>();
        int position = 1;
        int end = 0;
        while (atom.find() && atom.start() == end) {
            if (atom.group(3) != null) {
                throw new NoFormulaException(REASON);
            }
            int count = atom.group(2) == null ? 1 : Integer.parseInt(atom.group(2));
            tests.add(run(text, position, count, characters(atom.group(1))));
            position += count;
            end = atom.end();
        }
        if (end != pattern.length() || pattern.isEmpty()) {
            throw new NoFormulaException(REASON);
        }
        return "AND(LEN(" + text + ")=" + (position - 1) + "," + String.join(",", tests) + ")";
    }

    private static String run(String text, int position, int count, String allowed) {
        if (allowed.equals("0123456789")) {
            return onlyDigits("MID(" + text + "," + position + "," + count + ")");
        }
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tests.add("ISNUMBER(FIND(MID(" + text + "," + (position + i) + ",1)," + Formula.quoted(allowed) + "))");
        }
        return String.join(",", tests);
    }

    /** The characters a class accepts, ranges unfolded. */
    private static String characters(String atom) {
        if (atom.equals("\\d")) {
            return "0123456789";
        }
        if (atom.startsWith("\\")) {
            return atom.substring(1);
        }
        String inside = atom.startsWith("[") ? atom.substring(1, atom.length() - 1) : atom;
        if (inside.startsWith("^") && atom.startsWith("[")) {
            throw new NoFormulaException(REASON);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
            char last = inside.charAt(range ? i + 2 : i);
            for (char c = inside.charAt(i); c <= last; c++) {
                all.append(c);
            }
            i += range ? 2 : 0;
        }
        return all.toString();
    }

    private static String literal(String atom) {
        String characters = characters(atom);
        if (characters.length() != 1) {
            throw new NoFormulaException(REASON);
        }
        return characters;
    }

    /** Three words without forbidden characters: the first separator is one of these, so it stands once; the second is not. */
    private static String around(String text, String forbidden, String first, String second) {
        if (!forbidden.contains(first) || forbidden.contains(second)) {
            throw new NoFormulaException(REASON);
        }
        String separator = Formula.quoted(first);
        String after = "MID(" + text + ",FIND(" + separator + "," + text + ")+1,LEN(" + text + "))";
        List<String> tests = new ArrayList<>();
        for (int at = 0; at < forbidden.length(); at++) {
            char c = forbidden.charAt(at);
            String without =
                    "LEN(" + text + ")-LEN(SUBSTITUTE(" + text + "," + Formula.quoted(String.valueOf(c)) + ",\"\"))";
            tests.add(without + "=" + (first.indexOf(c) >= 0 ? 1 : 0));
        }
        tests.add("FIND(" + separator + "," + text + ")>1");
        tests.add("ISNUMBER(FIND(" + Formula.quoted(second) + ",MID(" + after + ",2,LEN(" + after + ")-2)))");
        return "IFERROR(AND(" + String.join(",", tests) + "),FALSE)";
    }
}
