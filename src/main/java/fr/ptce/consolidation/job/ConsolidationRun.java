package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoreUnavailableException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
            return Optional.of(runAlone(request, progress));
        }
    }

    private static RunReport runAlone(RunRequest request, RunProgress progress) throws IOException {
        RunSubject subject = RunSubjectReader.read(request);
        Publication publication = new Publication(request.sortie(), request.campagne());
        try (Store store = Store.open(request.base().resolve("ptce"), subject.definition())) {
            RunContext context = new RunContext(request, progress, subject, store, publication);
            launch(context);
            store.backup();
            return RunReporter.report(context);
        } catch (StoreUnavailableException unavailable) {
            throw new EnvironmentException(
                    "La base de données " + request.base() + " ne s'ouvre pas.",
                    "Fermez l'autre programme qui l'utilise. Elle se reconstruit : en dernier recours, supprimez ce dossier.",
                    unavailable);
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
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof EnvironmentException environment) {
                return environment;
            }
        }
        return new IllegalStateException("the job failed", cause);
    }
}
