package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.report.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one pole breaks when outputs are made is missing alone: the run goes on and says so. */
class MissingOutputJobTest {
    @TempDir
    private static Path folder;

    private static RunReport report;
    private static Path outputs = Path.of("");

    @BeforeAll
    static void consolidatesWithATemplateThatOnePoleBreaks() throws IOException {
        Path input = SampleRun.campaign(folder.resolve("input"), 3);
        Path templates = folder.resolve("modeles");
        FileUtils.copyDirectory(
                SampleRun.TEMPLATES.resolve("questionnaire").toFile(),
                templates.resolve("questionnaire").toFile());
        Files.createDirectories(templates.resolve("rapports"));
        Files.writeString(
                templates.resolve("rapports/essai.txt"),
                "## profil: pôle\n## fichier: essais/{pole}.txt\n$pole.id#if($pole.id == \"P001\") $pole.inconnu#end\n");
        report = ConsolidationRun.run(
                        new RunRequest(input, folder.resolve("output"), templates, SampleRun.CAMPAGNE),
                        SampleRun.SILENT)
                .orElseThrow();
        outputs = folder.resolve("output").resolve(SampleRun.CAMPAGNE);
    }

    @Test
    void makesTheOutputsOfTheOthers() {
        assertThat(outputs.resolve("essais/P003.txt")).exists();
        assertThat(outputs.resolve("essais/P001.txt")).doesNotExist();
        assertThat(report.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.fichier()).isEqualTo("essais/P001.txt");
            assertThat(missing.message()).contains("P001", "essai.txt, ligne 3");
        });
        assertThat(report.hasBlockingFindings()).isTrue();
    }

    @Test
    void saysInTheJournalWhatIsMissing() throws IOException {
        Map<String, Object> journal = JsonReader.read(Files.readString(outputs.resolve("journal.json")));

        assertThat(String.valueOf(journal.get("sorties_manquantes")))
                .startsWith("[{fichier=essais/P001.txt, pole=P001, ")
                .doesNotContain("P003");
    }
}
