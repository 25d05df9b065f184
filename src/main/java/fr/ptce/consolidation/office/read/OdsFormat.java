package fr.ptce.consolidation.office.read;

import java.util.List;

/**
 * A format of an OpenDocument file: what it makes of a number.
 *
 * @param kind whether the number is shown as one, as a day, or as a time of the day
 * @param numbers how numbers are shown; as {@link NumberDisplay.Kind#DURATION} for elapsed time
 * @param sections the formats that stand in for it, each under its condition
 */
record OdsFormat(Kind kind, NumberFormat numbers, List<Section> sections) {
    /** That of a cell without format. */
    static final OdsFormat GENERAL = new OdsFormat(Kind.GENERAL, NumberFormat.PLAIN, List.of());

    /** What the number becomes. */
    enum Kind {
        GENERAL,
        NUMBER,
        DAY,
        CLOCK
    }

    OdsFormat {
        sections = List.copyOf(sections);
    }

    /** How it shows that number, its sections aside. */
    NumberDisplay display(double number) {
        return numbers.display(number);
    }

    /**
     * A format that applies to some numbers only.
     *
     * @param operator one of {@code < <= > >= = !=}
     * @param bound what the number is compared with
     * @param style name of the format
     */
    record Section(String operator, double bound, String style) {
        /** The section of a condition such as {@code value()>=0}; its operator is "" when it says something else. */
        static Section of(String condition, String style) {
            String rest = condition.replace(" ", "");
            if (!rest.startsWith("value()")) {
                return new Section("", 0, style);
            }
            int at = "value()".length();
            int end = at;
            while (end < rest.length() && "<>=!".indexOf(rest.charAt(end)) >= 0) {
                end++;
            }
            try {
                return new Section(rest.substring(at, end), Double.parseDouble(rest.substring(end)), style);
            } catch (NumberFormatException unknown) {
                return new Section("", 0, style);
            }
        }

        boolean takes(double number) {
            return switch (operator) {
                case "<" -> number < bound;
                case "<=" -> number <= bound;
                case ">" -> number > bound;
                case ">=" -> number >= bound;
                case "=" -> number == bound;
                case "!=", "<>" -> number != bound;
                default -> false;
            };
        }
    }
}
