package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Contributions;
import fr.ptce.consolidation.indicator.PoleContribution;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** {@code contributions.csv}: what each pole brings to each whole figure; added up, they are the figures. */
final class ContributionsCsv {
    static final List<String> COLUMNS = List.of("indicateur", "modalite", "pole", "numerateur", "denominateur", "n");

    private final CampaignData data;

    ContributionsCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        Contributions contributions = new Contributions(data.store(), data.definition());
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (IndicatorDefinition indicator : data.definition().indicators()) {
                if (contributions.plan(indicator).isPresent()) {
                    contributions.forEachPole(indicator, data.campagne().id(), brought -> row(csv, brought));
                }
            }
        } catch (UncheckedIOException disk) {
            throw new IOException("the contributions could not be written", disk);
        }
    }

    private static void row(CsvWriter csv, PoleContribution brought) {
        try {
            csv.row(
                    brought.indicateur(),
                    brought.modalite(),
                    brought.pole(),
                    brought.numerateur().map(PlainNumber::of),
                    brought.denominateur().map(PlainNumber::of),
                    brought.n());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
