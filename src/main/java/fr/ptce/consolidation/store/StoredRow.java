package fr.ptce.consolidation.store;

import fr.ptce.consolidation.french.PlainNumber;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a statement, to be read before the next one comes. A column is called as the statement calls it; those made
 * from the definition, whose names could be anything, go by their rank, from 1. What may be absent is found, and empty when
 * NULL; what is read is never NULL, and refused when it is.
 */
public final class StoredRow {
    private final ResultSet row;

    StoredRow(ResultSet row) {
        this.row = row;
    }

    /** A text. */
    public String text(String column) {
        return present(findText(column), column);
    }

    /** A text that may be absent. */
    public Optional<String> findText(String column) {
        return get(ResultSet::getString, column);
    }

    /** A whole number. */
    public int integer(String column) {
        return present(get(ResultSet::getInt, column), column);
    }

    /** A whole number, such as the key of a file, that may need more than 31 bits. */
    public long number(String column) {
        return present(get(ResultSet::getLong, column), column);
    }

    /** A whole number that may be absent. */
    public Optional<Long> findNumber(String column) {
        return get(ResultSet::getLong, column);
    }

    /** An exact number, with the zeros the base adds: see {@link PlainNumber#of}. */
    public BigDecimal decimal(String column) {
        return present(findDecimal(column), column);
    }

    /** An exact number that may be absent. */
    public Optional<BigDecimal> findDecimal(String column) {
        return get(ResultSet::getBigDecimal, column);
    }

    /** Whether that is so. */
    public boolean isTrue(String column) {
        return present(findTruth(column), column);
    }

    /** Whether that is so; empty when nobody knows. */
    public Optional<Boolean> findTruth(String column) {
        return get(ResultSet::getBoolean, column);
    }

    /** A text that may be absent. */
    public Optional<String> findText(int rank) {
        return get(ResultSet::getString, rank);
    }

    /** A whole number. */
    public long number(int rank) {
        return present(get(ResultSet::getLong, rank), "column " + rank);
    }

    /** An exact number that may be absent. */
    public Optional<BigDecimal> findDecimal(int rank) {
        return get(ResultSet::getBigDecimal, rank);
    }

    /** Whether that is so; empty when nobody knows. */
    public Optional<Boolean> findTruth(int rank) {
        return get(ResultSet::getBoolean, rank);
    }

    /** A day that may be absent. */
    public Optional<LocalDate> findDay(int rank) {
        return get((cells, column) -> cells.getObject(column, LocalDate.class), rank);
    }

    /** Whatever stands there: a number without the zeros the base adds, a {@link LocalDate}, a text, a {@link Boolean}. */
    public Optional<Object> findPlain(int rank) {
        return get(ResultSet::getObject, rank).map(StoredRow::typed);
    }

    /** The same, as a text: a number in plain digits with a dot, a day in ISO order. */
    public Optional<String> findPlainText(int rank) {
        return findPlain(rank)
                .map(value -> value instanceof BigDecimal number ? PlainNumber.text(number) : value.toString());
    }

    private static Object typed(Object value) {
        if (value instanceof BigDecimal number) {
            return PlainNumber.of(number);
        }
        return value instanceof Date day ? day.toLocalDate() : value;
    }

    /** Reads one kind of cell. */
    @FunctionalInterface
    private interface Getter<K, T> {
        @Nullable
        T get(ResultSet row, K column) throws SQLException;
    }

    private <K, T> Optional<T> get(Getter<K, T> getter, K column) {
        try {
            T value = getter.get(row, column);
            return row.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException failure) {
            throw new IllegalStateException("the base could not be read: " + column, failure);
        }
    }

    private static <T> T present(Optional<T> value, String column) {
        return value.orElseThrow(() -> new IllegalStateException("the base gives no value: " + column));
    }
}
