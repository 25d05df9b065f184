package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of every cell the sample's poles filled, either a figure has it or the list of unused cells says why none does. */
class UnusedCellsTest {
    @TempDir
    static Path output;

    private static Path results;
    private static List<Map<String, String>> unused;

    /** Field of each collected cell, by file, sheet and address. */
    private static final Map<String, String> COLLECTED = new LinkedHashMap<>();

    private static final Set<String> BREAKDOWNS = new HashSet<>();

    @BeforeAll
    static void consolidatesTheSample() throws IOException {
        RunRequest request = new RunRequest(Path.of("input"), output, Path.of("templates"), "exemple-2015");
        results = SampleRun.sample(output);
        unused = CsvFile.read(results.resolve("donnees/cellules-sans-usage.csv"));
        try (LastRun consultation = LastRun.open(request).orElseThrow()) {
            CampaignData data = consultation.data();
            for (Long submission : data.store().rows().list("SELECT id FROM depot", row -> row.number("id"))) {
                data.store()
                        .forEachSourceOf(
                                submission,
                                cell -> COLLECTED.put(
                                        cell.depot().fichier() + "|"
                                                + cell.source().feuille() + "|"
                                                + cell.source().cellule(),
                                        cell.champ()));
            }
            data.definition().indicators().stream()
                    .map(IndicatorDefinition::ventilations)
                    .forEach(BREAKDOWNS::addAll);
        }
    }

    @Test
    void everyCollectedCellIsInOneOfTheThreePlaces() throws IOException {
        Set<String> traced = CsvFile.read(results.resolve("donnees/lignage.csv")).stream()
                .flatMap(line -> Stream.of(line.getOrDefault("cellule", "").split(" "))
                        .map(cell -> line.get("fichier") + "|" + line.get("feuille") + "|" + cell))
                .filter(COLLECTED::containsKey)
                .collect(Collectors.toSet());
        List<String> listed = unused.stream()
                .filter(line -> !"".equals(line.get("cellule")))
                .map(UnusedCellsTest::place)
                .toList();
        List<String> others = new ArrayList<>(COLLECTED.keySet());
        others.removeAll(traced);
        others.removeAll(new HashSet<>(listed));

        assertThat(traced).isNotEmpty().doesNotContainAnyElementsOf(listed);
        assertThat(listed).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(COLLECTED.keySet());
        BREAKDOWNS.add("departement");
        assertThat(others.stream().map(COLLECTED::get)).isNotEmpty().isSubsetOf(BREAKDOWNS);
        assertThat(Files.readString(results.resolve("journal.json")))
                .contains("\"dans_un_chiffre\": " + traced.size())
                .contains("\"ventilent_seulement\": " + others.size())
                .contains("\"sans_usage\": " + unused.size());
    }

    @Test
    void givesTheReason() {
        assertThat(reasons("P132-pole-exemple-132.xlsx", "premiers-envois/"))
                .allMatch(reason -> reason.startsWith("fichier remplacé par un envoi plus récent (")
                        || reason.startsWith("donnée personnelle"));
        assertThat(unused)
                .anyMatch(line -> "statut".equals(line.get("champ"))
                        && "structure comptée sur une autre ligne (P039/9)".equals(line.get("raison")))
                .anyMatch(line -> "P010".equals(line.get("pole"))
                        && line.getOrDefault("raison", "").startsWith("pôle non retenu (70,4 % des réponses"))
                .anyMatch(line -> "structure_nom".equals(line.get("champ"))
                        && "question d’aucun indicateur".equals(line.get("raison")))
                .anyMatch(line -> "SO".equals(line.get("brut")) && "SO : hors de la base".equals(line.get("raison")));
    }

    @Test
    void neverRepeatsAContact() throws IOException {
        assertThat(unused.stream().filter(line -> line.getOrDefault("champ", "").startsWith("contact_")))
                .hasSize(3 * 51)
                .allSatisfy(line -> {
                    assertThat(line.get("brut")).isEqualTo("(donnée personnelle)");
                    assertThat(line.get("cellule")).isEmpty();
                });
        assertThat(Files.readString(results.resolve("donnees/cellules-sans-usage.csv")))
                .doesNotContain("@pole-exemple", "Contact exemple");
    }

    private static Stream<String> reasons(String name, String folder) {
        return unused.stream()
                .filter(line -> (folder + name).equals(line.get("fichier")))
                .map(line -> line.getOrDefault("raison", ""));
    }

    private static String place(Map<String, String> line) {
        return line.get("fichier") + "|" + line.get("feuille") + "|" + line.get("cellule");
    }
}
