package fr.ptce.consolidation.job;

import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.data.DataFiles;
import fr.ptce.consolidation.report.data.DiffusionFiles;
import java.io.IOException;

/** Fourth step: clears what a killed run left, then makes every figure, and the data files of {@code donnees/}. */
final class ComputeStep {
    private final RunContext run;

    ComputeStep(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        RunSubject subject = run.subject();
        run.publication().begin();
        run.progress().begin("Calcul des indicateurs", 0);
        CampaignData data = new CampaignData(
                subject.campagne(),
                subject.registry().poles(),
                subject.definition(),
                run.store(),
                run.getTotals(),
                new Indicators(run.store(), subject.definition())
                        .compare(subject.campagne().id()));
        data.diffusion().save(run.store(), subject.campagne().id());
        run.setData(data);
        run.setCells(new DataFiles(data, run.perPole())
                .write(run.publication().folder().resolve("donnees")));
        new DiffusionFiles(data)
                .write(run.publication().folder().resolve("diffusion").resolve("donnees"));
        run.progress().end();
    }
}
