package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A total typed under the structures of one pole moves no figure, until the network says that it is a structure. */
class SetAsideRowsJobTest {
    private static final String POLE = "P151-pole-exemple-151.xlsx";
    private static final Path CASE = Path.of(
            "src", "test", "resources", "fr", "ptce", "consolidation", "cas", "classeurs", "P151-B15-ligne-total.xlsx");
    private static final String HEADER = "pole;structure;champ;ancienne;nouvelle;auteur;date;motif";
    private static final String DECISION = ";Mme Exemple;2016-03-01;confirmé par courriel";

    @TempDir
    private static Path folder;

    private static Path input;
    private static Path without;
    private static Path with;

    @BeforeAll
    static void consolidatesWithAndWithoutTheTotal() throws IOException {
        input = SampleRun.someOfTheSample(
                folder.resolve("input"), POLE, "P004-pole-exemple-04.xlsx", "P020-pole-exemple-20.xlsx");
        without = run("sans");
        Files.delete(input.resolve(SampleRun.CAMPAGNE).resolve(POLE));
        Files.copy(CASE, input.resolve(SampleRun.CAMPAGNE).resolve(POLE));
        with = run("avec");
    }

    @Test
    void movesNoFigure() throws IOException {
        assertThat(figures(with))
                .isEqualTo(figures(without))
                .anyMatch(line -> "I03".equals(line.get("indicateur")))
                .anyMatch(line -> "I18".equals(line.get("indicateur")));
        assertThat(lines(with, "structures.csv")).hasSameSizeAs(lines(without, "structures.csv"));
    }

    @Test
    void losesNothingInSilence() throws IOException {
        assertThat(lines(with, "anomalies.csv"))
                .filteredOn(line -> "FLF-TOTAL".equals(line.get("code")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("pole", "P151").containsEntry("feuille", "6_STRUCTURES"));
        assertThat(lines(with, "cellules-sans-usage.csv"))
                .filteredOn(line -> line.getOrDefault("raison", "").startsWith("ligne qui n’est pas une structure"))
                .extracting(line -> line.get("cellule") + " " + line.get("brut"))
                .containsExactly("B17 TOTAL", "Q17 168.1");
    }

    @Test
    void takesTheRowBackWhenTheNetworkCorrectsIt() throws IOException {
        Path corrections = input.resolve(SampleRun.CAMPAGNE).resolve("redressements.csv");
        Files.writeString(
                corrections,
                String.join(
                        "\n",
                        HEADER,
                        "P151;P151-10;EXCLURE;;" + DECISION,
                        "P151;P151-10;statut;VIDE;Association" + DECISION,
                        "P151;P151-10;etp_total;168,1;12" + DECISION),
                StandardCharsets.UTF_8);

        Path redressed = run("redresse");
        Files.delete(corrections);

        assertThat(lines(redressed, "redressements.csv"))
                .extracting(line -> line.get("etat"))
                .containsExactly("périmé", "appliqué", "appliqué");
        assertThat(lines(redressed, "anomalies.csv"))
                .extracting(line -> line.get("code"))
                .doesNotContain("FLF-TOTAL");
        assertThat(lines(redressed, "structures.csv"))
                .filteredOn(line -> "TOTAL".equals(line.get("structure_nom")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("statut", "association").containsEntry("etp_total", "12"));
    }

    private static Path run(String name) throws IOException {
        Path output = folder.resolve(name);
        SampleRun.run(input, output);
        return output.resolve(SampleRun.CAMPAGNE).resolve("donnees");
    }

    /** All of them but the count of the findings, which has one more. */
    private static List<Map<String, String>> figures(Path data) throws IOException {
        return lines(data, "indicateurs.csv").stream()
                .filter(line -> !"I37".equals(line.get("indicateur")))
                .toList();
    }

    private static List<Map<String, String>> lines(Path data, String file) throws IOException {
        return CsvFile.read(data.resolve(file));
    }
}
