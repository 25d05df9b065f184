package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the commands says what they say themselves. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "commands.md");
    private static final Pattern SECTION = Pattern.compile("(?m)^## `(ptce[^`]*)`$");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");

    private static String page;

    @BeforeAll
    static void readsThePage() throws IOException {
        page = Files.readString(PAGE).replace("\r", "");
    }

    static Stream<String> commands() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Stream.concat(
                Stream.of("ptce"),
                Ptce.commandLine(nowhere, nowhere).getSubcommands().keySet().stream()
                        .map(name -> "ptce " + name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void showsTheHelpOfEachCommandToTheLetter(String command) {
        String section = page.substring(page.indexOf("## `" + command + "`\n"));
        String shown = section.split("(?m)^```$", 3)[1];

        assertThat(shown.strip())
                .as("after a change of a command, copy what --help prints into " + PAGE)
                .isEqualTo(help(command));
    }

    @Test
    void hasNoOtherCommand() {
        assertThat(SECTION.matcher(page).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(commands().toList());
    }

    @Test
    void listsEachCommandOnceAtTheTop() {
        String table = page.substring(0, page.indexOf("## Exit codes"));

        assertThat(commands().skip(1)).allSatisfy(command -> assertThat(table).containsOnlyOnce("[`" + command + "`]"));
    }

    @Test
    void givesEveryExitCode() throws IllegalAccessException {
        List<Integer> codes = new ArrayList<>();
        for (Field code : ExitCodes.class.getDeclaredFields()) {
            if (code.getType() == int.class && !code.isSynthetic()) {
                codes.add(code.getInt(null));
            }
        }

        assertThat(EXIT_CODE.matcher(page).results().map(CommandsPageTest::number))
                .containsExactlyElementsOf(codes);
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    private static String help(String command) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out, true);
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.remove(0);
        words.add("--help");
        Ptce.commandLine(printer, printer).execute(words.toArray(String[]::new));
        return out.toString().replace("\r", "").strip();
    }
}
