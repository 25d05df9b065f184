package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Receptions;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.Consolidation;
import java.util.ArrayList;
import java.util.List;

/** Third step: which file counts for each pole, which structures are the same, which poles are complete enough. */
final class ConsolidateStep {
    private final RunContext run;

    ConsolidateStep(RunContext run) {
        this.run = run;
    }

    void run() {
        run.progress().begin("Consolidation", 0);
        String campagne = run.subject().campagne().id();
        Receptions.Days received = run.subject().receptions().of(run.store().inventoried(campagne));
        run.store().replaceReceptions(campagne, received.days());
        List<Finding> found = new ArrayList<>(run.subject().references().findings());
        found.addAll(received.findings());
        run.setTotals(new Consolidation(run.store(), run.subject().definition()).run(campagne, found));
        run.progress().end();
    }
}
