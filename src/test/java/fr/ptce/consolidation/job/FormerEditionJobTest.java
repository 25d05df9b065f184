package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question is added, mandatory, while workbooks are out: those sent back are faulted in nothing. */
class FormerEditionJobTest {
    private static final Path CASE =
            Path.of("src/test/resources/fr/ptce/consolidation/cas/definition/survey-champ-ajoute-en-cours.csv");
    private static final List<String> SENT =
            List.of("P064-pole-exemple-64.xlsx", "P116-pole-exemple-116.xlsx", "P151-pole-exemple-151.xlsx");

    @TempDir
    private Path folder;

    @Test
    void faultsNobodyForAQuestionAddedDuringTheCampaign() throws IOException {
        Path input = SampleRun.someOfTheSample(folder.resolve("input"), SENT.toArray(new String[0]));
        Path templates = folder.resolve("templates");
        DefinitionCopy copy = DefinitionCopy.in(templates.resolve("questionnaire"));
        Files.createDirectories(templates.resolve("rapports"));
        RunRequest request = new RunRequest(input, folder.resolve("output"), templates, SampleRun.CAMPAGNE);
        RunReport before = ConsolidationRun.run(request, SampleRun.SILENT).orElseThrow();
        assertThat(EditionAdvice.of(folder.resolve("output"), copy.read().getDefinition()))
                .isEmpty();
        List<Map<String, String>> selection = rows("selection.csv");
        List<Map<String, String>> reminders = rows("relances.csv");

        Files.copy(CASE, templates.resolve("questionnaire/survey.csv"), StandardCopyOption.REPLACE_EXISTING);
        RunReport after = ConsolidationRun.run(request, SampleRun.SILENT).orElseThrow();

        assertThat(after.kept()).isEqualTo(before.kept());
        assertThat(rows("selection.csv")).isEqualTo(selection);
        assertThat(rows("relances.csv")).isEqualTo(reminders);
        assertThat(rows("anomalies.csv"))
                .filteredOn(row -> "FLF-ANCIENNE".equals(row.get("code")))
                .hasSize(SENT.size())
                .allSatisfy(row -> assertThat(row.get("gravite")).isEqualTo("information"));
        assertThat(rows("anomalies.csv")).noneMatch(row -> "nb_benevoles".equals(row.get("champ")));
        assertThat(rows("indicateurs.csv"))
                .filteredOn(row -> "I36".equals(row.get("indicateur")) && "nb_benevoles".equals(row.get("modalite")))
                .allSatisfy(row -> assertThat(row.get("numerateur")).isEqualTo("0"));
        assertThat(after.notes()).anySatisfy(note -> assertThat(note)
                .startsWith("3 classeurs d’un questionnaire modifié depuis sous le même numéro (v1)")
                .contains("versions_acceptees"));
        assertThat(before.notes()).noneMatch(note -> note.contains("questionnaire modifié"));
        assertThat(EditionAdvice.of(folder.resolve("output"), copy.read().getDefinition()))
                .singleElement()
                .satisfies(advice -> assertThat(advice)
                        .contains("3 des classeurs reçus pour la campagne « exemple-2015 »", "nouveau numéro"));
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        return CsvFile.read(folder.resolve("output")
                .resolve(SampleRun.CAMPAGNE)
                .resolve("donnees")
                .resolve(file));
    }
}
