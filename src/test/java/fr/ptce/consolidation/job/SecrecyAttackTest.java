package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.sample.SampleCampagne;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An outsider with the funder's figures, the questionnaire and linear algebra finds no masked number. */
class SecrecyAttackTest {
    private static final List<String> NUMBERS = List.of("valeur", "numerateur", "denominateur");

    @TempDir
    static Path folder;

    private static Definition definition;
    private static List<Map<String, String>> sample;
    private static String journal;

    @BeforeAll
    static void consolidatesTheSample() throws IOException {
        definition = DefinitionReader.read(Path.of("templates/questionnaire")).getDefinition();
        SampleRun.sample(folder);
        sample = CsvFile.read(folder.resolve("exemple-2015/donnees/indicateurs.csv"));
        journal = Files.readString(folder.resolve("exemple-2015/journal.json"));
    }

    private static List<Map<String, String>> lines(List<Map<String, String>> all, String profile) {
        return all.stream().filter(line -> profile.equals(line.get("profil"))).toList();
    }

    @Test
    void findsNoMaskedNumberOfTheSample() {
        assertThat(new Outsider(definition, lines(sample, "financeur")).found()).isEmpty();
    }

    @Test
    void findsSome_whenNothingIsMaskedBeyondTheFirstRule() {
        List<Map<String, String>> funder = lines(sample, "financeur");
        List<Map<String, String>> weak = new ArrayList<>();
        for (Map<String, String> line : funder) {
            weak.add("D".equals(line.get("statut")) ? internal(line) : line);
        }

        assertThat(funder).anyMatch(line -> "D".equals(line.get("statut")));
        assertThat(new Outsider(definition, weak).found()).isNotEmpty();
    }

    private static Map<String, String> internal(Map<String, String> line) {
        return lines(sample, "interne").stream()
                .filter(one -> Outsider.key(one).equals(Outsider.key(line)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} pôles, graine {1}")
    @CsvSource({"4, 3", "14, 8", "45, 21"})
    void findsNoMaskedNumberOfAnyCampaign(int poles, long seed) throws IOException {
        Path place = folder.resolve("campagne-" + poles);
        new SampleCampagne(definition).write(poles, seed, place.resolve("entree"), written -> {});
        SampleRun.run(place.resolve("entree"), place.resolve("sortie"));
        Path file = place.resolve("sortie").resolve(SampleRun.CAMPAGNE).resolve("donnees/indicateurs.csv");
        List<Map<String, String>> funder = lines(CsvFile.read(file), "financeur");

        assertThat(new Outsider(definition, funder).found()).isEmpty();
        publishesNothingOfOneOrTwoUnits(funder);
    }

    @Test
    void masksWithALetterAndNothingElse() {
        List<Map<String, String>> funder = lines(sample, "financeur");

        publishesNothingOfOneOrTwoUnits(funder);
        assertThat(funder).allSatisfy(line -> {
            boolean masked = !"V".equals(line.get("statut"));
            NUMBERS.forEach(name -> assertThat("s".equals(line.get(name))).isEqualTo(masked));
            assertThat(line.get("n")).isNotBlank();
        });
        assertThat(funder)
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("modalite", "action_sociale")
                        .containsEntry("ventilation", "")
                        .containsEntry("statut", "A"))
                .filteredOn(line -> List.of("min", "max").contains(line.get("modalite")))
                .isNotEmpty()
                .allMatch(line -> "s".equals(line.get("valeur")));
        assertThat(funder).noneMatch(line -> List.of("I36", "I37").contains(line.get("indicateur")));
    }

    private static void publishesNothingOfOneOrTwoUnits(List<Map<String, String>> funder) {
        assertThat(funder)
                .filteredOn(line -> "V".equals(line.get("statut")))
                .filteredOn(line -> !List.of("I01", "I02", "I03").contains(line.get("indicateur"))
                        || !line.getOrDefault("ventilation", "").isEmpty())
                .noneMatch(line -> List.of("1", "2").contains(line.get("n")))
                .filteredOn(line -> line.getOrDefault("denominateur", "").equals(line.get("n"))
                        && "%".equals(line.get("unite"))
                        && !line.getOrDefault("modalite", "").contains("moyenne"))
                .noneMatch(line -> List.of("1", "2").contains(line.get("numerateur")))
                .noneMatch(line -> {
                    int rest = Integer.parseInt(line.getOrDefault("n", ""))
                            - Integer.parseInt(line.getOrDefault("numerateur", ""));
                    return rest == 1 || rest == 2;
                });
    }

    @Test
    void keepsKeyOfWhatIsMaskedInTheJournal() {
        long masked = lines(sample, "financeur").stream()
                .filter(line -> !"V".equals(line.get("statut")))
                .count();

        assertThat(journal).contains("\"nombres_retrouves\": 0", "\"dominance_pour_cent\": 85");
        assertThat(journal.split("\"base_masquee\"", -1)).hasSize((int) masked + 1);
    }
}
