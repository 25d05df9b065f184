package fr.ptce.consolidation.job;

import fr.ptce.consolidation.merge.Consolidation;

/** Third step: which file counts for each pole, which structures are the same, which poles are complete enough. */
final class ConsolidateStep {
    private final RunContext run;

    ConsolidateStep(RunContext run) {
        this.run = run;
    }

    void run() {
        run.progress().begin("Consolidation", 0);
        run.setTotals(new Consolidation(run.store(), run.subject().definition())
                .run(run.subject().campagne().id(), run.subject().references().findings()));
        run.progress().end();
    }
}
