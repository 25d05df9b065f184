package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.merge.History;
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
        FormerCampagnes anterieures = new FormerCampagnes(run);
        for (Dossier dossier : anterieures.unknown()) {
            anterieures.read(dossier);
        }
    }

    /** A campaign and the name of its folder, which is not always its id. */
    private record Dossier(String nom, Campagne campagne) {}

    /** One per exercice, the last by its id, as {@link History} takes them, without those it already has. */
    private Collection<Dossier> unknown() throws IOException {
        Map<Integer, Dossier> exercices = new TreeMap<>();
        for (Dossier dossier : dossiers()) {
            exercices.merge(
                    dossier.campagne().exercice(),
                    dossier,
                    (one, other) ->
                            one.campagne().id().compareTo(other.campagne().id()) > 0 ? one : other);
        }
        History historique = History.of(run.store(), run.subject().campagne().id());
        historique.campagnes().stream()
                .filter(known -> exercices.containsKey(known.exercice())
                        && exercices.get(known.exercice()).campagne().id().compareTo(known.id()) <= 0)
                .forEach(known -> exercices.remove(known.exercice()));
        return exercices.values();
    }

    private List<Dossier> dossiers() throws IOException {
        try (Stream<Path> folders = Files.list(run.request().entree())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(nom ->
                            !nom.startsWith(".") && !nom.equals(run.request().campagne()))
                    .sorted(Comparator.naturalOrder())
                    .flatMap(this::campagne)
                    .filter(dossier -> isAnterieure(dossier.campagne()))
                    .toList();
        }
    }

    /** A folder that says no year is no campaign; one whose {@code campagne.csv} is wrong is one that cannot be read. */
    private Stream<Dossier> campagne(String nom) {
        try {
            return Stream.of(new Dossier(nom, Campagne.read(run.request().entree(), nom)));
        } catch (CampagneException wrong) {
            if (Files.exists(run.request().entree().resolve(nom).resolve("campagne.csv"))) {
                tell(nom, String.join(" ", wrong.erreurs()));
            }
        } catch (IOException unreadable) {
            tell(nom, "son dossier ne peut pas être lu.");
        }
        return Stream.empty();
    }

    private boolean isAnterieure(Campagne autre) {
        Campagne campagne = run.subject().campagne();
        int ecart = campagne.exercice() - autre.exercice();
        return ecart > 0
                && ecart <= History.MAXIMUM
                && autre.exemple() == campagne.exemple()
                && !autre.id().equals(campagne.id());
    }

    private void read(Dossier dossier) throws IOException {
        RunRequest request = run.request().withCampagne(dossier.nom());
        RunSubject subject;
        try {
            if (!Files.isReadable(request.dossierCampagne())) {
                tell(dossier.nom(), "son dossier ne peut pas être lu.");
                return;
            }
            subject = RunSubjectReader.read(request, run.subject().definition());
        } catch (EnvironmentException wrong) {
            tell(dossier.nom(), String.valueOf(wrong.getMessage()).replaceAll("\\R", " "));
            return;
        }
        RunContext ancienne = new RunContext(
                request, new Etape(run.progress(), dossier.campagne().id()), subject, run.store(), run.publication());
        JobLauncher.launch(ancienne, ConsolidationJob.HISTORIQUE);
    }

    private void tell(String nom, String pourquoi) {
        run.addRemarque("La campagne antérieure « " + nom + " » n'entre pas dans l'historique : " + pourquoi);
    }

    /** Tells which former campaign is being read. */
    private record Etape(RunProgress progress, String campagne) implements RunProgress {
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
