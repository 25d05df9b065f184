package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExempleCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesACampaignAndSaysItIsFictitious() {
        int code = execute("exemple", "--poles", "2", "--graine", "5", "--dossier", folder.toString());

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("données fictives", "2 classeurs", "ptce consolider --entree");
        assertThat(folder.resolve("poles.csv")).exists();
        assertThat(folder.resolve("exemple-2015")).isDirectoryContaining("glob:**/P002.xlsx");
    }

    @Test
    void refusesANumberOfPolesOutOfBounds() {
        int code = execute("exemple", "--poles", "0", "--dossier", folder.toString());

        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--poles", "1 à 9999");
    }

    @Test
    void leavesARealRegistryAlone() throws Exception {
        Files.createFile(folder.resolve("poles.csv"));

        int code = execute("exemple", "--poles", "1", "--dossier", folder.toString());

        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("contient déjà un registre");
        assertThat(folder.resolve("poles.csv")).isEmptyFile();
    }

    private int execute(String... arguments) {
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
