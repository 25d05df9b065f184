package fr.ptce.consolidation.job;

import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The door to what the last run left in the base: the same figures, without reading a questionnaire nor writing a byte.
 * Runs wait outside as long as it is open.
 */
public final class LastRun implements AutoCloseable {
    private static final String RESTART = "Lancez d'abord « ptce consolider %s », puis recommencez.";

    /** Files of the inventory that the last consolidation did not judge: it was interrupted. */
    private static final String INTERRUPTED = """
            SELECT COUNT(*)
            FROM inventaire i
            WHERE i.campagne = ?
              AND NOT EXISTS (
                SELECT 1
                FROM etat_fichier e
                JOIN depot d ON d.id = e.depot
                WHERE e.campagne = i.campagne
                  AND e.fichier = i.fichier
                  AND d.sha256 = i.sha256)""";

    private final RunLock lock;
    private final Store store;
    private final CampaignData data;

    private LastRun(RunLock lock, Store store, CampaignData data) {
        this.lock = lock;
        this.store = store;
        this.data = data;
    }

    /**
     * Opens it.
     *
     * @return empty when a run holds the output folder
     * @throws EnvironmentException when no run was made on that campaign, when it was interrupted, or when the
     *     questionnaire, the registry or the software changed since
     */
    public static Optional<LastRun> open(RunRequest request) throws IOException {
        Path runLock = request.base().resolve("verrou");
        if (!Files.exists(runLock) || !Files.exists(request.base().resolve("ptce.mv.db"))) {
            throw never(request);
        }
        Optional<RunLock> lock = RunLock.tryLock(runLock);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(request, lock.get()));
        } catch (IOException | RuntimeException failure) {
            lock.get().close();
            throw failure;
        }
    }

    private static LastRun open(RunRequest request, RunLock lock) throws IOException {
        RunSubject subject = RunSubjectReader.read(request);
        Store store = openStore(request, subject);
        try {
            check(request, subject, store);
            String id = subject.campagne().id();
            CampaignData data = new CampaignData(
                    subject.campagne(),
                    subject.registry().poles(),
                    subject.definition(),
                    store,
                    new Consolidation(store, subject.definition()).totals(id),
                    new Indicators(store, subject.definition()).compare(id));
            return new LastRun(lock, store, data);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private static Store openStore(RunRequest request, RunSubject subject) {
        try {
            return Store.openReadOnly(request.base().resolve("ptce"), subject.definition());
        } catch (StoreUnavailableException failure) {
            throw RunFailure.of(failure);
        }
    }

    private static void check(RunRequest request, RunSubject subject, Store store) {
        String id = subject.campagne().id();
        if (store.findExercice(id).isEmpty()) {
            throw never(request);
        }
        if (store.rows().count(INTERRUPTED, id) > 0) {
            throw new EnvironmentException(
                    "La dernière consolidation de la campagne « " + id + " » n'est pas allée à son terme.",
                    RESTART.formatted(request.campagne()));
        }
        List<String> digests = store.rows().texts("SELECT DISTINCT empreinte FROM inventaire WHERE campagne = ?", id);
        if (digests.stream().anyMatch(digest -> !digest.equals(subject.empreinte()))) {
            throw new EnvironmentException(
                    "Le questionnaire, le registre des pôles ou le logiciel ont changé depuis la dernière consolidation.",
                    RESTART.formatted(request.campagne()));
        }
    }

    private static EnvironmentException never(RunRequest request) {
        return new EnvironmentException(
                "La campagne « " + request.campagne() + " » n'a pas encore été consolidée dans " + request.output()
                        + ".",
                RESTART.formatted(request.campagne()));
    }

    /** The campaign as the last run consolidated it, and its figures. */
    public CampaignData data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        store.close();
        lock.close();
    }
}
