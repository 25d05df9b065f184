package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.french.PlainNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads rows of the base one by one. */
public final class Query {
    private Query() {}

    /** Told each row. */
    @FunctionalInterface
    public interface Reader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /** Gives each row of that query to the reader, in order. */
    public static void forEach(DataSource source, String sql, Reader reader, Object... parameters) throws IOException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            throw new IOException("the base could not be read: " + sql, failure);
        }
    }

    /** A cell as people typed it: numbers without the zeros the base adds. */
    static @Nullable Object cell(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof BigDecimal number ? PlainNumber.of(number) : value;
    }
}
