package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code formulaires-structures.csv}: each form a member structure filled by itself, and what became of it; those whose pole
 * did not answer are there to be found.
 */
final class FormulairesCsv {
    static final List<String> COLUMNS = List.of(
            "pole",
            "structure",
            "siret",
            "fichier",
            "etat",
            "ligne",
            "differences",
            "bloquantes",
            "a_justifier",
            "raison");

    private static final String FORMS = """
            SELECT e.pole, COALESCE(%1$s, ''), COALESCE(%2$s, ''), e.fichier,
                CASE
                    WHEN e.etat = 'rattache' AND a.ajoutee THEN 'ajoutée'
                    WHEN e.etat = 'rattache' THEN 'réunie'
                    WHEN e.etat = 'non_rattache' AND k.depot IS NULL THEN 'sans pôle'
                    WHEN e.etat = 'non_rattache' THEN 'écartée'
                    WHEN e.etat = 'remplace' THEN 'remplacée'
                    WHEN e.etat = 'doublon' THEN 'identique'
                    ELSE 'refusée' END,
                COALESCE(m._cle, ''), a.ecarts, d.erreurs, d.a_justifier, e.raison
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            LEFT JOIN reponse_structure s ON s._depot = e.depot AND s._ligne = 1
            LEFT JOIN rattachement a ON a.depot = e.depot
            LEFT JOIN reponse_structure m ON m._depot = a.depot AND m._ligne = a.ligne
            LEFT JOIN etat_fichier k ON k.campagne = e.campagne AND k.pole = e.pole AND k.etat = 'accepte'
            WHERE e.campagne = ?
              AND e.questionnaire = 'structure'
            ORDER BY e.pole, e.fichier""";

    private final CampaignData data;

    FormulairesCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            csv.rows(
                    data,
                    FORMS.formatted(column("structure_nom"), column("structure_siret")),
                    data.campagne().id());
        }
    }

    /** The network may have withdrawn the question. */
    private String column(String field) {
        return data.definition().findField(field).isPresent() ? "s." + field : "''";
    }
}
