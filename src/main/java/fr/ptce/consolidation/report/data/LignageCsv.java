package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.Lineage;
import fr.ptce.consolidation.indicator.LineageLine;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code lignage.csv}: the cells behind every figure, by indicator, pole and row. The base is read once, pole by pole; one
 * file per indicator, put end to end, sorts the lines without holding them.
 */
final class LignageCsv {
    static final List<String> COLUMNS = List.of(
            "indicateur",
            "modalite",
            "pole",
            "structure",
            "fichier",
            "sha256",
            "feuille",
            "cellule",
            "brut",
            "retenu",
            "traitement");

    private final CampaignData data;

    LignageCsv(CampaignData data) {
        this.data = data;
    }

    /**
     * Writes it.
     *
     * @param unused told every line, and when a pole is over
     * @param perPole told the poles whose lines cannot be found
     */
    void write(Path file, CellulesSansUsageCsv unused, PerPole perPole) throws IOException {
        Lineage lineage = new Lineage(data.store(), data.definition());
        Map<String, Path> parts = new LinkedHashMap<>();
        for (String indicator : lineage.indicators()) {
            parts.put(indicator, file.resolveSibling("." + file.getFileName() + "-" + parts.size() + ".part"));
        }
        try {
            writeParts(lineage, parts, unused, perPole);
            CsvWriter.create(file, COLUMNS).close();
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                for (Path part : parts.values()) {
                    Files.copy(part, out);
                }
            }
        } finally {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void writeParts(Lineage lineage, Map<String, Path> parts, CellulesSansUsageCsv unused, PerPole perPole)
            throws IOException {
        Map<String, CsvWriter> files = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Path> part : parts.entrySet()) {
                files.put(part.getKey(), CsvWriter.createPart(part.getValue(), COLUMNS.size()));
            }
            lineage.forEach(
                    data.campagne().id(),
                    line -> {
                        row(Objects.requireNonNull(files.get(line.indicateur())), line);
                        unused.use(line);
                    },
                    unused::endPole,
                    (pole, failure) ->
                            perPole.addOrThrow(MissingOutput.failed("donnees/lignage.csv", pole, ""), failure));
        } catch (UncheckedIOException disk) {
            throw new IOException("the lineage could not be written", disk);
        } finally {
            for (CsvWriter csv : files.values()) {
                csv.close();
            }
        }
    }

    /** Writes one line of the lineage. */
    static void row(CsvWriter csv, LineageLine line) {
        try {
            csv.row(
                    line.indicateur(),
                    line.modalite(),
                    line.pole(),
                    line.structure(),
                    line.fichier(),
                    line.sha256(),
                    line.feuille(),
                    line.cellule(),
                    line.brut(),
                    line.retenu(),
                    line.traitement());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
