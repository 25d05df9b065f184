package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.LineageLine;
import fr.ptce.consolidation.indicator.UnusedCell;
import fr.ptce.consolidation.indicator.UnusedCells;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code cellules-sans-usage.csv}: the collected cells that are in no figure, pole by pole, as {@link UnusedCells} has it. */
final class CellulesSansUsageCsv implements AutoCloseable {
    static final List<String> COLUMNS =
            List.of("pole", "structure", "fichier", "sha256", "feuille", "cellule", "champ", "brut", "raison");

    private final UnusedCells cells;
    private final CsvWriter csv;

    CellulesSansUsageCsv(CampaignData data, Path file) throws IOException {
        cells = new UnusedCells(data.store(), data.definition(), data.campagne().id());
        csv = CsvWriter.create(file, COLUMNS);
    }

    void use(LineageLine line) {
        cells.use(line);
    }

    void endPole(String pole) {
        cells.endPole(pole, this::row);
    }

    /** Writes what is left once every pole is over, and gives the account of the journal. */
    Map<String, Object> end() {
        cells.end(this::row);
        UnusedCells.Account account = cells.account();
        Map<String, Object> reasons = new LinkedHashMap<>();
        long unused = 0;
        for (UnusedCell.Reason reason : UnusedCell.Reason.values()) {
            long count = account.unused().getOrDefault(reason, 0L);
            unused += count;
            if (count > 0) {
                reasons.put(reason.label(), count);
            }
        }
        Map<String, Object> spared = new LinkedHashMap<>();
        spared.put("collectees", account.inLineage() + account.breakingDown() + unused);
        spared.put("dans_un_chiffre", account.inLineage());
        spared.put("ventilent_seulement", account.breakingDown());
        spared.put("sans_usage", unused);
        spared.put("raisons", reasons);
        return spared;
    }

    private void row(UnusedCell cell) {
        boolean personal = cell.raison() == UnusedCell.Reason.PERSONNELLE;
        try {
            csv.row(
                    cell.pole(),
                    cell.structure(),
                    cell.fichier(),
                    cell.sha256(),
                    cell.feuille(),
                    cell.cellule(),
                    cell.champ(),
                    personal ? AnomaliesCsv.PERSONNEL : cell.brut(),
                    cell.sentence());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
