package fr.ptce.consolidation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.finding.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The true days of reception, as a network writes them from its spreadsheet. */
class ReceptionsTest {
    private static final List<String> FILES =
            List.of("P001.xlsx", "envoi/P002 – pôle.xlsx", "envoi/P003.xlsx", "relance/P003.xlsx");

    @TempDir
    private Path folder;

    @Test
    void saysNothingWithoutTheFile() throws IOException {
        assertThat(days().days()).isEmpty();
        assertThat(days().findings()).isEmpty();
    }

    @Test
    void findsFilesHoweverTheirPathsAreWritten() throws IOException {
        write("""
                fichier;date
                .\\P001.XLSX;30/06/2016 14:05
                P002 – po\u0302le.xlsx;2016-7-1
                relance\\P003.xlsx;02.07.2016
                """, StandardCharsets.UTF_8);

        assertThat(days().days())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "P001.xlsx", LocalDate.of(2016, 6, 30),
                        "envoi/P002 – pôle.xlsx", LocalDate.of(2016, 7, 1),
                        "relance/P003.xlsx", LocalDate.of(2016, 7, 2)));
        assertThat(days().findings()).isEmpty();
    }

    @Test
    void readsTheCsvOfAFrenchExcel() throws IOException {
        write("fichier;date\r\nenvoi\\P002 – pôle.xlsx;30/06/2016\r\n", Charset.forName("windows-1252"));

        assertThat(days().days()).containsOnlyKeys("envoi/P002 – pôle.xlsx");
    }

    @Test
    void tellsEachLineItLeavesAside() throws IOException {
        write("""
                fichier;date
                P003.xlsx;2016-06-30
                P009.xlsx;2016-06-30
                P001.xlsx;30 juin
                P001.xlsx;30/06/0016
                P001.xlsx;2016-06-30
                P001.xlsx;2016-06-30
                P001.xlsx;2016-07-01
                """, StandardCharsets.UTF_8);

        assertThat(days().days()).containsExactly(Map.entry("P001.xlsx", LocalDate.of(2016, 6, 30)));
        assertThat(days().findings())
                .extracting(Finding::code, finding -> finding.location().cellule())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FDD-RECEPTION-FICHIER", "A2"),
                        org.assertj.core.groups.Tuple.tuple("FDD-RECEPTION-FICHIER", "A3"),
                        org.assertj.core.groups.Tuple.tuple("FDD-RECEPTION-JOUR", "B4"),
                        org.assertj.core.groups.Tuple.tuple("FDD-RECEPTION-JOUR", "B5"),
                        org.assertj.core.groups.Tuple.tuple("FDD-RECEPTION-DOUBLE", "B8"));
    }

    @Test
    void refusesAFileWithoutItsColumns() throws IOException {
        write("nom;jour\nP001.xlsx;2016-06-30\n", StandardCharsets.UTF_8);

        assertThatThrownBy(this::days)
                .isInstanceOfSatisfying(CampagneException.class, wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .asString()
                        .contains("fichier;date"));
    }

    private Receptions.Days days() throws IOException {
        return Receptions.read(folder).of(FILES);
    }

    private void write(String text, Charset charset) throws IOException {
        Files.writeString(folder.resolve(Receptions.FILE), text, charset);
    }
}
