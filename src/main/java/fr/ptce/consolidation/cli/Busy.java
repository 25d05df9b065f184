package fr.ptce.consolidation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** What is said when a run holds the output folder: one waits for it, whatever was asked. */
final class Busy {
    private Busy() {}

    /**
     * For whoever wanted to look at the last results, or to change them.
     *
     * @return the exit code
     */
    static int reading(Path output, PrintWriter err) {
        return say("Une consolidation", output, "Attendez qu'elle finisse, puis recommencez.", err);
    }

    /**
     * For whoever wanted to consolidate.
     *
     * @return the exit code
     */
    static int consolidating(Path output, PrintWriter err) {
        return say(
                "Une autre consolidation",
                output,
                "Attendez qu'elle finisse, ou choisissez un autre dossier avec --sortie.",
                err);
    }

    private static int say(String who, Path output, String action, PrintWriter err) {
        err.println(who + " est en cours dans " + output + ".");
        err.println("→ " + action);
        return ExitCodes.BUSY;
    }
}
