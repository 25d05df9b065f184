package fr.ptce.consolidation.office.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a format code: what it does to the numbers that are its own. */
final class FormatSection {
    /** How hours and minutes are shown. */
    static final NumberDisplay DURATION = new NumberDisplay(NumberDisplay.Kind.DURATION, 0);

    private static final Pattern CONDITION =
            Pattern.compile("(<=|>=|<>|<|>|=) *(-?[0-9]+(?:\\.[0-9]+)?(?:E[-+]?[0-9]+)?)");
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(-.*)?");
    private static final int THOUSANDS = 3;

    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private boolean general;
    private boolean text;
    private boolean elapsed;
    private boolean days;
    private boolean hours;
    private boolean halves;
    private boolean inexact;
    private boolean zeros;
    private int wholes;
    private int padded;
    private int decimals = -1;
    private int percents;
    private int thousands;
    private boolean coloured;
    private NumberDisplay display = NumberDisplay.PLAIN;

    private FormatSection() {}

    /** The sections of a code: a semicolon between quotation marks, in brackets or escaped is none of its separators. */
    static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < code.length()) {
            switch (code.charAt(i)) {
                case '"' -> i = closing(code, '"', i);
                case '[' -> i = closing(code, ']', i);
                case '\\', '_', '*' -> i++;
                case ';' -> {
                    sections.add(code.substring(start, i));
                    start = i + 1;
                }
                default -> {}
            }
            i++;
        }
        sections.add(code.substring(start));
        return sections;
    }

    /** What a section does. */
    static FormatSection read(String code) {
        FormatSection section = new FormatSection();
        int i = 0;
        while (i < code.length()) {
            i = section.take(code, i) + 1;
        }
        section.display = section.toDisplay();
        return section;
    }

    private int take(String code, int i) {
        char c = code.charAt(i);
        switch (c) {
            case '"' -> {
                int end = closing(code, '"', i);
                literal(code.substring(i + 1, end));
                return end;
            }
            case '[' -> {
                int end = closing(code, ']', i);
                bracket(code.substring(i + 1, end));
                return end;
            }
            case '\\' -> {
                literal(code.substring(i + 1, Math.min(i + 2, code.length())));
                return i + 1;
            }
            case '_', '*' -> {
                return i + 1;
            }
            case '0', '#', '?' -> digit(c);
            case '.' -> decimals = decimals < 0 ? 0 : decimals;
            case ',' -> thousands += isScaling(code, i) ? THOUSANDS : 0;
            case '%' -> percents++;
            case '/' -> inexact |= hasDigits();
            case '@' -> text = true;
            default -> {
                return letter(code, i);
            }
        }
        return i;
    }

    private int letter(String code, int i) {
        if (code.regionMatches(true, i, "General", 0, 7)) {
            general = true;
            return i + 6;
        }
        if (code.regionMatches(true, i, "AM/PM", 0, 5)) {
            halves = true;
            return i + 4;
        }
        char c = Character.toLowerCase(code.charAt(i));
        char next = i + 1 < code.length() ? code.charAt(i + 1) : ' ';
        if (c == 'e' && (next == '+' || next == '-')) {
            inexact = true;
            return i + 1;
        }
        switch (c) {
            case 'd', 'y' -> days = true;
            case 'h' -> hours = true;
            case 'm', 's' -> {}
            default -> literal(code.substring(i, i + 1));
        }
        return i;
    }

    private void literal(String words) {
        (hasDigits() || general || text ? after : before).append(words);
    }

    private void bracket(String inside) {
        Matcher currency = CURRENCY.matcher(inside);
        String lower = inside.toLowerCase(Locale.ROOT);
        if (currency.matches()) {
            literal(currency.group(1));
        } else if (CONDITION.matcher(inside).matches()) {
            conditions.add(inside);
        } else if (lower.matches("h+|m+|s+")) {
            elapsed = true;
        } else {
            coloured = true;
        }
    }

    private void digit(char c) {
        // A word between two digits separates them and is no word about the number.
        after.setLength(0);
        zeros |= c == '0';
        if (decimals >= 0) {
            decimals++;
        } else {
            wholes++;
            padded += c == '0' || padded > 0 ? 1 : 0;
        }
    }

    private boolean hasDigits() {
        return wholes > 0 || decimals > 0;
    }

    /** A comma after the last whole digit divides by a thousand; between two digits it separates them. */
    private boolean isScaling(String code, int i) {
        int next = i + 1;
        while (next < code.length() && code.charAt(next) == ',') {
            next++;
        }
        return hasDigits() && (next == code.length() || "0#?".indexOf(code.charAt(next)) < 0);
    }

    /** Whether it shows hours, and no day nor half of a day. */
    boolean isClock() {
        return hours && !days && !halves && !hasDigits();
    }

    /** Whether it shows texts, as a number is shown that has no other section. */
    boolean isText() {
        return text;
    }

    boolean isConditional() {
        return !conditions.isEmpty();
    }

    /** Whether that number meets its conditions, or it has none. */
    boolean isFor(double number) {
        return conditions.stream().allMatch(condition -> holds(condition, number));
    }

    private static boolean holds(String condition, double number) {
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            return false;
        }
        int order = Double.compare(number, Double.parseDouble(parts.group(2)));
        return switch (parts.group(1)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }

    /** How it shows a number: a zero is not shown where no placeholder asks for one, as in {@code #,###}. */
    NumberDisplay display(double number) {
        return number == 0 && hasDigits() && !zeros && !inexact ? hidden() : display;
    }

    private NumberDisplay hidden() {
        return new NumberDisplay(
                NumberDisplay.Kind.HIDDEN,
                0,
                NumberDisplay.ALL,
                before.toString().strip(),
                "");
    }

    private NumberDisplay toDisplay() {
        if (elapsed) {
            return DURATION;
        }
        if (inexact || hours || days) {
            return NumberDisplay.PLAIN;
        }
        if (text || general || (coloured && !hasDigits() && before.isEmpty())) {
            return new NumberDisplay(NumberDisplay.Kind.PLAIN, 0, NumberDisplay.ALL, words(before), words(after));
        }
        return hasDigits() ? ofDigits() : hidden();
    }

    private NumberDisplay ofDigits() {
        int shown = Math.max(0, decimals);
        int moved = 2 * percents - thousands;
        NumberDisplay.Kind kind = percents > 0
                ? NumberDisplay.Kind.PERCENT
                : thousands > 0
                        ? NumberDisplay.Kind.SCALED
                        : padded > 1 && shown == 0 ? NumberDisplay.Kind.PADDED : NumberDisplay.Kind.PLAIN;
        return new NumberDisplay(
                kind, kind == NumberDisplay.Kind.PADDED ? padded : moved, shown, words(before), words(after));
    }

    /** Signs and brackets are part of the number, not words about it. */
    private static String words(StringBuilder literals) {
        return literals.toString().replaceAll("^[-+() \u00a0\u202f]+|[-+() \u00a0\u202f]+$", "");
    }

    private static int closing(String code, char mark, int from) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }
}
