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
            SELECT r.ligne, r.pole, r.structure, r.champ, r.ancienne, r.nouvelle, r.auteur, r.jour, r.motif,
                CASE
                    WHEN e.applique OR k.ligne IS NOT NULL THEN 'appliqué'
                    WHEN e.applique IS NULL THEN 'sans objet'
                    ELSE 'périmé' END,
                COALESCE(CASE WHEN e.applique THEN e.detail END, k.detail, e.detail,
                    'Aucun questionnaire accepté de ce pôle.'),
                COALESCE(CASE WHEN e.applique THEN f.fichier END, k.fichier, f.fichier, '')
            FROM redressement r
            LEFT JOIN etat_fichier f ON f.campagne = r.campagne AND f.pole = r.pole AND f.etat = 'accepte'
            LEFT JOIN etat_redressement e ON e.depot = f.depot AND e.ligne = r.ligne
            LEFT JOIN %s k ON k.ligne = r.ligne
            WHERE r.campagne = ?
            ORDER BY r.ligne""".formatted(CorrectionOutcomes.FORMS);

    private final CampaignData data;

    RedressementsCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            csv.rows(data, LINES, data.campagne().id(), data.campagne().id());
        }
    }
}
