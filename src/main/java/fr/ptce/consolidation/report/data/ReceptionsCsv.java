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
import java.util.stream.IntStream;

/**
 * {@code receptions.csv}: the calendar of receptions, one line per day with what came and the response rate reached. The day is
 * the one the network gives in its own {@code receptions.csv}, else that of the last saving, which stands inside the workbook:
 * a copy changes the date of a file, not this one. A file that
 * tells no day, or could not be read, stands on a last line without one. The forms of member structures are counted apart: they
 * make no pole answer.
 */
final class ReceptionsCsv {
    static final List<String> COLUMNS = List.of(
            "jour",
            "fichiers",
            "acceptes",
            "remplaces",
            "doublons",
            "refuses",
            "formulaires_structures",
            "poles_nouveaux",
            "poles_cumul",
            "taux_reponse",
            "vides");
    private static final List<String> STATES = List.of("accepte", "remplace", "doublon", "refuse", "vide");
    private static final Set<String> WITHOUT_ANSWER = Set.of("refuse", "vide");
    private static final String QUERY = """
            SELECT COALESCE(j.jour, d.modifie) AS quand, e.etat, e.pole, e.questionnaire
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            LEFT JOIN reception j ON j.campagne = e.campagne AND j.fichier = e.fichier
            WHERE e.campagne = ?
            ORDER BY e.fichier""";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}.*";
    private static final int DAY_LENGTH = 10;

    /** After every day: what tells none. */
    private static final String WITHOUT_DAY = "~";

    private final CampaignData data;

    ReceptionsCsv(CampaignData data) {
        this.data = data;
    }

    /** What came on one day, by state, and the poles whose questionnaire was valid. */
    private static final class ReceptionDay {
        private final int[] states = new int[STATES.size()];
        private final Set<String> poles = new HashSet<>();
        private int forms;
    }

    void write(Path file) throws IOException {
        Map<String, ReceptionDay> days = read();
        Set<String> seen = new HashSet<>();
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (Map.Entry<String, ReceptionDay> entry : days.entrySet()) {
                ReceptionDay when = entry.getValue();
                int before = seen.size();
                seen.addAll(when.poles);
                csv.row(
                        entry.getKey().equals(WITHOUT_DAY) ? "" : entry.getKey(),
                        IntStream.of(when.states).sum() + when.forms,
                        when.states[0],
                        when.states[1],
                        when.states[2],
                        when.states[3],
                        when.forms,
                        seen.size() - before,
                        seen.size(),
                        rate(seen.size()),
                        when.states[4]);
            }
        }
    }

    private Map<String, ReceptionDay> read() {
        Map<String, ReceptionDay> days = new TreeMap<>();
        data.store()
                .rows()
                .forEach(
                        QUERY,
                        row -> {
                            String modified = row.text("quand");
                            boolean dated = modified.matches(DAY);
                            ReceptionDay when = days.computeIfAbsent(
                                    dated ? modified.substring(0, DAY_LENGTH) : WITHOUT_DAY, day -> new ReceptionDay());
                            String state = row.text("etat");
                            if (row.text("questionnaire").equals("structure") && !WITHOUT_ANSWER.contains(state)) {
                                when.forms++;
                                return;
                            }
                            when.states[STATES.indexOf(state)]++;
                            if (!WITHOUT_ANSWER.contains(state)) {
                                when.poles.add(row.text("pole"));
                            }
                        },
                        data.campagne().id());
        return days;
    }

    /** In percent of the poles expected, to one decimal; empty when none is. */
    private Object rate(int poles) {
        int expected = data.totals().expected();
        return expected == 0
                ? ""
                : BigDecimal.valueOf(100L * poles).divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP);
    }
}
