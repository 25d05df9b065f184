package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.merge.Divergences;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** {@code divergences.csv}: each answer two poles give differently about one structure, and which of them counts. */
final class DivergencesCsv {
    static final List<String> COLUMNS = List.of(
            "identite", "nom", "champ", "libelle", "pole", "fichier", "cellule", "valeur", "retenue", "arbitrage");

    private final CampaignData data;

    DivergencesCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            new Divergences(data.store(), data.definition(), data.campagne().id()).forEach(one -> row(csv, one));
        } catch (UncheckedIOException disk) {
            throw new IOException("the divergences could not be written", disk);
        }
    }

    private static void row(CsvWriter csv, Divergences.Divergence one) {
        try {
            csv.row(
                    one.identite(),
                    one.nom(),
                    one.champ().name(),
                    one.champ().label(),
                    one.pole(),
                    one.place().fichier(),
                    one.place().cellule(),
                    one.valeur(),
                    one.retenue(),
                    one.arbitrage());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
