package fr.ptce.consolidation.job;

import fr.ptce.consolidation.disclosure.Release;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Indicators;
import java.util.List;

/**
 * Last step of a former campaign: which of its figures may have left the network. Without it, a machine that has never
 * consolidated that campaign would give this year's figures as if nobody knew last year's.
 */
final class RememberStep {
    private final RunContext run;

    RememberStep(RunContext run) {
        this.run = run;
    }

    void run() {
        String campagne = run.subject().campagne().id();
        List<Figure> figures = new Indicators(run.store(), run.subject().definition()).own(campagne);
        Release.of(run.store(), run.subject().definition(), campagne, figures).save(run.store(), campagne);
    }
}
