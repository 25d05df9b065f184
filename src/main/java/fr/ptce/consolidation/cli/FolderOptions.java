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
    private @Nullable Path entree;

    @Option(
            names = "--sortie",
            paramLabel = "DOSSIER",
            description = "Dossier où tout est écrit (par défaut : output).")
    private @Nullable Path sortie;

    @Option(
            names = "--modeles",
            paramLabel = "DOSSIER",
            description = "Dossier du questionnaire et des modèles de rapports (par défaut : templates).")
    private @Nullable Path modeles;

    /** Folder of the returned workbooks and of the registry. */
    Path entree() {
        return orDefault(entree, "input");
    }

    /** Folder everything is written in. */
    Path sortie() {
        return orDefault(sortie, "output");
    }

    /** Folder of the definition and of the report templates. */
    Path modeles() {
        return orDefault(modeles, "templates");
    }

    /** Folder of the definition. */
    Path questionnaire() {
        return modeles().resolve("questionnaire");
    }

    private static Path orDefault(@Nullable Path given, String name) {
        return given != null
                ? given
                : Path.of(System.getProperty("ptce.racine", "")).resolve(name);
    }
}
