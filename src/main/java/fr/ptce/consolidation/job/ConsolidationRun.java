package fr.ptce.consolidation.job;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The door of the main job: one run, from the checks of the machine to the published outputs. */
public final class ConsolidationRun {
    private static final Logger LOG = Logger.getLogger(ConsolidationRun.class.getName());

    private ConsolidationRun() {}

    /**
     * Consolidates a campaign.
     *
     * @param request what, from where, to where
     * @param progress told how it goes
     * @return how it ended; empty when another run holds the output folder
     * @throws EnvironmentException when the run cannot go on: folder, rights, disk, database, definition, template
     */
    @SuppressWarnings("try") // the lock and the log are held, not used
    public static Optional<RunReport> run(RunRequest request, RunProgress progress) throws IOException {
        RunChecks.check(request);
        Optional<RunLock> lock = RunLock.tryLock(request.base().resolve("verrou"));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock held = lock.get();
                RunLog log = RunLog.open(request.base())) {
            return Optional.of(runLogged(request, progress));
        }
    }

    /** The log keeps the trace of what stops a run; its caller says one sentence. */
    private static RunReport runLogged(RunRequest request, RunProgress progress) throws IOException {
        try {
            return runAlone(request, progress);
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            LOG.log(Level.SEVERE, "the run stops", failure);
            throw RunFailure.of(failure);
        }
    }

    private static RunReport runAlone(RunRequest request, RunProgress progress) throws IOException {
        Publication publication = new Publication(request.output(), request.campagne());
        publication.recover();
        RunSubject subject = RunSubjectReader.read(request);
        Path base = request.base().resolve("ptce");
        for (BiFunction<Path, Definition, Store> opening :
                List.<BiFunction<Path, Definition, Store>>of(Store::open, Store::openCopy)) {
            try {
                return runOn(opening.apply(base, subject.definition()), request, progress, subject, publication);
            } catch (RuntimeException failure) {
                if (!Store.isDamage(failure)) {
                    throw failure;
                }
                LOG.log(Level.WARNING, "the base is damaged", failure);
            }
        }
        return runOn(Store.openAnew(base, subject.definition()), request, progress, subject, publication);
    }

    private static void tellLost(RunContext context, List<String> lost) {
        if (!lost.isEmpty()) {
            context.addNote("La base ne connaît plus ces campagnes, dont les classeurs ne sont plus dans "
                    + context.request().input() + " : " + String.join(", ", lost)
                    + ". Remettez-y leurs dossiers pour retrouver leur historique.");
        }
    }

    private static RunReport runOn(
            Store opened, RunRequest request, RunProgress progress, RunSubject subject, Publication publication)
            throws IOException {
        try (Store store = opened) {
            RunContext context = new RunContext(request, progress, subject, store, publication);
            BatchTables.create(store);
            FormerCampagnes.read(context);
            KnownCampagnes known = new KnownCampagnes(request);
            tellLost(context, known.lost(store));
            JobLauncher.launch(context, ConsolidationJob.NAME);
            store.backup();
            known.remember(store);
            Optional<String> moved =
                    new RunArchive(request.output()).keep(request.campagne(), publication.destination());
            publication.forgetPrevious();
            return RunReporter.report(context, moved);
        }
    }
}
