package fr.ptce.consolidation.office.read;

import java.util.Optional;

/** What the cell of an OpenDocument sheet holds, as the same cell of an .xlsx would. */
final class OdsCellReader {
    private static final Value BLANK = new Value(State.BLANK, Cell.Type.TEXT, "", NumberDisplay.PLAIN);
    private static final Value UNREADABLE = new Value(State.UNREADABLE, Cell.Type.ERROR, "", NumberDisplay.PLAIN);

    private static final NumberDisplay DURATION = new NumberDisplay(NumberDisplay.Kind.DURATION, 0);

    private final OdsStyles styles;
    private final long origin;

    /** @param origin days between the day 0 of the file and 30 December 1899 */
    OdsCellReader(OdsStyles styles, long origin) {
        this.styles = styles;
        this.origin = origin;
    }

    /** Whether a cell holds something. */
    enum State {
        HELD,
        BLANK,
        /** Its value is none of its type, or of a type nobody knows. */
        UNREADABLE
    }

    /** What it holds. */
    record Value(State state, Cell.Type type, String text, NumberDisplay display) {
        Value(Cell.Type type, String text) {
            this(State.HELD, type, text, NumberDisplay.PLAIN);
        }

        Value(String number, NumberDisplay display) {
            this(State.HELD, Cell.Type.NUMBER, number, display);
        }
    }

    /**
     * Reads a cell.
     *
     * @param shown the text of its paragraphs
     * @param paragraphs whether it has any
     * @param style name of its style, "" when none
     */
    Value read(OdsCellHead head, String shown, boolean paragraphs, String style) {
        if (head.error || (head.formula && isNumber(head.type) && OdsValue.isError(shown))) {
            return new Value(Cell.Type.ERROR, shown.isEmpty() ? head.text : shown);
        }
        return switch (head.type) {
            case "", "void" -> untyped(head, shown, paragraphs);
            case "string" -> text(head, head.texted ? head.text : shown);
            case "boolean" -> truth(head);
            case "date" ->
                valued(head, OdsValue.toIso(head.date).map(day -> new Value(Cell.Type.DATE, day)), head.date);
            case "time" -> valued(head, OdsValue.toDays(head.time).map(days -> time(days, style)), head.time);
            case "float", "percentage", "currency" -> valued(head, number(head, style), head.value);
            default -> UNREADABLE;
        };
    }

    private static boolean isNumber(String type) {
        return type.equals("float") || type.equals("percentage") || type.equals("currency");
    }

    /** A formula nobody computed is an unknown value; one that gives an empty text has a paragraph, without type. */
    private static Value untyped(OdsCellHead head, String shown, boolean paragraphs) {
        if (paragraphs) {
            return text(head, shown);
        }
        return head.formula ? new Value(Cell.Type.NO_VALUE, "") : BLANK;
    }

    private static Value text(OdsCellHead head, String text) {
        return text.isEmpty() && !head.formula ? BLANK : new Value(Cell.Type.TEXT, text);
    }

    /** A formula without value is an unknown value; what is written and cannot be read is told. */
    private static Value valued(OdsCellHead head, Optional<Value> value, String written) {
        if (written.isEmpty() && head.formula) {
            return new Value(Cell.Type.NO_VALUE, "");
        }
        return value.orElse(UNREADABLE);
    }

    private static Value truth(OdsCellHead head) {
        boolean yes = head.truth.equals("true") || head.truth.equals("1");
        boolean no = head.truth.equals("false") || head.truth.equals("0");
        return valued(
                head,
                yes || no ? Optional.of(new Value(Cell.Type.BOOLEAN, Boolean.toString(yes))) : Optional.empty(),
                head.truth);
    }

    private Optional<Value> number(OdsCellHead head, String style) {
        XmlText digits = new XmlText();
        digits.append(head.value.toCharArray(), 0, head.value.length());
        if (!digits.isNumber()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(head.value);
        OdsFormat format = styles.format(style, number);
        if (format.kind() == OdsFormat.Kind.CLOCK && isHours(number)) {
            return Optional.of(new Value(head.value, DURATION));
        }
        boolean dated = format.kind() == OdsFormat.Kind.DAY || format.kind() == OdsFormat.Kind.CLOCK;
        Optional<String> day = dated ? SerialDate.toIso(number + origin, false) : Optional.empty();
        if (day.isPresent()) {
            return day.map(iso -> new Value(Cell.Type.DATE, iso));
        }
        boolean percent = format.kind() == OdsFormat.Kind.GENERAL && head.type.equals("percentage");
        return Optional.of(new Value(
                head.value, percent ? new NumberDisplay(NumberDisplay.Kind.PERCENT, 2) : format.display(number)));
    }

    /** Elapsed time and the hours of one day are a number of days; from one day on, the hours of a clock are of a date. */
    private Value time(double days, String style) {
        OdsFormat format = styles.format(style, days);
        boolean elapsed = format.display(days).kind() == NumberDisplay.Kind.DURATION || isHours(days);
        return (elapsed ? Optional.<String>empty() : SerialDate.toIso(days, false))
                .map(iso -> new Value(Cell.Type.DATE, iso))
                .orElseGet(() -> new Value(OdsValue.write(days), DURATION));
    }

    /** Hours and minutes without a day: « 7:30 » typed in a cell is 0.3125 day. */
    private static boolean isHours(double days) {
        return days >= 0 && days < 1;
    }
}
