package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

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
        Publication publication = new Publication(request.sortie(), request.campagne());
        publication.recover();
        RunSubject subject = RunSubjectReader.read(request);
        Path base = request.base().resolve("ptce");
        try {
            return runOn(Store.open(base, subject.definition()), request, progress, subject, publication);
        } catch (RuntimeException failure) {
            if (!Store.isDamage(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, "the base is damaged and is rebuilt", failure);
            return runOn(Store.openAnew(base, subject.definition()), request, progress, subject, publication);
        }
    }

    private static RunReport runOn(
            Store opened, RunRequest request, RunProgress progress, RunSubject subject, Publication publication)
            throws IOException {
        try (Store store = opened) {
            RunContext context = new RunContext(request, progress, subject, store, publication);
            launch(context);
            store.backup();
            return RunReporter.report(context);
        }
    }

    private static void launch(RunContext run) {
        BatchTables.create(run.store());
        ExecutorService lecture =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.registerBean(
                    "dataSource", DataSource.class, () -> run.store().dataSource());
            spring.registerBean("transactionManager", PlatformTransactionManager.class, () -> run.store()
                    .transactionManager());
            spring.registerBean(RunContext.class, () -> run);
            spring.registerBean("lecture", ExecutorService.class, () -> lecture);
            spring.register(ConsolidationJob.class, JobParts.class);
            spring.refresh();
            start(spring.getBean(JobOperator.class), spring.getBean(JobRepository.class), spring.getBean(Job.class));
        } finally {
            lecture.shutdownNow();
        }
    }

    private static void start(JobOperator operator, JobRepository repository, Job job) {
        clearKilledRuns(operator, repository);
        JobParameters parameters = new JobParametersBuilder()
                .addLong(
                        "passage",
                        repository.findJobInstances(ConsolidationJob.NAME).stream()
                                        .mapToLong(JobInstance::getInstanceId)
                                        .max()
                                        .orElse(0L)
                                + 1)
                .toJobParameters();
        try {
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("the job could not start", refused);
        }
    }

    /**
     * A killed run stays "started" for ever, or leaves an instance without execution that blocks the next start. Both are
     * safe to clear under the lock only.
     */
    private static void clearKilledRuns(JobOperator operator, JobRepository repository) {
        repository.findRunningJobExecutions(ConsolidationJob.NAME).forEach(operator::recover);
        repository.findJobInstances(ConsolidationJob.NAME).stream()
                .filter(instance -> repository.getJobExecutions(instance).isEmpty())
                .forEach(repository::deleteJobInstance);
    }

    private static RuntimeException failure(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
        return new IllegalStateException("the job failed", cause);
    }
}
