package fr.ptce.consolidation.merge.check;

import java.util.Map;
import java.util.Optional;

/**
 * Rule {@code RTS-SERIE}: a pole that answers this year and answered two years ago also answered last year. Not evaluable
 * when one of these campaigns is unknown.
 */
final class MissingYear implements CampaignRule {
    private static final String GAPS = """
            SELECT e.pole, e.depot
            FROM etat_fichier e
            JOIN etat_fichier b ON b.campagne = ? AND b.pole = e.pole AND b.etat = 'accepte'
            LEFT JOIN etat_fichier a ON a.campagne = ? AND a.pole = e.pole AND a.etat = 'accepte'
            WHERE e.campagne = ?
              AND e.etat = 'accepte'
              AND a.pole IS NULL
            ORDER BY e.pole""";

    @Override
    public String code() {
        return "RTS-SERIE";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        Optional<String> before = campagne(check, check.exercice() - 1);
        Optional<String> yearBefore = campagne(check, check.exercice() - 2);
        if (before.isPresent() && yearBefore.isPresent()) {
            Map<String, String> words = Map.of("exercice", Integer.toString(check.exercice() - 1));
            check.rows()
                    .forEach(
                            GAPS,
                            row -> findings.add(
                                    new Breaches.BreachPlace(row.number("depot"), 0, row.text("pole"), "", ""),
                                    "",
                                    "",
                                    words),
                            yearBefore.get(),
                            before.get(),
                            check.campagne());
        }
    }

    private static Optional<String> campagne(CampaignUnderCheck check, int exercice) {
        return check.former().stream()
                .filter(one -> one.exercice() == exercice)
                .map(CampaignUnderCheck.FormerCampagne::id)
                .findFirst();
    }
}
