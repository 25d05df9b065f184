package fr.ptce.consolidation.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The folders every command works on. Those not given stand beside the launcher, wherever the command is typed; those
 * given are relative to where it is typed.
 */
final class FolderOptions {
    @Option(
            names = "--entree",
            paramLabel = "DOSSIER",
            description = "Dossier des questionnaires reçus et de poles.csv (par défaut : input).")
    private @Nullable Path input;

    @Option(
            names = "--sortie",
            paramLabel = "DOSSIER",
            description = "Dossier où tout est écrit (par défaut : output).")
    private @Nullable Path output;

    @Option(
            names = "--modeles",
            paramLabel = "DOSSIER",
            description = "Dossier du questionnaire et des modèles de rapports (par défaut : templates).")
    private @Nullable Path templates;

    /** Folder of the returned workbooks and of the registry. */
    Path input() {
        return orDefault(input, "input");
    }

    /** Folder everything is written in. */
    Path output() {
        return orDefault(output, "output");
    }

    /** Folder of the definition and of the report templates. */
    Path templates() {
        return orDefault(templates, "templates");
    }

    /** Folder of the definition. */
    Path questionnaire() {
        return templates().resolve("questionnaire");
    }

    private static Path orDefault(@Nullable Path given, String name) {
        return given != null
                ? given
                : Path.of(System.getProperty("ptce.racine", "")).resolve(name);
    }
}
