package fr.ptce.consolidation.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/**
 * The rows of the base, by SQL: the one way to ask it and to write in it. Each {@code ?} takes one parameter, in order;
 * what is asked comes in the order the statement says. A statement joins the transaction of its caller, if any; several
 * threads may ask and write at the same time.
 */
public final class Rows {
    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Told each row.
     *
     * @param <E> what it may throw, passed on as it is
     */
    @FunctionalInterface
    public interface Reader<E extends Exception> {
        void read(StoredRow row) throws E;
    }

    /** Gives the rows one by one: the heap holds one of them, whatever their number. */
    public <E extends Exception> void forEach(String sql, Reader<E> reader, @Nullable Object... parameters) throws E {
        try (Stream<StoredRow> rows = jdbc.queryForStream(sql, (row, number) -> new StoredRow(row), parameters)) {
            Iterator<StoredRow> each = rows.iterator();
            while (each.hasNext()) {
                reader.read(each.next());
            }
        }
    }

    /** What the mapper makes of each row; for the few rows the heap may hold. */
    public <T> List<T> list(String sql, Function<StoredRow, T> mapper, @Nullable Object... parameters) {
        return jdbc.query(sql, (row, number) -> mapper.apply(new StoredRow(row)), parameters);
    }

    /** What the mapper makes of the first row; empty when there is none. */
    public <T> Optional<T> find(String sql, Function<StoredRow, T> mapper, @Nullable Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    /** The texts of the only column asked. */
    public List<String> texts(String sql, @Nullable Object... parameters) {
        return jdbc.queryForList(sql, String.class, parameters);
    }

    /** The number a {@code SELECT COUNT} gives. */
    public int count(String sql, @Nullable Object... parameters) {
        Integer count = jdbc.queryForObject(sql, SingleColumnRowMapper.newInstance(Integer.class), parameters);
        return count == null ? 0 : count;
    }

    /**
     * Writes.
     *
     * @return number of rows written
     */
    public int update(String sql, @Nullable Object... parameters) {
        return jdbc.update(sql, parameters);
    }

    /** Makes or changes a table. */
    void execute(String sql) {
        jdbc.execute(sql);
    }

    /** Writes once for each of these lists of parameters, sent together. */
    public void batch(String sql, List<@Nullable Object[]> parameters) {
        jdbc.batchUpdate(sql, parameters);
    }
}
