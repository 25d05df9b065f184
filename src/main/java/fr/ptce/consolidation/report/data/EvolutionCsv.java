package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.Evolution;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code evolution.csv}: each figure beside that of the campaign before, on all respondents then on the units of both years;
 * the header alone when the base holds no campaign before.
 */
final class EvolutionCsv {
    static final List<String> COLUMNS = FigureColumns.named(
            "unite",
            "campagne_precedente",
            "valeur",
            "n",
            "valeur_precedente",
            "n_precedent",
            "ecart",
            "valeur_constants",
            "valeur_constants_precedente",
            "ecart_constants",
            "n_communs",
            "definition_changee");

    private final CampaignData data;

    EvolutionCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        Evolution evolution = data.comparisons().evolution();
        String previous = evolution.previous().map(History.FormerCampagne::id).orElse("");
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (Evolution.EvolutionLine line : evolution.lignes()) {
                Figure figure = line.figure();
                csv.row(FigureColumns.of(
                        figure,
                        figure.unite().label(),
                        previous,
                        figure.valeur(),
                        figure.n(),
                        line.previous(),
                        line.nPrecedent(),
                        line.gap(),
                        line.constants(),
                        line.constantsPrevious(),
                        line.gapConstants(),
                        line.nCommuns(),
                        line.definitionChangee()));
            }
        }
    }
}
