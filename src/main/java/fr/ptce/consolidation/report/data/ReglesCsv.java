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
    static final List<String> COLONNES = List.of(
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
        Map<String, RuleTally> bilans =
                RuleTallies.read(data.store(), data.campagne().id());
        try (CsvWriter csv = CsvWriter.create(file, COLONNES)) {
            for (Rule rule : data.definition().rules()) {
                RuleTally bilan = bilans.getOrDefault(rule.id(), RuleTally.AUCUNE);
                csv.row(
                        rule.id(),
                        rule.family(),
                        rule.level(),
                        rule.severity().libelle(),
                        rule.scope().name().toLowerCase(Locale.ROOT),
                        rule.beta() ? "oui" : "non",
                        bilan.poles(),
                        bilan.levees(),
                        bilan.ouvertes(),
                        bilan.justifiees(),
                        bilan.acceptees(),
                        bilan.corrigeesPole(),
                        bilan.corrigeesReseau(),
                        bilan.tauxDerogation().<Object>map(taux -> taux).orElse(""));
            }
        }
    }
}
