package fr.ptce.consolidation.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of each step, given to the job. */
@Configuration(proxyBeanMethods = false)
class JobParts {
    @Bean
    Preparation preparation(RunContext run) {
        return new Preparation(run);
    }

    @Bean
    FichierReader fichierReader(RunContext run) {
        return new FichierReader(run);
    }

    @Bean
    FichierProcessor fichierProcessor(RunContext run) {
        return new FichierProcessor(run);
    }

    @Bean
    FichierWriter fichierWriter(RunContext run) {
        return new FichierWriter(run);
    }

    @Bean
    Fusion fusion(RunContext run) {
        return new Fusion(run);
    }

    @Bean
    Calcul calcul(RunContext run) {
        return new Calcul(run);
    }

    @Bean
    Memoire memoire(RunContext run) {
        return new Memoire(run);
    }

    @Bean
    Remplissage remplissage(RunContext run) {
        return new Remplissage(run);
    }

    @Bean
    Retours retours(RunContext run) {
        return new Retours(run);
    }

    @Bean
    Parution parution(RunContext run) {
        return new Parution(run);
    }
}
