package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of every command, as the survey officer reads it. */
class HelpTest {
    private static final String ENGLISH =
            "(?is).*\\b(usage|missing|unknown|required|options? are|commands?:|default:|print|show|help message|invalid|the|file)\\b.*";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @MethodSource("commands")
    void isInFrenchAndFitsTheScreen(String command) {
        int code = command.isEmpty() ? execute("--help") : execute(command, "--help");

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(out.toString())
                .startsWith("Utilisation : ptce")
                .contains("Affiche cette aide.", "Options :")
                .doesNotMatch(ENGLISH);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void isShownWhenNothingIsAsked() {
        assertThat(execute()).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("Commandes :", "consolider");
    }

    @Test
    void saysInFrenchThatACommandDoesNotExist() {
        assertThat(execute("consolidate")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString())
                .contains("Argument inconnu : « consolidate ».")
                .doesNotMatch(ENGLISH);
    }

    @Test
    void saysInFrenchWhatIsMissing() {
        assertThat(execute("verifier")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Il manque : FICHIER.").doesNotMatch(ENGLISH);
    }

    @Test
    void saysInFrenchThatAnOptionIsGivenTwice() {
        assertThat(execute("exemple", "--poles", "1", "--poles", "2")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--poles", "deux fois").doesNotMatch(ENGLISH);
    }

    @Test
    void saysInFrenchThatAnOptionTakesNoValue() {
        assertThat(execute("exemple", "--reference=oui")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--reference").doesNotMatch(ENGLISH);
    }

    private static Stream<String> commands() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Stream.concat(Stream.of(""), Ptce.commandLine(nowhere, nowhere).getSubcommands().keySet().stream());
    }

    private int execute(String... arguments) {
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
