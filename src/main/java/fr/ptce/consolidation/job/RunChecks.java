package fr.ptce.consolidation.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true of the machine before the long work: folders, rights, room on the disk. */
final class RunChecks {
    /** Room for the database and the outputs of a small campaign. */
    private static final long LOWEST_RANK = 100L << 20;

    private RunChecks() {}

    /**
     * Checks the folders and makes those of the outputs.
     *
     * @throws EnvironmentException when something is missing, saying what to do
     */
    static void check(RunRequest request) {
        mustBeFolder(
                request.campagneFolder(), "Déposez-y les classeurs reçus, ou donnez un autre dossier avec --entree.");
        mustBeFolder(
                request.templates().resolve("questionnaire"),
                "Donnez le dossier des modèles avec --modeles : il contient questionnaire/ et rapports/.");
        mustBeFile(
                request.input().resolve("poles.csv"),
                "Créez ce fichier : un pôle par ligne, colonnes pole;nom;alias;commune;departement;region;contact;courriel.");
        mustBeApart(request);
        makeWritable(request.output());
        makeWritable(request.base());
        checkRoom(request);
    }

    /** Outputs among the received files would be taken for answers, and the received files for outputs. */
    private static void mustBeApart(RunRequest request) {
        Path received = request.campagneFolder();
        Path results = request.output().resolve(request.campagne());
        if (received.startsWith(results)
                || results.startsWith(received)
                || request.base().startsWith(received)) {
            throw new EnvironmentException(
                    "Les résultats iraient parmi les classeurs reçus, dans " + results + ".",
                    "Choisissez avec --sortie un dossier qui n'est pas celui des questionnaires.");
        }
    }

    private static void mustBeFolder(Path folder, String action) {
        if (!Files.isDirectory(folder)) {
            throw new EnvironmentException("Le dossier " + folder + " n'existe pas.", action);
        }
        if (!Files.isReadable(folder)) {
            throw new EnvironmentException(
                    "Le dossier " + folder + " ne peut pas être lu.", "Demandez les droits de lecture sur ce dossier.");
        }
    }

    private static void mustBeFile(Path file, String action) {
        if (!Files.isRegularFile(file)) {
            throw new EnvironmentException("Le fichier " + file + " n'existe pas.", action);
        }
    }

    private static void makeWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new EnvironmentException(
                    "Le dossier " + folder + " ne peut pas être créé.",
                    "Vérifiez les droits, ou choisissez un autre dossier avec --sortie.",
                    refused);
        }
        if (!Files.isWritable(folder)) {
            throw new EnvironmentException(
                    "Impossible d'écrire dans le dossier " + folder + ".",
                    "Vérifiez les droits, ou choisissez un autre dossier avec --sortie.");
        }
    }

    private static void checkRoom(RunRequest request) {
        try {
            long room = Files.getFileStore(request.output()).getUsableSpace();
            if (room < LOWEST_RANK) {
                throw new EnvironmentException(
                        "Il reste " + (room >> 20) + " Mo sur le disque de " + request.output() + ", il en faut "
                                + (LOWEST_RANK >> 20) + ".",
                        "Libérez de la place, ou choisissez un autre disque avec --sortie.");
            }
        } catch (IOException unknown) {
            throw new EnvironmentException(
                    "Le disque de " + request.output() + " ne répond pas.",
                    "Vérifiez qu'il est branché, ou choisissez un autre dossier avec --sortie.",
                    unknown);
        }
    }
}
