package fr.ptce.consolidation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class RowsTest {
    private static final String ONE = """
            SELECT 'x' AS _texte, 3 AS entier, CAST(2.500 AS NUMERIC(38, 18)) AS nombre, TRUE AS vrai,
                CAST('2015-03-02' AS DATE) AS jour, CAST(NULL AS VARCHAR) AS rien""";

    @TempDir
    Path folder;

    private Store store;
    private Rows rows;

    @BeforeEach
    void opens() {
        store = Store.open(folder.resolve("ptce"), SmallDefinition.definition());
        rows = store.rows();
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void readsColumnsByTheirNames() {
        rows.forEach(ONE, row -> {
            assertThat(row.text("_texte")).isEqualTo("x");
            assertThat(row.integer("entier")).isEqualTo(3);
            assertThat(row.number("entier")).isEqualTo(3L);
            assertThat(row.decimal("nombre")).isEqualByComparingTo("2.5");
            assertThat(row.isTrue("vrai")).isTrue();
            assertThat(row.findText("rien")).isEmpty();
            assertThat(row.findNumber("rien")).isEmpty();
        });
    }

    @Test
    void readsByTheirRanksTheColumnsOfTheDefinition() {
        rows.forEach(ONE, row -> {
            assertThat(row.findText(1)).contains("x");
            assertThat(row.findPlain(3)).contains(new BigDecimal("2.5"));
            assertThat(row.findPlainText(3)).contains("2.5");
            assertThat(row.findTruth(4)).contains(true);
            assertThat(row.findDay(5)).contains(LocalDate.of(2015, 3, 2));
            assertThat(row.findPlain(5)).contains(LocalDate.of(2015, 3, 2));
            assertThat(row.findPlainText(5)).contains("2015-03-02");
            assertThat(row.findPlain(6)).isEmpty();
        });
    }

    @Test
    void refusesWhatIsAbsentAndWhatIsNoColumn() {
        assertThatThrownBy(() -> rows.forEach(ONE, row -> row.text("rien")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rien");
        assertThatThrownBy(() -> rows.forEach(ONE, row -> row.text("inconnue")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inconnue");
        assertThatThrownBy(() -> rows.count("SELECT COUNT(*) FROM inconnue")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void passesOnWhatTheReaderThrowsAndGivesTheConnectionBack() {
        for (int i = 0; i < 50; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> rows.forEach(ONE, row -> {
                        throw new IOException("disk");
                    }))
                    .withMessage("disk");
        }

        assertThat(rows.list(ONE, row -> row.integer("entier"))).containsExactly(3);
    }

    @Test
    void asksWithinTheTransactionOfItsCaller() {
        assertThatThrownBy(() -> store.transaction(() -> {
                    rows.batch(
                            "INSERT INTO consolidation (campagne) VALUES (?)",
                            List.of(new Object[] {"a"}, new Object[] {"b"}));
                    List<String> seen = new ArrayList<>();
                    rows.forEach(
                            "SELECT campagne FROM consolidation ORDER BY campagne",
                            row -> seen.add(row.text("campagne")));
                    assertThat(seen).containsExactly("a", "b");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(rows.count("SELECT COUNT(*) FROM consolidation")).isZero();
    }
}
