package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.sample.SampleCampagne;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two campaigns of the same poles, consolidated one after the other. */
class EvolutionCommandTest {
    private static final String AVANT = "exemple-2014";
    private static final String APRES = "exemple-2015";

    @TempDir
    static Path commun;

    private static Path entree;
    private static Path sortie;

    @BeforeAll
    static void consolidatesTwoYears() throws IOException {
        entree = commun.resolve("entrée");
        sortie = commun.resolve("sortie");
        Path questionnaire = Files.createDirectories(commun.resolve("modeles").resolve("questionnaire"));
        try (Stream<Path> files = Files.list(SampleRun.MODELES.resolve("questionnaire"))) {
            for (Path file : files.toList()) {
                Files.copy(file, questionnaire.resolve(file.getFileName()));
            }
        }
        new SampleCampagne(DefinitionReader.read(questionnaire).getDefinition()).write(8, 5, 2, entree, ecrits -> {});
        for (String campagne : List.of(AVANT, APRES)) {
            assertThat(execute(
                            new StringWriter(),
                            "consolider",
                            campagne,
                            "--modeles",
                            commun.resolve("modeles").toString()))
                    .isIn(ExitCodes.OK, ExitCodes.ANOMALIES);
        }
    }

    private static int execute(StringWriter out, String... args) {
        String[] all = Stream.concat(
                        Stream.of(args), Stream.of("--entree", entree.toString(), "--sortie", sortie.toString()))
                .toArray(String[]::new);
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter()))
                .execute(all);
    }

    private static List<String> lines(String campagne, String file) throws IOException {
        return Files.readAllLines(sortie.resolve(campagne).resolve("donnees").resolve(file));
    }

    @Test
    void putsEachFigureBesideLastYears() throws IOException {
        assertThat(lines(AVANT, "evolution.csv")).hasSize(1);

        List<String> lines = lines(APRES, "evolution.csv");
        assertThat(lines)
                .hasSizeGreaterThan(250)
                .anyMatch(line -> line.startsWith("I05;") && line.contains(";;;%;" + AVANT + ";"))
                .allMatch(line -> line.startsWith("\uFEFF") || line.endsWith(";non") || line.startsWith("I3"));
        assertThat(lines(APRES, "indicateurs.csv"))
                .anyMatch(
                        line -> line.startsWith("I35;") && line.contains(";constants;") && line.contains(";I05/oui;"));
    }

    @Test
    void keepsTheChangesInsideTheNetwork() throws IOException {
        Path diffusion = sortie.resolve(APRES).resolve("diffusion");
        try (Stream<Path> files = Files.walk(diffusion)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("I35");
            }
        }
        assertThat(lines(APRES, "indicateurs.csv"))
                .noneMatch(line -> line.startsWith("I35;") && line.contains(";financeur;"));
    }

    @Test
    void comparesTwoCampaignsPoleByPole() {
        StringWriter out = new StringWriter();

        assertThat(execute(out, "comparer", AVANT, APRES)).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("Avant : « " + AVANT + " »", "Après : « " + APRES + " »", "réponses d'une autre campagne")
                .contains("deux campagnes : leurs fichiers", "sélection : ")
                .doesNotContain("remplacé", "redressements : rien");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }
}
