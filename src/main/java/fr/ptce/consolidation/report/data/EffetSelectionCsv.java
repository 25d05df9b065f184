package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.SelectionEffect;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code effet-selection.csv}: each figure on the kept questionnaires beside the same on all valid ones. */
final class EffetSelectionCsv {
    static final List<String> COLUMNS =
            FigureColumns.named("unite", "base", "valeur_retenus", "n_retenus", "valeur_recus", "n_recus", "ecart");

    private final CampaignData data;

    EffetSelectionCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (SelectionEffect effect : data.comparisons().effect()) {
                Figure figure = effect.figure();
                csv.row(FigureColumns.of(
                        figure,
                        figure.unite().label(),
                        figure.base(),
                        figure.valeur(),
                        figure.n(),
                        effect.received(),
                        effect.nRecus(),
                        effect.gap()));
            }
        }
    }
}
