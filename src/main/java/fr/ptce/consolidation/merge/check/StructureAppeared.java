package fr.ptce.consolidation.merge.check;

import java.util.Map;

/**
 * Rule {@code REP-NOUVELLE}: a structure the pole did not describe in the campaign before, which it answered, is said to
 * have come in the year.
 */
final class StructureAppeared implements CampaignRule {
    private static final String FIELD = "situation";
    private static final String FRESH = """
            SELECT t.pole, t.depot, t.ligne, %1$s AS nom
            FROM rang_structure t
            JOIN etat_fichier e ON e.campagne = ? AND e.pole = t.pole AND e.etat = 'accepte'
            JOIN reponse_structure s ON s._depot = t.depot AND s._ligne = t.ligne
            LEFT JOIN nom_structure n ON n.depot = t.depot AND n.ligne = t.ligne
            WHERE t.campagne = ?
              AND COALESCE(s.situation, '') <> 'entree'
              AND NOT EXISTS (
                SELECT 1
                FROM rang_structure p
                WHERE p.campagne = e.campagne
                  AND p.pole = t.pole
                  AND p.identite = t.identite)
              AND NOT EXISTS (SELECT 1 FROM nom_structure m WHERE m.depot = e.depot AND m.nom = n.nom)
            ORDER BY t.pole, t.ligne""";

    @Override
    public String code() {
        return "REP-NOUVELLE";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        if (!check.asks(FIELD)) {
            return;
        }
        String name = check.asks("structure_nom") ? "COALESCE(s.structure_nom, '')" : "''";
        check.previous().ifPresent(before -> check.rows()
                .forEach(
                        FRESH.formatted(name),
                        row -> {
                            int line = row.integer("ligne");
                            String structure = row.text("nom").isEmpty() ? "ligne " + line : row.text("nom");
                            findings.add(
                                    new Breaches.BreachPlace(
                                            row.number("depot"), line, row.text("pole"), structure, FIELD),
                                    "",
                                    "",
                                    Map.of("structure", structure, "exercice", Integer.toString(before.exercice())));
                        },
                        before.id(),
                        check.campagne()));
    }
}
