package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.campaign.Campagne;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The accounting year the workbooks of a campaign are stamped with, and where it comes from: once sent, nothing can change it.
 *
 * @param campagne the campaign
 * @param folder name of its folder
 * @param file its {@code campagne.csv}, which may not exist
 * @param said whether that file says the year; else it comes from the folder's name
 */
record StampedExercice(Campagne campagne, String folder, Path file, boolean said) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    static StampedExercice of(Path input, String folder, Campagne campagne) throws IOException {
        return new StampedExercice(
                campagne,
                folder,
                input.resolve(folder).resolve("campagne.csv"),
                Campagne.saysItsExercice(input, folder));
    }

    /**
     * Whether no workbook may be written, after saying why.
     *
     * @param confirmed the year the user says, if any
     */
    boolean isRefused(@Nullable Integer confirmed, PrintWriter err) {
        if (confirmed != null && confirmed != campagne.exercice()) {
            err.println("--exercice dit " + confirmed + ", mais " + source() + " dit " + campagne.exercice() + ".");
            err.println("→ Écrivez « exercice;" + confirmed + " » dans " + file
                    + " si c'est la bonne année ; rien n'a été écrit.");
            return true;
        }
        if (confirmed == null && campagne.isOpenBeforeItsExerciceEnds()) {
            err.println(
                    "L'exercice " + campagne.exercice() + ", d'après " + source() + ", n'est pas clos à l'ouverture de"
                            + " la campagne, le "
                            + campagne.ouverture().map(DAY::format).orElseThrow()
                            + " : les pôles ne pourraient pas répondre.");
            err.println(
                    "→ Écrivez le bon exercice dans " + file + " ; si c'est bien celui-là, redites-le : « ptce modele "
                            + folder + " --exercice " + campagne.exercice() + " ». Rien n'a été écrit.");
            return true;
        }
        return false;
    }

    /** Says which year was stamped. */
    void print(PrintWriter out) {
        out.println("Exercice inscrit dans les classeurs : " + campagne.exercice() + ", d'après " + source() + "."
                + (said
                        ? ""
                        : " Si l'enquête porte sur une autre année, écrivez-la dans " + file + ", puis refaites-les."));
    }

    private String source() {
        return said ? "campagne.csv" : "le nom du dossier « " + folder + " »";
    }
}
