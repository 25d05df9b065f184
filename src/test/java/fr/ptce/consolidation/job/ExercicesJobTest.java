package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounting year of the campaign against that of its workbooks. */
class ExercicesJobTest {
    private static final Path CASES = Path.of("src/test/resources/fr/ptce/consolidation/cas");

    @TempDir
    private Path folder;

    /** The case of the issue: campagne.csv of another year, one workbook received. */
    @Test
    void stopsWhenTheOnlyWorkbookSaysAnotherYearThanCampagneCsv() throws IOException {
        Path input = folder.resolve("input");
        Path campagne = Files.createDirectories(input.resolve("2016"));
        Files.copy(Path.of("input/poles.csv"), input.resolve("poles.csv"));
        Files.copy(CASES.resolve("reseau/campagne-exercice-2015.csv"), campagne.resolve("campagne.csv"));
        Files.copy(CASES.resolve("classeurs/P023-vierge-renvoye.xlsx"), campagne.resolve("P023.xlsx"));

        EnvironmentException refusal = refusal(input, "2016");

        assertThat(refusal)
                .hasMessageContaining(campagne.resolve("campagne.csv").toString())
                .hasMessageContaining("la campagne porte sur l'exercice 2015")
                .hasMessageContaining("le seul classeur reçu qui dise une année dit l'exercice 2016 (P023.xlsx)");
        assertThat(refusal.action()).contains("« exercice;2016 »", "retirez-les du dossier", "Rien n'a été publié.");
        assertThat(folder.resolve("output/2016")).doesNotExist();
    }

    /** Then a workbook of another year among others is refused by itself, and the others count. */
    @Test
    void stopsWhenMostSayAnotherYearAndGoesOnOnceItIsMended() throws IOException {
        Path input = SampleRun.campaign(folder.resolve("input"), 3);
        Path campagne = input.resolve(SampleRun.CAMPAGNE);
        Path description = campagne.resolve("campagne.csv");
        String right = Files.readString(description, StandardCharsets.UTF_8);
        Files.writeString(description, right.replace("exercice;2015", "exercice;2014"), StandardCharsets.UTF_8);
        Files.write(campagne.resolve("P003.xlsx"), ofAnotherYear("P003"));

        assertThat(refusal(input, SampleRun.CAMPAGNE))
                .hasMessageContaining("2 classeurs reçus sur 3 disent l'exercice 2015 (P001.xlsx, P002.xlsx)");
        assertThat(folder.resolve("output").resolve(SampleRun.CAMPAGNE)).doesNotExist();

        Files.writeString(description, right, StandardCharsets.UTF_8);
        RunReport report = SampleRun.run(input, folder.resolve("output"));

        assertThat(report.refuses()).extracting(RunReport.RefusalTold::fichier).containsExactly("P003.xlsx");
        assertThat(Files.readString(
                        folder.resolve("output").resolve(SampleRun.CAMPAGNE).resolve("donnees/anomalies.csv")))
                .contains("EVA-EXERCICE;bloquante;P003;;P003.xlsx;;;;2014;2015;Ce classeur porte sur l'exercice");
    }

    private EnvironmentException refusal(Path input, String campagne) {
        return catchThrowableOfType(
                EnvironmentException.class, () -> SampleRun.run(input, folder.resolve("output"), campagne));
    }

    private static byte[] ofAnotherYear(String pole) throws IOException {
        return new FormWriter(
                        DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                                .getDefinition(),
                        new Campagne(SampleRun.CAMPAGNE, 2014, "L'année d'avant", true),
                        6)
                .write(new ExpectedPole(pole, "Pôle", List.of(), "", "", "", "", ""));
    }
}
