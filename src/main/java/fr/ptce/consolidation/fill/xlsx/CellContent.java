package fr.ptce.consolidation.fill.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** What a cell holds once filled. */
sealed interface CellContent {
    CellContent BLANK = new Blank();

    record Blank() implements CellContent {}

    /**
     * A number.
     *
     * @param typed its digits when they are known better than the double tells, in plain or scientific notation, with a dot
     */
    record Numeric(double value, @Nullable String typed) implements CellContent {
        static Numeric of(String digits) {
            return new Numeric(Double.parseDouble(digits), digits);
        }

        static Numeric of(double value) {
            return new Numeric(value, null);
        }

        /** The number as the file writes it. */
        String digits() {
            return typed == null ? NumberToTextConverter.toText(value) : typed;
        }
    }

    record Text(String value) implements CellContent {}

    record Logical(boolean value) implements CellContent {}

    record Day(LocalDate value) implements CellContent {}

    /**
     * An error value.
     *
     * @param code such as {@code #N/A}
     */
    record Failure(String code) implements CellContent {}

    /** What a value of the context becomes in a cell of its own; nothing when a cell cannot hold it. */
    static Optional<CellContent> of(@Nullable Object value) {
        if (value == null) {
            return Optional.of(BLANK);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return Optional.of(new Failure("#NUM!"));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(Numeric.of(number.toPlainString()));
        }
        if (value instanceof Number number) {
            return Optional.of(Numeric.of(number.toString()));
        }
        if (value instanceof Boolean logical) {
            return Optional.of(new Logical(logical));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(new Day(day));
        }
        return value instanceof CharSequence text ? Optional.of(text(text.toString())) : Optional.empty();
    }

    static CellContent text(String text) {
        return text.isEmpty() ? BLANK : new Text(CellText.clean(text));
    }
}
