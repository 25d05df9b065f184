package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample campaign reaches the figures published in 2017, numerators and bases included. */
class GoldenTest {
    @TempDir
    static Path output;

    private static RunReport report;
    private static List<Map<String, String>> figures;
    private static List<Map<String, String>> selection;

    @BeforeAll
    static void consolidatesTheSample() throws IOException {
        RunRequest request = new RunRequest(Path.of("input"), output, Path.of("templates"), "exemple-2015");
        report = ConsolidationRun.run(request, SampleRun.SILENT).orElseThrow();
        Path data = output.resolve("exemple-2015").resolve("donnees");
        figures = CsvFile.read(data.resolve("indicateurs.csv"));
        selection = CsvFile.read(data.resolve("selection.csv"));
    }

    @ParameterizedTest(name = "{0} {1} : {2} sur {3}")
    @CsvSource({
        "I01, , 50, 160, 31",
        "I02, , 24, 50, 48",
        "I05, oui, 72, 187, 39",
        "I08, oui, 43, 187, 23",
        "I06, association, 107, 187, 57",
        "I06, sarl, 16, 187, 9",
        "I06, scic, 15, 187, 8",
        "I06, collectivite, 13, 187, 7",
        "I06, autres, 36, 187, 19",
        "I07, eco_activites, 45, 187, 24",
        "I07, emploi_parcours, 44, 187, 24",
        "I07, alimentation, 37, 187, 20",
        "I07, culture, 36, 187, 19",
        "I07, services_entreprises, 33, 187, 18",
        "I07, services_personne, 22, 187, 12",
        "I07, formation, 6, 187, 3",
        "I07, action_sociale, 2, 187, 1",
        "I12, competences, 148, 187, 79",
        "I12, connaissances, 142, 187, 76",
        "I12, lieux, 108, 187, 58",
        "I12, moyens_materiels, 82, 187, 44",
        "I12, moyens_financiers, 50, 187, 27",
        "I13a, oui, 125, 187, 67",
        "I13a, relations_pro, 110, 187, 59",
        "I13a, mobilite, 92, 187, 49",
        "I13a, gestion_emplois, 77, 187, 41",
        "I13b, relations_pro, 110, 125, 88",
        "I13b, mobilite, 92, 125, 74",
        "I13b, gestion_emplois, 77, 125, 62",
        "I14, proximite, 88, 187, 47",
        "I14, isolement, 50, 187, 27",
        "I14, confiance, 45, 187, 24",
        "I14, reponses_collectives, 103, 187, 55",
        "I11, cooperation, 20, 22, 91",
        "I11, mutualisation, 18, 22, 82",
        "I11, lien_social, 16, 24, 67",
        "I09, infra_departementale, 19, 24, 79",
        "I10, pivot, 11, 24, 46"
    })
    void reachesThePublishedShare(String indicator, String modality, int numerator, int denominator, int percent) {
        Map<String, String> figure = figure(indicator, modality == null ? "" : modality);

        assertThat(figure.get("numerateur")).isEqualTo(Integer.toString(numerator));
        assertThat(figure.get("denominateur")).isEqualTo(Integer.toString(denominator));
        assertThat(figure.get("n")).isEqualTo(Integer.toString(denominator));
        assertThat(figure.get("base")).isNotBlank();
        assertThat(Math.round(Double.parseDouble(figure.getOrDefault("valeur", ""))))
                .isEqualTo(percent);
    }

    @Test
    void keepsTwentyFourPolesAndTheirStructures() {
        assertThat(report.acceptes()).isEqualTo(50);
        assertThat(report.kept()).isEqualTo(24);
        assertThat(value("I03", "distinctes")).isEqualTo(187);
        assertThat(value("I03", "lignes")).isEqualTo(188);
        assertThat(value("I03", "somme")).isEqualTo(740);
    }

    @Test
    void givesEveryPoleLeftAsideItsReason() {
        assertThat(selection).hasSize(50);
        assertThat(selection.stream().filter(pole -> "non".equals(pole.get("retenu"))))
                .hasSize(26)
                .allSatisfy(pole -> assertThat(pole.get("raison")).isNotBlank());
    }

    @Test
    void reachesTheShareOfFacilitationAndItsRange() {
        assertThat(value("I15a", "")).isBetween(9.5, 10.499999);
        assertThat(value("I15b", "min")).isZero();
        assertThat(value("I15b", "max")).isBetween(37.5, 38.499999);
        assertThat(value("I16", "mediane")).isEqualTo(2);
    }

    @Test
    void writesNoFileThatThePageOfTheOutputsDoesNotTell() throws IOException {
        String page = anyPole(Files.readString(Path.of("src/site/markdown/outputs.md")));
        Path folder = output.resolve("exemple-2015");

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .map(GoldenTest::anyPole))
                    .allSatisfy(file -> assertThat(page).contains("`" + file + "`"));
        }
    }

    @Test
    void saysItIsASample() {
        assertThat(report.exemple()).isTrue();
    }

    private static String anyPole(String text) {
        return text.replaceAll("P\\d{3}", "P");
    }

    private static double value(String indicator, String modality) {
        return Double.parseDouble(figure(indicator, modality).getOrDefault("valeur", ""));
    }

    private static Map<String, String> figure(String indicator, String modality) {
        List<Map<String, String>> found = figures.stream()
                .filter(line -> "interne".equals(line.get("profil"))
                        && indicator.equals(line.get("indicateur"))
                        && modality.equals(line.get("modalite"))
                        && "".equals(line.get("ventilation")))
                .toList();
        assertThat(found).as("%s %s", indicator, modality).hasSize(1);
        return found.get(0);
    }
}
