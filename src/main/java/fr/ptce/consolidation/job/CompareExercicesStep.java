package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.merge.ToldExercices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Before anything is merged: the year of the campaign against that of its workbooks. One workbook of another year is refused
 * by itself; when most are, the campaign is wrong and the run stops, since every rule, comparison and title would be.
 */
final class CompareExercicesStep {
    /** Files named as examples. */
    private static final int NAMED = 3;

    private final RunContext run;

    CompareExercicesStep(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        Campagne campagne = run.subject().campagne();
        ToldExercices told = ToldExercices.of(run.store(), campagne.id());
        if (!told.contradictTheCampaign()) {
            return;
        }
        // What the base says of this campaign is of the wrong year: nobody may be prefilled with it.
        History.forget(run.store(), campagne.id());
        Path file = run.request().campagneFolder().resolve("campagne.csv");
        throw new EnvironmentException(
                source(file) + " la campagne porte sur l'exercice " + campagne.exercice() + ", mais " + workbooks(told)
                        + ".",
                "Si les classeurs ont raison, écrivez « exercice;" + said(told) + " » dans " + file
                        + ", puis relancez ; sinon, retirez-les du dossier et demandez aux pôles le questionnaire de"
                        + " l'exercice " + campagne.exercice() + ". Rien n'a été publié.");
    }

    private String source(Path file) throws IOException {
        RunRequest request = run.request();
        return Campagne.saysItsExercice(request.input(), request.campagne())
                ? "D'après " + file + ","
                : "D'après le nom du dossier « " + request.campagne() + " » (campagne.csv ne dit pas d'exercice),";
    }

    /** The year to write: that of most of them. */
    private static String said(ToldExercices told) {
        return told.others().entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparingInt(List::size)))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String workbooks(ToldExercices told) {
        List<String> files = told.contradicting();
        String names =
                String.join(", ", files.subList(0, Math.min(NAMED, files.size()))) + (files.size() > NAMED ? "…" : "");
        String year = (told.others().size() == 1 ? "l'exercice " : "un autre exercice, ") + told.years();
        if (told.telling() == 1) {
            return "le seul classeur reçu qui dise une année dit " + year + " (" + names + ")";
        }
        return (files.size() == 1 ? "1 classeur reçu" : files.size() + " classeurs reçus") + " sur " + told.telling()
                + (files.size() == 1 ? " dit " : " disent ") + year + " (" + names + ")";
    }
}
