package fr.ptce.consolidation.job;

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

/** Starts a job of Spring Batch on one campaign, alone under the lock, and waits for its end. */
final class JobLauncher {
    private JobLauncher() {}

    /**
     * Runs that job on that campaign.
     *
     * @throws IllegalStateException when it does not come to its end, with its cause
     */
    static void launch(RunContext run, String name) {
        ExecutorService reading =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.registerBean(
                    "dataSource", DataSource.class, () -> run.store().dataSource());
            spring.registerBean("transactionManager", PlatformTransactionManager.class, () -> run.store()
                    .transactionManager());
            spring.registerBean(RunContext.class, () -> run);
            spring.registerBean("lecture", ExecutorService.class, () -> reading);
            spring.register(ConsolidationJob.class);
            spring.refresh();
            start(
                    spring.getBean(JobOperator.class),
                    spring.getBean(JobRepository.class),
                    spring.getBean(name, Job.class));
        } finally {
            reading.shutdownNow();
        }
    }

    private static void start(JobOperator operator, JobRepository repository, Job job) {
        clearKilledRuns(operator, repository, job.getName());
        JobParameters parameters = new JobParametersBuilder()
                .addLong(
                        "passage",
                        repository.findJobInstances(job.getName()).stream()
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
    private static void clearKilledRuns(JobOperator operator, JobRepository repository, String name) {
        repository.findRunningJobExecutions(name).forEach(operator::recover);
        repository.findJobInstances(name).stream()
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
