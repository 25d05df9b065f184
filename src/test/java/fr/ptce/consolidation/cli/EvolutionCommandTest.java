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
    private static final String BEFORE = "exemple-2014";
    private static final String AFTER = "exemple-2015";

    @TempDir
    static Path common;

    private static Path input;
    private static Path output;

    @BeforeAll
    static void consolidatesTwoYears() throws IOException {
        input = common.resolve("entrée");
        output = common.resolve("sortie");
        Path questionnaire = Files.createDirectories(common.resolve("modeles").resolve("questionnaire"));
        try (Stream<Path> files = Files.list(SampleRun.TEMPLATES.resolve("questionnaire"))) {
            for (Path file : files.toList()) {
                Files.copy(file, questionnaire.resolve(file.getFileName()));
            }
        }
        new SampleCampagne(DefinitionReader.read(questionnaire).getDefinition()).write(8, 5, 2, input, written -> {});
        for (String campagne : List.of(BEFORE, AFTER)) {
            assertThat(execute(
                            new StringWriter(),
                            "consolider",
                            campagne,
                            "--modeles",
                            common.resolve("modeles").toString()))
                    .isIn(ExitCodes.OK, ExitCodes.FINDINGS);
        }
    }

    private static int execute(StringWriter out, String... args) {
        String[] all = Stream.concat(
                        Stream.of(args), Stream.of("--entree", input.toString(), "--sortie", output.toString()))
                .toArray(String[]::new);
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter()))
                .execute(all);
    }

    private static List<String> lines(String campagne, String file) throws IOException {
        return Files.readAllLines(output.resolve(campagne).resolve("donnees").resolve(file));
    }

    @Test
    void putsEachFigureBesideLastYears() throws IOException {
        assertThat(lines(BEFORE, "evolution.csv")).hasSize(1);

        List<String> lines = lines(AFTER, "evolution.csv");
        assertThat(lines)
                .hasSizeGreaterThan(250)
                .anyMatch(line -> line.startsWith("I05;") && line.contains(";;;%;" + BEFORE + ";"))
                .allMatch(line -> line.startsWith("\uFEFF") || line.endsWith(";non") || line.startsWith("I3"));
        assertThat(lines(AFTER, "indicateurs.csv"))
                .anyMatch(
                        line -> line.startsWith("I35;") && line.contains(";constants;") && line.contains(";I05/oui;"));
    }

    @Test
    void keepsTheChangesInsideTheNetwork() throws IOException {
        Path diffusion = output.resolve(AFTER).resolve("diffusion");
        try (Stream<Path> files = Files.walk(diffusion)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("I35");
            }
        }
        assertThat(lines(AFTER, "indicateurs.csv"))
                .noneMatch(line -> line.startsWith("I35;") && line.contains(";financeur;"));
    }

    @Test
    void comparesTwoCampaignsPoleByPole() {
        StringWriter out = new StringWriter();

        assertThat(execute(out, "comparer", BEFORE, AFTER)).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("Avant : « " + BEFORE + " »", "Après : « " + AFTER + " »", "réponses d'une autre campagne")
                .contains("deux campagnes : leurs fichiers", "sélection : ")
                .doesNotContain("remplacé", "redressements : rien");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }
}
