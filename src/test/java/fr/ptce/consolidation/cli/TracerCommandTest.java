package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a figure to its cells, on a campaign that was consolidated. */
class TracerCommandTest {
    @TempDir
    static Path common;

    @TempDir
    Path folder;

    private static Path input;
    private static Path output;
    private static List<String> lineage;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void consolidatesACampaign() throws IOException {
        input = common.resolve("entrée");
        output = common.resolve("sortie");
        SampleRun.consolidated(input, output, 6);
        lineage = Files.readAllLines(output.resolve(SampleRun.CAMPAGNE + "/donnees/lignage.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I01", "I03", "I05", "I06", "I07", "I13a", "I15a", "I15b", "I18", "I29", "I31", "I33"})
    void writesTheLinesOfTheLineage(String indicator) throws IOException {
        Path csv = folder.resolve("cellules.csv");

        assertThat(execute("tracer", indicator, "--csv", csv.toString())).isEqualTo(ExitCodes.OK);

        List<String> expected = lineage.stream()
                .filter(line -> line.startsWith(indicator + ";"))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(Files.readAllLines(csv))
                .startsWith(lineage.get(0))
                .hasSize(expected.size() + 1)
                .containsAll(expected);
    }

    @Test
    void showsTheNumeratorOfAModality() {
        assertThat(execute("tracer", "i06", "--modalite", "association")).isEqualTo(ExitCodes.OK);

        List<String> expected = lineage.stream()
                .filter(line -> line.startsWith("I06;association;"))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(out.toString())
                .contains("I06  Statuts juridiques", "Base : structures membres", "SHA-256", "6_STRUCTURES")
                .contains("Ce sont les " + expected.size() + " unités du numérateur")
                .doesNotContain("scic", "(base)");
        assertThat(out.toString().lines().filter(line -> line.contains("« Association »")))
                .hasSize(expected.size());
    }

    @Test
    void showsOnlyTheCellsOfTheStatisticAsked() {
        assertThat(execute("tracer", "I31", "--modalite", "etat")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString()).contains("État", "5_FINANCES").doesNotContain("Europe", "numérateur ;");
        long units = lineage.stream()
                .filter(line -> line.startsWith("I31;"))
                .map(line -> line.split(";", -1)[2])
                .distinct()
                .count();
        assertThat(out.toString()).contains(2 * units + " cellules, " + units + " unités");
    }

    @Test
    void leavesTheUnitsOfOneGroup() throws IOException {
        Path csv = folder.resolve("groupe.csv");
        assertThat(execute("tracer", "I06", "--ventilation", "cercle=1", "--csv", csv.toString()))
                .as(err::toString)
                .isEqualTo(ExitCodes.OK);
        int group = Files.readAllLines(csv).size();

        assertThat(group).isBetween(2, (int)
                lineage.stream().filter(line -> line.startsWith("I06;")).count());
        assertThat(out.toString()).contains("Base : ", "Cercle");
    }

    @Test
    void fitsTheScreenUnlessAskedForEverything() {
        execute("tracer", "I07");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
        assertThat(out.toString()).doesNotContainPattern("[0-9a-f]{64}");

        execute("tracer", "I07", "--detail");
        assertThat(out.toString()).containsPattern("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I35", "I36", "I37"})
    void saysWhatAFigureWithoutCellsIsMadeOf(String indicator) {
        assertThat(execute("tracer", indicator)).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).containsPattern("(compte|compare) (des|deux) ");
    }

    @Test
    void namesTheNearestOfWhatDoesNotExist() {
        assertThat(execute("tracer", "I5")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« I5 »", "I05  Structures en quartier prioritaire");

        assertThat(execute("tracer", "I06", "--modalite", "asociation")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« asociation »", "association  Association");

        assertThat(execute("tracer", "I06", "--ventilation", "cercle=9")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("cercle=9", "cercle=1");

        assertThat(execute("tracer", "I01", "--modalite", "x")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("ôtez --modalite");
    }

    @Test
    void writesNothing() throws IOException {
        Map<String, String> before = SampleRun.files(output);

        execute("tracer", "I05");

        assertThat(SampleRun.files(output)).isEqualTo(before);
    }

    @Test
    void waitsForARunThatIsGoingOn() throws IOException {
        try (FileChannel channel = FileChannel.open(output.resolve(".base/verrou"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(execute("tracer", "I05")).isEqualTo(ExitCodes.BUSY);
        }
        assertThat(err.toString()).contains("en cours", "→ Attendez");
        assertThat(execute("tracer", "I05")).isEqualTo(ExitCodes.OK);
    }

    @Test
    void asksForARunFirst() {
        int code = Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute("tracer", "I05", "--entree", input.toString(), "--sortie", folder.toString());

        assertThat(code).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("n'a pas encore été consolidée", "→ Lancez d'abord « ptce consolider");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksForANewRunWhenTheQuestionnaireChanged() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("modeles").resolve("questionnaire"));
        for (String file : List.of("survey", "choices", "settings", "regles", "indicateurs")) {
            Path shipped = SampleRun.TEMPLATES.resolve("questionnaire").resolve(file + ".csv");
            Files.copy(shipped, templates.resolve(file + ".csv"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path indicators = templates.resolve("indicateurs.csv");
        Files.writeString(
                indicators,
                Files.readString(indicators, StandardCharsets.UTF_8).replace("Taux de réponse", "Taux de retour"));

        assertThat(execute(
                        "tracer", "I05", "--modeles", folder.resolve("modeles").toString()))
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("ont changé depuis la dernière consolidation", "→ ");
    }

    private int execute(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--entree";
        all[args.length + 1] = input.toString();
        all[args.length + 2] = "--sortie";
        all[args.length + 3] = output.toString();
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all);
    }
}
