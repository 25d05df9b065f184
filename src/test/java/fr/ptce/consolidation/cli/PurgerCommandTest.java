package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contacts of a campaign leave every file of the output folder, and do not come back. */
class PurgerCommandTest {
    private static final String CAMPAGNE = SampleRun.CAMPAGNE;

    /** In the workbooks and in the registry of every fictitious campaign. */
    private static final String EMAIL = "contact@";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writesASmallCampaignAndALetter() throws IOException {
        SampleRun.campaign(folder.resolve("input"), 3);
        Path questionnaire = Files.createDirectories(folder.resolve("templates/questionnaire"));
        try (Stream<Path> files = Files.list(Path.of("templates/questionnaire"))) {
            for (Path file : files.toList()) {
                Files.copy(file, questionnaire.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(folder.resolve("templates/rapports"));
        Files.writeString(
                folder.resolve("templates/rapports/lettre.txt"),
                "## profil: relance\n## fichier: relances/{pole}.txt\n$relance.courriel\n",
                StandardCharsets.UTF_8);
        Files.delete(folder.resolve("input").resolve(CAMPAGNE).resolve("P002.xlsx"));
    }

    @Test
    void erasesTheContactsFromTheBaseItsBackupAndTheOutputs() throws IOException {
        execute("consolider");
        assertThat(filesThatSay(EMAIL)).isNotEmpty();

        int code = execute("purger", CAMPAGNE);

        assertThat(code).isZero();
        assertThat(filesThatSay(EMAIL)).isEmpty();
        assertThat(out.toString())
                .contains("effacées de la base", "relances", "donnees/relances.csv")
                .contains("contiennent encore des coordonnées");
        assertThat(output("donnees/indicateurs.csv")).exists();
    }

    @Test
    void keepsNoContactWhenTheCampaignIsConsolidatedAgain() throws IOException {
        execute("consolider");
        execute("purger", CAMPAGNE);

        execute("consolider");

        assertThat(filesThatSay(EMAIL)).isEmpty();
        assertThat(output("donnees/relances.csv"))
                .content(StandardCharsets.UTF_8)
                .contains("P002;", "sans réponse");
        assertThat(output("relances/P002.txt")).exists();
    }

    /** The former set, between the two renames of a system that cannot exchange folders. */
    @Test
    void erasesTheContactsOfASetThatAKilledRunPutAside() throws IOException {
        execute("consolider");
        Path published = folder.resolve("output").resolve(CAMPAGNE);
        Files.move(published, published.resolveSibling("." + CAMPAGNE + ".ancien.part"));

        int code = execute("purger", CAMPAGNE);

        assertThat(code).isZero();
        assertThat(filesThatSay(EMAIL)).isEmpty();
        assertThat(output("donnees/indicateurs.csv")).exists();
        assertThat(output("relances")).doesNotExist();
    }

    @Test
    void mayRunTwice() {
        execute("consolider");
        execute("purger", CAMPAGNE);
        out.getBuffer().setLength(0);

        assertThat(execute("purger", CAMPAGNE)).isZero();
        assertThat(out.toString()).contains(" : 0 effacées");
    }

    @Test
    void saysWhenNothingBearsThatName() {
        assertThat(execute("purger", "2031")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("2031").doesNotContain("Exception");
        assertThat(execute("purger", "../ailleurs")).isEqualTo(ExitCodes.USAGE);
        assertThat(execute("purger")).isEqualTo(ExitCodes.USAGE);
    }

    private int execute(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        for (String[] option :
                new String[][] {{"--entree", "input"}, {"--sortie", "output"}, {"--modeles", "templates"}}) {
            all.addAll(List.of(option[0], folder.resolve(option[1]).toString()));
        }
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(new String[0]));
    }

    private Path output(String name) {
        return folder.resolve("output").resolve(CAMPAGNE).resolve(name);
    }

    /** Of the output folder, base included. */
    private List<String> filesThatSay(String text) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("output"))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> says(file, text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean says(Path file, String text) {
        try {
            return says(Files.readAllBytes(file), text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Office files and backups are archives: what stands in their parts is said too. */
    private static boolean says(byte[] bytes, String text) throws IOException {
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(text)) {
            return true;
        }
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (parts.getNextEntry() != null) {
                if (says(parts.readAllBytes(), text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
