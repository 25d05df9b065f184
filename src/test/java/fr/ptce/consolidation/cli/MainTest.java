package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void preparedHelpIsWhatTheCommandsSay() throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);

        Ptce.commandLine(out, out).execute("--help");

        try (InputStream prepared = Objects.requireNonNull(Main.class.getResourceAsStream(Main.HELP))) {
            assertThat(new String(prepared.readAllBytes(), StandardCharsets.UTF_8))
                    .as("after a change of the commands, copy the text they print into aide.txt")
                    .isEqualToNormalizingNewlines(said.toString());
        }
    }
}
