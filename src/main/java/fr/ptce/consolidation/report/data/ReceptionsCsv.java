package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code receptions.csv}: the calendar of receptions, one line per day with what came and the response rate reached. The day is
 * that of the last saving, which stands inside the workbook: a copy changes the date of a file, not this one. A file that
 * tells no day, or could not be read, stands on a last line without one. The forms of member structures are counted apart: they
 * make no pole answer.
 */
final class ReceptionsCsv {
    static final List<String> COLONNES = List.of(
            "jour",
            "fichiers",
            "acceptes",
            "remplaces",
            "doublons",
            "refuses",
            "formulaires_structures",
            "poles_nouveaux",
            "poles_cumul",
            "taux_reponse");
    private static final List<String> ETATS = List.of("accepte", "remplace", "doublon", "refuse");
    private static final String QUERY = """
            SELECT d.modifie, e.etat, e.pole, e.questionnaire
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            WHERE e.campagne = ?
            ORDER BY e.fichier""";
    private static final String JOUR = "\\d{4}-\\d{2}-\\d{2}.*";
    private static final int LONGUEUR_JOUR = 10;

    /** After every day: what tells none. */
    private static final String SANS_JOUR = "~";

    private final CampaignData data;

    ReceptionsCsv(CampaignData data) {
        this.data = data;
    }

    /** What came on one day, by state, and the poles whose questionnaire was valid. */
    private static final class Jour {
        private final int[] etats = new int[ETATS.size()];
        private final Set<String> poles = new HashSet<>();
        private int formulaires;
    }

    void write(Path file) throws IOException {
        Map<String, Jour> jours = read();
        Set<String> seen = new HashSet<>();
        try (CsvWriter csv = CsvWriter.create(file, COLONNES)) {
            for (Map.Entry<String, Jour> entry : jours.entrySet()) {
                Jour jour = entry.getValue();
                int before = seen.size();
                seen.addAll(jour.poles);
                csv.row(
                        entry.getKey().equals(SANS_JOUR) ? "" : entry.getKey(),
                        jour.etats[0] + jour.etats[1] + jour.etats[2] + jour.etats[3] + jour.formulaires,
                        jour.etats[0],
                        jour.etats[1],
                        jour.etats[2],
                        jour.etats[3],
                        jour.formulaires,
                        seen.size() - before,
                        seen.size(),
                        rate(seen.size()));
            }
        }
    }

    private Map<String, Jour> read() {
        Map<String, Jour> jours = new TreeMap<>();
        data.store()
                .rows()
                .forEach(
                        QUERY,
                        row -> {
                            String modified = row.text("modifie");
                            boolean dated = modified.matches(JOUR);
                            Jour jour = jours.computeIfAbsent(
                                    dated ? modified.substring(0, LONGUEUR_JOUR) : SANS_JOUR, day -> new Jour());
                            String etat = row.text("etat");
                            if (row.text("questionnaire").equals("structure") && !etat.equals("refuse")) {
                                jour.formulaires++;
                                return;
                            }
                            jour.etats[ETATS.indexOf(etat)]++;
                            if (!etat.equals("refuse")) {
                                jour.poles.add(row.text("pole"));
                            }
                        },
                        data.campagne().id());
        return jours;
    }

    /** In percent of the poles expected, to one decimal; empty when none is. */
    private Object rate(int poles) {
        int expected = data.bilan().attendus();
        return expected == 0
                ? ""
                : BigDecimal.valueOf(100L * poles).divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP);
    }
}
