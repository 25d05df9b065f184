package fr.ptce.consolidation.merge.check;

import java.util.Map;
import java.util.Optional;

/**
 * Rule {@code RTS-SERIE}: a pole that answers this year and answered two years ago also answered last year. Not evaluable
 * when one of these campaigns is unknown.
 */
final class MissingYear implements CampaignRule {
    private static final String TROUS = """
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
    public void check(CampaignUnderCheck examen, Breaches constats) {
        Optional<String> avant = campagne(examen, examen.exercice() - 1);
        Optional<String> avantAvant = campagne(examen, examen.exercice() - 2);
        if (avant.isPresent() && avantAvant.isPresent()) {
            Map<String, String> mots = Map.of("exercice", Integer.toString(examen.exercice() - 1));
            examen.rows()
                    .forEach(
                            TROUS,
                            row -> constats.add(
                                    new Breaches.Lieu(row.number("depot"), 0, row.text("pole"), "", ""), "", "", mots),
                            avantAvant.get(),
                            avant.get(),
                            examen.campagne());
        }
    }

    private static Optional<String> campagne(CampaignUnderCheck examen, int exercice) {
        return examen.anterieures().stream()
                .filter(one -> one.exercice() == exercice)
                .map(CampaignUnderCheck.Anterieure::id)
                .findFirst();
    }
}
