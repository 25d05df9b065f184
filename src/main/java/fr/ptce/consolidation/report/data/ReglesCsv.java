package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.merge.RuleTallies;
import fr.ptce.consolidation.merge.RuleTally;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code regles.csv}: each rule of the definition, raised or not, and what became of its findings. */
final class ReglesCsv {
    static final List<String> COLUMNS = List.of(
            "code",
            "famille",
            "niveau",
            "gravite",
            "portee",
            "beta",
            "poles",
            "levees",
            "ouvertes",
            "justifiees",
            "acceptees",
            "corrigees_pole",
            "corrigees_reseau",
            "taux_derogation");

    private final CampaignData data;

    ReglesCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        Map<String, RuleTally> tallies =
                RuleTallies.read(data.store(), data.campagne().id());
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (Rule rule : data.definition().rules()) {
                RuleTally tally = tallies.getOrDefault(rule.id(), RuleTally.NONE);
                csv.row(
                        rule.id(),
                        rule.family(),
                        rule.level(),
                        rule.severity().label(),
                        rule.scope().name().toLowerCase(Locale.ROOT),
                        rule.beta() ? "oui" : "non",
                        tally.poles(),
                        tally.levees(),
                        tally.ouvertes(),
                        tally.justifiees(),
                        tally.acceptees(),
                        tally.corrigeesPole(),
                        tally.corrigeesReseau(),
                        tally.rateDerogation().<Object>map(rate -> rate).orElse(""));
            }
        }
    }
}
