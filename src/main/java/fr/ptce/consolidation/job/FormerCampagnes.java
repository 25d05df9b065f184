package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.merge.ToldExercices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The former campaigns of the input folder that the base has never consolidated: read before the present one, so that one
 * command on a fresh machine has its history. One that cannot be read is told and does not stop the run.
 */
final class FormerCampagnes {
    private final RunContext run;

    private FormerCampagnes(RunContext run) {
        this.run = run;
    }

    /** Reads those of that run, the oldest first: each is checked against the ones before it. */
    static void read(RunContext run) throws IOException {
        // What comes before a campaign is asked of the base by its own exercice, which a first run has not written yet.
        run.store().saveCampagne(run.subject().campagne());
        FormerCampagnes formers = new FormerCampagnes(run);
        for (FormerFolder formerFolder : formers.unknown()) {
            formers.read(formerFolder);
        }
    }

    /** A campaign and the name of its folder, which is not always its id. */
    private record FormerFolder(String nom, Campagne campagne) {}

    /** One per exercice, the last by its id, as {@link History} takes them, without those it already has. */
    private Collection<FormerFolder> unknown() throws IOException {
        Map<Integer, FormerFolder> exercices = new TreeMap<>();
        for (FormerFolder former : folders()) {
            exercices.merge(
                    former.campagne().exercice(),
                    former,
                    (one, other) ->
                            one.campagne().id().compareTo(other.campagne().id()) > 0 ? one : other);
        }
        History history = History.of(run.store(), run.subject().campagne().id());
        history.campagnes().stream()
                .filter(known -> exercices.containsKey(known.exercice())
                        && exercices.get(known.exercice()).campagne().id().compareTo(known.id()) <= 0)
                .forEach(known -> exercices.remove(known.exercice()));
        return exercices.values();
    }

    private List<FormerFolder> folders() throws IOException {
        try (Stream<Path> folders = Files.list(run.request().input())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name ->
                            !name.startsWith(".") && !name.equals(run.request().campagne()))
                    .sorted(Comparator.naturalOrder())
                    .flatMap(this::campagne)
                    .filter(former -> isFormer(former.campagne()))
                    .toList();
        }
    }

    /** A folder that says no year is no campaign; one whose {@code campagne.csv} is wrong, or whose name says several, is one that cannot be read. */
    private Stream<FormerFolder> campagne(String name) {
        try {
            return Stream.of(new FormerFolder(name, Campagne.read(run.request().input(), name)));
        } catch (CampagneException wrong) {
            if (Campagne.namesAYear(name)
                    || Files.exists(run.request().input().resolve(name).resolve("campagne.csv"))) {
                tell(name, String.join(" ", wrong.errors()));
            }
        } catch (IOException unreadable) {
            tell(name, "son dossier ne peut pas être lu.");
        }
        return Stream.empty();
    }

    private boolean isFormer(Campagne other) {
        Campagne campagne = run.subject().campagne();
        int gap = campagne.exercice() - other.exercice();
        return gap > 0
                && gap <= History.MAXIMUM
                && other.exemple() == campagne.exemple()
                && !other.id().equals(campagne.id());
    }

    private void read(FormerFolder former) throws IOException {
        RunRequest request = run.request().withCampagne(former.nom());
        RunSubject subject;
        try {
            if (!Files.isReadable(request.campagneFolder())) {
                tell(former.nom(), "son dossier ne peut pas être lu.");
                return;
            }
            subject = RunSubjectReader.read(request, run.subject().definition());
        } catch (EnvironmentException wrong) {
            tell(former.nom(), String.valueOf(wrong.getMessage()).replaceAll("\\R", " "));
            return;
        }
        RunContext old = new RunContext(
                request,
                new FormerProgress(run.progress(), former.campagne().id()),
                subject,
                run.store(),
                run.publication());
        JobLauncher.launch(old, ConsolidationJob.HISTORY);
        ToldExercices told = ToldExercices.of(run.store(), subject.campagne().id());
        if (told.contradictTheCampaign()) {
            run.addNote("De la campagne antérieure « " + former.nom() + " » (exercice "
                    + subject.campagne().exercice() + "), "
                    + told.contradicting().size() + " classeurs sur "
                    + told.telling() + " disent un autre exercice, " + told.years()
                    + " : ils n'entrent pas dans l'historique.");
        }
    }

    private void tell(String name, String why) {
        run.addNote("La campagne antérieure « " + name + " » n'entre pas dans l'historique : " + why);
    }

    /** Tells which former campaign is being read. */
    private record FormerProgress(RunProgress progress, String campagne) implements RunProgress {
        @Override
        public void begin(String stage, long total) {
            progress.begin(
                    "Historique " + campagne + ", " + stage.substring(0, 1).toLowerCase(Locale.ROOT)
                            + stage.substring(1),
                    total);
        }

        @Override
        public void advance() {
            progress.advance();
        }

        @Override
        public void end() {
            progress.end();
        }
    }
}
