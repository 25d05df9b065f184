package fr.ptce.consolidation.job;

import java.util.concurrent.Executor;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The main job: prepare, read and check, consolidate, compute, fill, publish. Each step may run again at any time: what
 * is already stored is recognised by its content, what is derived is rebuilt.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class ConsolidationJob {
    static final String NAME = "consolidation";

    /** A former campaign, read so that the present one can be compared with it. */
    static final String HISTORY = "historique";

    /** Files stored in one transaction. */
    private static final int LOT = 20;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    ConsolidationJob(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job consolidation(
            Step preparer,
            Step lireEtVerifier,
            Step comparerLesExercices,
            Step consolider,
            Step calculer,
            Step remplir,
            Step retourner,
            Step publier) {
        return new JobBuilder(NAME, repository)
                .start(preparer)
                .next(lireEtVerifier)
                .next(comparerLesExercices)
                .next(consolider)
                .next(calculer)
                .next(remplir)
                .next(retourner)
                .next(publier)
                .build();
    }

    @Bean
    Job historique(Step preparer, Step lireEtVerifier, Step consolider, Step memoriser) {
        return new JobBuilder(HISTORY, repository)
                .start(preparer)
                .next(lireEtVerifier)
                .next(consolider)
                .next(memoriser)
                .build();
    }

    /** Inventories the registry and the received files, by content. */
    @Bean
    Step preparer(RunContext run) {
        return step("preparer", new InventoryStep(run)::run);
    }

    /** Reads and checks the files not yet stored, several at once. */
    @Bean
    Step lireEtVerifier(RunContext run, Executor lecture) {
        return new StepBuilder("lireEtVerifier", repository)
                .<FileToRead, FileOutcome>chunk(LOT)
                .transactionManager(transactions)
                .reader(new SubmissionReader(run))
                .processor(new SubmissionProcessor(run.subject(), run::formerAnswers))
                .writer(new SubmissionWriter(run))
                .taskExecutor(new TaskExecutorAdapter(lecture))
                .build();
    }

    /** Stops when most workbooks are of another year than the campaign. */
    @Bean
    Step comparerLesExercices(RunContext run) {
        return step("comparerLesExercices", new CompareExercicesStep(run)::run);
    }

    /** Versions, duplicates, selection of the most complete. */
    @Bean
    Step consolider(RunContext run) {
        return step("consolider", new ConsolidateStep(run)::run);
    }

    /** Clears what a killed run left, then makes the indicators and the data files. */
    @Bean
    Step calculer(RunContext run) {
        return step("calculer", new ComputeStep(run)::run);
    }

    /** Which figures of a former campaign could be given: the present one must not say more by difference. */
    @Bean
    Step memoriser(RunContext run) {
        return step("memoriser", new RememberStep(run)::run);
    }

    /** Report templates. */
    @Bean
    Step remplir(RunContext run) {
        return step("remplir", new FillStep(run)::run);
    }

    /** The poles' own workbooks, with their findings. */
    @Bean
    Step retourner(RunContext run) {
        return step("retourner", new ReturnStep(run)::run);
    }

    /** Journal, then all outputs at once. */
    @Bean
    Step publier(RunContext run) {
        return step("publier", new PublishStep(run)::run);
    }

    private Step step(String name, Work work) {
        Tasklet tasklet = (contribution, context) -> {
            work.run();
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    /** What a step does. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
