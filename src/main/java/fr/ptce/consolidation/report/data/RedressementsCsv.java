package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.merge.CorrectionOutcomes;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code redressements.csv}: each correction of the network, with what became of it on the questionnaire that counts. */
final class RedressementsCsv {
    static final List<String> COLUMNS = List.of(
            "ligne",
            "pole",
            "structure",
            "champ",
            "ancienne",
            "nouvelle",
            "auteur",
            "date",
            "motif",
            "etat",
            "detail",
            "fichier");

    private static final String LINES = """
            SELECT r.ligne, r.pole, r.structure, r.champ, r.ancienne, r.nouvelle, r.auteur, r.jour, r.motif, l.etat,
                l.detail, l.fichier
            FROM redressement r
            JOIN (%s) l ON l.ligne = r.ligne
            WHERE r.campagne = ?
            ORDER BY r.ligne""".formatted(CorrectionOutcomes.LINES);

    private final CampaignData data;

    RedressementsCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            String campagne = data.campagne().id();
            csv.rows(data, LINES, campagne, campagne, campagne, campagne);
        }
    }
}
