package fr.ptce.consolidation.form.write;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * The looks a cell of the blank workbook may have. Few, since each costs bytes in every workbook; every pair of colours
 * has a contrast of at least 4.5 to 1 (WCAG AA).
 */
enum FormStyle {
    /** Band across the top of a sheet. */
    TITLE(Ink.WHITE, Ink.DEEP, 16, true),
    /** Name of the pole, under the title. */
    SUBTITLE(Ink.WHITE, Ink.DEEP, 10, false),
    /** Introduction of a sheet. */
    INTRO(Ink.TEXT, Ink.MIST, 10, false),
    /** Says that the campaign is fictitious. */
    EXAMPLE(Ink.RUST, Ink.AMBER, 11, true),
    /** Titles of columns. */
    HEADER(Ink.WHITE, Ink.SLATE, 10, true),
    /** Unit or code under the title of a column. */
    SUBHEADER(Ink.TEXT, Ink.MIST, 9, false),
    /** Code under the title of a narrow column, written upwards. */
    UPRIGHT(Ink.TEXT, Ink.MIST, 9, false),
    /** Number of a question. */
    NUMBER(Ink.GREY, Ink.WHITE, 9, false),
    /** A question. */
    LABEL(Ink.TEXT, Ink.WHITE, 10, true),
    /** Whole row of a question whose answers stand in the rows below. */
    HEADING(Ink.TEXT, Ink.MIST, 10, true),
    /** A code to tick, or one more choice. */
    CODE(Ink.TEXT, Ink.WHITE, 10, false),
    /** Unit of an answer. */
    UNIT(Ink.GREY, Ink.WHITE, 9, false),
    /** Help beside a question. */
    HINT(Ink.GREY, Ink.WHITE, 9, false),
    /** What the workbook says of an answer, coloured by its state. */
    STATE(Ink.TEXT, Ink.WHITE, 10, true),
    /** What is wrong with an answer, and what to do. */
    REMARK(Ink.TEXT, Ink.WHITE, 9, false),
    /** A link to an answer. */
    JUMP(Ink.DEEP, Ink.WHITE, 9, false),
    /** How many answers are in a state. */
    COUNT(Ink.TEXT, Ink.WHITE, 14, true),
    /** How much of the questionnaire is answered. */
    PERCENT(Ink.TEXT, Ink.WHITE, 12, true),
    /** Whether the workbook may be sent. */
    VERDICT(Ink.TEXT, Ink.MIST, 12, true),
    /** A choice, or a number without unit of money. */
    ANSWER(Ink.TEXT, Ink.CREAM, 10, false),
    /** An amount of money. */
    AMOUNT(Ink.TEXT, Ink.CREAM, 10, false),
    /** A number. */
    QUANTITY(Ink.TEXT, Ink.CREAM, 10, false),
    /** A short text: what looks like a number or a formula stays a text. */
    TEXT(Ink.TEXT, Ink.CREAM, 10, false),
    /** A long text; the text format shows hash marks beyond 255 characters in older versions of Excel. */
    LONG_TEXT(Ink.TEXT, Ink.CREAM, 10, false),
    /** A day. */
    DAY(Ink.TEXT, Ink.CREAM, 10, false),
    /** A cell to tick. */
    TICK(Ink.TEXT, Ink.CREAM, 10, false),
    /** What the pole has to say about its answer. */
    JUSTIFICATION(Ink.TEXT, Ink.WHITE, 10, false),
    /** Last year's amount of money, beside the answer. */
    PAST_AMOUNT(Ink.GREY, Ink.PALE, 9, false),
    /** Last year's number, beside the answer. */
    PAST_QUANTITY(Ink.GREY, Ink.PALE, 9, false),
    /** The same in a row of a table, which is sorted whole or not at all. */
    PAST_ROW_AMOUNT(Ink.GREY, Ink.PALE, 9, false),
    /** The same in a row of a table. */
    PAST_ROW_QUANTITY(Ink.GREY, Ink.PALE, 9, false),
    /** An answer the network filled in and that must not change. */
    LOCKED(Ink.TEXT, Ink.PALE, 10, false),
    /** A text outside any table. */
    BODY(Ink.TEXT, Ink.WHITE, 10, false),
    /** A title within the notice. */
    CHAPTER(Ink.DEEP, Ink.WHITE, 12, true),
    /** A link to a sheet. */
    LINK(Ink.DEEP, Ink.WHITE, 10, true),
    /** Technical cell, in a hidden row or column, that may move with its row. */
    TECHNICAL(Ink.GREY, Ink.WHITE, 9, false);

    private final String ink;
    private final String paper;
    private final int points;
    private final boolean bold;

    FormStyle(String ink, String paper, int points, boolean bold) {
        this.ink = ink;
        this.paper = paper;
        this.points = points;
        this.bold = bold;
    }

    /** Colour of the text, six hexadecimal digits. */
    String ink() {
        return ink;
    }

    /** Colour behind, six hexadecimal digits. */
    String paper() {
        return paper;
    }

    /** Size of the text. */
    int points() {
        return points;
    }

    /** Whether the text is bold. */
    boolean bold() {
        return bold;
    }

    /** Whether people type in it although the sheet is protected. */
    boolean isUnlocked() {
        return isAnswer()
                || this == JUSTIFICATION
                || this == TECHNICAL
                || this == PAST_ROW_AMOUNT
                || this == PAST_ROW_QUANTITY;
    }

    /** Whether it is a cell for an answer. */
    boolean isAnswer() {
        return ordinalBetween(ANSWER, TICK);
    }

    /** Whether thin lines surround it. */
    boolean isFramed() {
        return ordinalBetween(HEADER, LOCKED) && this != HEADING;
    }

    /** How what people see is shown. */
    String format() {
        return switch (this) {
            case TEXT, LOCKED -> "@";
            case AMOUNT, PAST_AMOUNT, PAST_ROW_AMOUNT -> "#,##0.00";
            case DAY -> "dd/mm/yyyy";
            case PERCENT -> "0%";
            default -> "General";
        };
    }

    /** Where the text stands across. */
    HorizontalAlignment across() {
        return switch (this) {
            case HEADER, SUBHEADER, UPRIGHT, NUMBER, TICK, UNIT, DAY, STATE, JUMP, COUNT, PERCENT ->
                HorizontalAlignment.CENTER;
            case AMOUNT, QUANTITY, PAST_AMOUNT, PAST_QUANTITY, PAST_ROW_AMOUNT, PAST_ROW_QUANTITY ->
                HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.LEFT;
        };
    }

    /** Where the text stands up and down. */
    VerticalAlignment down() {
        return switch (this) {
            case UPRIGHT -> VerticalAlignment.BOTTOM;
            case LONG_TEXT, JUSTIFICATION, BODY -> VerticalAlignment.TOP;
            default -> VerticalAlignment.CENTER;
        };
    }

    /** Cells of margin before a text on the left. */
    int indent() {
        return switch (this) {
            case CODE -> 2;
            case TITLE, SUBTITLE, INTRO, EXAMPLE, LABEL, HEADING, HINT, REMARK, VERDICT -> 1;
            case ANSWER, AMOUNT, QUANTITY, TEXT, LONG_TEXT, JUSTIFICATION, LOCKED -> 1;
            default -> 0;
        };
    }

    private boolean ordinalBetween(FormStyle first, FormStyle last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    /** The palette. */
    static final class Ink {
        static final String TEXT = "1F2933";
        static final String GREY = "52606D";
        static final String WHITE = "FFFFFF";
        static final String DEEP = "0B4F5C";
        static final String SLATE = "2F6673";
        static final String MIST = "E4EFF1";
        static final String PALE = "EEF0F2";
        static final String CREAM = "FFFBEB";
        static final String AMBER = "FDE9B8";
        static final String RUST = "7A2E0E";
        static final String LINE = "B9C6CB";

        private Ink() {}
    }
}
