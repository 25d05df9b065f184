package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.job.PreviousAnswersDoor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The workbooks written for a campaign.
 *
 * @param workbooks how many
 * @param prefilled those that hold answers to a former campaign
 * @param enlarged those that offer more rows than asked for
 */
record WrittenForms(int workbooks, int prefilled, int enlarged) {
    private static final int REFRESH_MS = 500;

    /** Writes one per pole, one after the other: what the poles answered is read pole by pole. */
    static WrittenForms write(
            FormWriter writer, List<ExpectedPole> poles, PreviousAnswersDoor former, Path folder, PrintWriter err)
            throws IOException {
        Files.createDirectories(folder);
        int prefilled = 0;
        int enlarged = 0;
        try (ProgressBar progress = progress(poles.size(), err)) {
            for (ExpectedPole pole : poles) {
                Optional<PreviousAnswers> known = former.find(pole.pole());
                prefilled += known.isPresent() ? 1 : 0;
                enlarged += known.isPresent() && writer.isEnlarged(known.get()) ? 1 : 0;
                write(
                        folder,
                        pole.pole() + ".xlsx",
                        known.isPresent() ? writer.write(pole, known.get()) : writer.write(pole));
                progress.step();
            }
        }
        err.println();
        return new WrittenForms(poles.size(), prefilled, enlarged);
    }

    /** Writes the form of the member structures of each pole. */
    static void writeForms(FormWriter writer, List<ExpectedPole> poles, Path folder, PrintWriter err)
            throws IOException {
        Files.createDirectories(folder);
        try (ProgressBar progress = progress(poles.size(), err)) {
            for (ExpectedPole pole : poles) {
                write(folder, pole.pole() + "-structure.xlsx", writer.write(pole));
                progress.step();
            }
        }
        err.println();
    }

    private static void write(Path folder, String file, byte[] workbook) throws IOException {
        Path part = folder.resolve(file + ".part");
        Files.write(part, workbook);
        Files.move(part, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ProgressBar progress(int total, PrintWriter err) {
        return new ProgressBarBuilder()
                .setTaskName("Classeurs")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MS)
                .setConsumer(new DelegatingProgressBarConsumer(text -> err.print("\r" + text)))
                .build();
    }

    /** How many, as people say it. */
    String number() {
        return workbooks == 1 ? "1 classeur écrit" : workbooks + " classeurs écrits";
    }

    /** Which of them hold answers already. */
    String content(PreviousAnswersDoor former) {
        String name = former.label().orElseThrow();
        if (prefilled == 0) {
            return allBlank() + " : aucun de ces pôles n’a de réponse acceptée à " + name + ".";
        }
        if (workbooks == 1) {
            return "Il est prérempli avec les réponses à " + name + ".";
        }
        String some = prefilled == 1 ? "1 est prérempli" : prefilled + " sont préremplis";
        return some + " avec les réponses à " + name + ", "
                + switch (workbooks - prefilled) {
                    case 0 -> "aucun n’est vierge.";
                    case 1 -> "1 est vierge : son pôle n’y a pas de réponse acceptée.";
                    default -> (workbooks - prefilled) + " sont vierges : leurs pôles n’y ont pas de réponse acceptée.";
                };
    }

    /** That none does. */
    String allBlank() {
        return workbooks == 1 ? "Il est vierge" : "Tous sont vierges";
    }
}
