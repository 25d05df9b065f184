package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.french.PlainNumber;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of the base, the campaign being the parameter of each question mark. */
final class Lecture {
    private Lecture() {}

    /** Told each row. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static void forEach(CampaignData data, String sql, Reader reader) {
        try (Connection connection = data.store().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                statement.setString(i, data.campagne().id());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the base could not be read: " + sql, failure);
        }
    }

    /** A row of data where some cells are absent. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length);
        Collections.addAll(row, cells);
        return row;
    }

    /** A number without the zeros the base adds. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : PlainNumber.of(number);
    }
}
