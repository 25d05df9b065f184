package fr.ptce.consolidation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The campaign a command works on, given by its place or by its name. */
final class CampagneParameter {
    @Parameters(
            index = "+",
            arity = "0..1",
            paramLabel = "CAMPAGNE",
            description = "Nom du dossier de la campagne dans input (par défaut : la plus récente).")
    private @Nullable String parameter;

    @Option(names = "--campagne", paramLabel = "ID", description = "Autre façon de donner le nom de la campagne.")
    private @Nullable String option;

    /** What the user typed, if anything. */
    @Nullable
    String named() {
        return parameter != null ? parameter : option;
    }

    /** The folder name of the campaign; empty, after saying why, when there is none. */
    Optional<String> choose(Path input, PrintWriter err) throws IOException {
        return CampagneChoice.choose(input, named(), err);
    }
}
