package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code selection.csv}: each received pole facing each criterion, its value and the verdict, then the reason. */
final class SelectionCsv {
    static final List<String> COLUMNS = List.of(
            "pole",
            "nom",
            "fichier",
            "retenu",
            "bloquantes",
            "sans_bloquante",
            "completude",
            "completude_suffisante",
            "structures_decrites",
            "structures_declarees",
            "part_decrite",
            "part_suffisante",
            "champs_manquants",
            "champs_remplis",
            "raison");
    private static final String QUERY = """
            SELECT s.pole, u._nom, d.fichier, s.retenu, s.erreurs, s.sans_erreur, s.completude, s.complet,
                s.lignes, s.structures_declarees,
                CAST(s.lignes / NULLIF(s.structures_declarees, 0) AS NUMERIC(20, 6)), s.structures_decrites,
                s.champs_manquants, s.champs_remplis, s.raison
            FROM selection s
            JOIN depot d ON d.id = s.depot
            LEFT JOIN unite_pole u ON u._campagne = s.campagne AND u._unite = s.pole
            WHERE s.campagne = ?
            ORDER BY s.pole""";

    private final CampaignData data;

    SelectionCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            csv.rows(data, QUERY, data.campagne().id());
        }
    }
}
