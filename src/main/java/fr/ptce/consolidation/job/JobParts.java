package fr.ptce.consolidation.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of each step, given to the job. */
@Configuration(proxyBeanMethods = false)
class JobParts {
    @Bean
    InventoryStep preparation(RunContext run) {
        return new InventoryStep(run);
    }

    @Bean
    SubmissionReader fichierReader(RunContext run) {
        return new SubmissionReader(run);
    }

    @Bean
    SubmissionProcessor fichierProcessor(RunContext run) {
        return new SubmissionProcessor(run);
    }

    @Bean
    SubmissionWriter fichierWriter(RunContext run) {
        return new SubmissionWriter(run);
    }

    @Bean
    ConsolidateStep fusion(RunContext run) {
        return new ConsolidateStep(run);
    }

    @Bean
    ComputeStep calcul(RunContext run) {
        return new ComputeStep(run);
    }

    @Bean
    RememberStep memoire(RunContext run) {
        return new RememberStep(run);
    }

    @Bean
    FillStep remplissage(RunContext run) {
        return new FillStep(run);
    }

    @Bean
    ReturnStep retours(RunContext run) {
        return new ReturnStep(run);
    }

    @Bean
    PublishStep parution(RunContext run) {
        return new PublishStep(run);
    }
}
