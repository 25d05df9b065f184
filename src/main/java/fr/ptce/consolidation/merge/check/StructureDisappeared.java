package fr.ptce.consolidation.merge.check;

import java.util.List;
import java.util.Map;

/**
 * Rule {@code REP-ABSENTE}: each structure a pole described in the campaign before, and did not say had left, is described
 * again or said to have left. It is recognised by who it is, else by its name in that pole; one the network took out of the
 * questionnaire by a correction is not missing.
 */
final class StructureDisappeared implements CampaignRule {
    private static final String ABSENT = """
            SELECT p.pole, e.depot, %1$s AS nom
            FROM rang_structure p
            JOIN etat_fichier e ON e.campagne = ? AND e.pole = p.pole AND e.etat = 'accepte'
            JOIN reponse_structure s ON s._depot = p.depot AND s._ligne = p.ligne
            LEFT JOIN nom_structure n ON n.depot = p.depot AND n.ligne = p.ligne
            WHERE p.campagne = ?
              AND %2$s
              AND NOT EXISTS (
                SELECT 1
                FROM rang_structure t
                WHERE t.campagne = e.campagne
                  AND t.pole = p.pole
                  AND t.identite = p.identite)
              AND NOT EXISTS (SELECT 1 FROM nom_structure m WHERE m.depot = e.depot AND m.nom = n.nom)
              AND NOT EXISTS (SELECT 1 FROM retrait x WHERE x.depot = e.depot AND x.nom = n.nom)
            ORDER BY p.pole, p.ligne""";

    @Override
    public String code() {
        return "REP-ABSENTE";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        List<String> fields = findings.rule().fields();
        String field = fields.isEmpty() ? "" : fields.get(0);
        String name = check.asks("structure_nom") ? "COALESCE(s.structure_nom, '')" : "''";
        String remaining = check.asks("situation") ? "COALESCE(s.situation, '') <> 'sortie'" : "TRUE";
        check.previous().ifPresent(before -> check.rows()
                .forEach(
                        ABSENT.formatted(name, remaining),
                        row -> {
                            String structure = row.text("nom").isEmpty() ? "sans nom" : row.text("nom");
                            findings.add(
                                    new Breaches.BreachPlace(
                                            row.number("depot"), 0, row.text("pole"), structure, field),
                                    "",
                                    structure,
                                    Map.of("structure", structure, "exercice", Integer.toString(before.exercice())));
                        },
                        check.campagne(),
                        before.id()));
    }
}
