package fr.ptce.consolidation.office.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The format code of a cell style, read for what it does to numbers: one section for all of them, or one each for the
 * positive, the negative and the zero, or the sections whose own conditions say which numbers are theirs.
 */
final class NumberFormat {
    /** General, and every code that shows a number as it is. */
    static final NumberFormat PLAIN = new NumberFormat(List.of(FormatSection.read("General")), false, false);

    private static final int LONGEST = 8_192;
    private static final int NUMBERS = 3;
    private static final Map<Integer, String> BUILT_IN = builtIn();

    private final List<FormatSection> sections;
    private final boolean conditional;
    private final boolean date;
    private final boolean clock;

    private NumberFormat(List<FormatSection> sections, boolean date, boolean clock) {
        this.sections = sections;
        this.conditional = sections.stream().anyMatch(FormatSection::isConditional);
        this.date = date;
        this.clock = clock;
    }

    /** What a code does; one that is too long to be of a spreadsheet does nothing. */
    static NumberFormat of(String code) {
        if (code.isBlank() || code.length() > LONGEST) {
            return PLAIN;
        }
        List<FormatSection> sections = FormatSection.split(code).stream()
                .limit(NUMBERS)
                .map(FormatSection::read)
                .toList();
        return new NumberFormat(
                sections, DateStyles.isDate(code), sections.get(0).isClock());
    }

    /** What a built-in format of that number does; one of no known number shows numbers as they are. */
    static NumberFormat builtIn(String id) {
        if (id.isEmpty() || id.length() > 2 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return PLAIN;
        }
        String code = BUILT_IN.getOrDefault(Integer.parseInt(id), "");
        return of(code);
    }

    /** Whether it shows that number as a date, or as the hour of one. */
    boolean isDate(double number) {
        return date && !isHours(number);
    }

    /** How it shows that number. */
    NumberDisplay display(double number) {
        if (date) {
            return isHours(number) ? FormatSection.DURATION : NumberDisplay.PLAIN;
        }
        FormatSection section = section(number);
        return section == null ? NumberDisplay.PLAIN : section.display(number);
    }

    /** Hours and minutes without a day: « 7:30 » typed in a cell is 0.3125 day; from one day on, the hours are of a date. */
    private boolean isHours(double number) {
        return clock && number >= 0 && number < 1;
    }

    private @Nullable FormatSection section(double number) {
        if (conditional) {
            return sections.stream()
                    .filter(section -> section.isFor(number))
                    .findFirst()
                    .orElse(null);
        }
        int rank = number < 0 ? 1 : number == 0 ? 2 : 0;
        FormatSection own = sections.get(rank < sections.size() ? rank : 0);
        return own.isText() ? sections.get(0) : own;
    }

    private static Map<Integer, String> builtIn() {
        Map<Integer, String> codes = new HashMap<>();
        for (int date = 14; date <= 58; date++) {
            if (date <= 22 || (date >= 27 && date <= 36) || date >= 50) {
                codes.put(date, "d/m/yyyy");
            }
        }
        codes.put(1, "0");
        codes.put(2, "0.00");
        codes.put(3, "#,##0");
        codes.put(4, "#,##0.00");
        codes.put(9, "0%");
        codes.put(10, "0.00%");
        codes.put(18, "h:mm AM/PM");
        codes.put(19, "h:mm:ss AM/PM");
        codes.put(20, "h:mm");
        codes.put(21, "h:mm:ss");
        for (int whole : List.of(37, 38)) {
            codes.put(whole, "#,##0;-#,##0");
            codes.put(whole + 2, "#,##0.00;-#,##0.00");
        }
        for (int accounting : List.of(41, 42)) {
            codes.put(accounting, "* #,##0;-* #,##0;* \"-\"");
            codes.put(accounting + 2, "* #,##0.00;-* #,##0.00;* \"-\"");
        }
        codes.put(45, "mm:ss");
        codes.put(46, "[h]:mm:ss");
        codes.put(47, "mm:ss.0");
        return codes;
    }
}
