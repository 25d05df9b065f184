package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.StoredRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * A number of this year beside those of the last five years, for each pole or each structure of a pole: how many years,
 * their median, their median absolute deviation, the last of them. Some hundred poles at a time, so that neither the heap
 * nor the cost of a pole grows with the campaign.
 */
final class Series {
    /** Years looked back, as Eurostat's default does. */
    static final int YEARS = 5;

    /** Poles in one statement. */
    private static final int SLICE = 250;

    private static final String POLES = """
            SELECT e.pole AS unite, e.pole, e.depot, 0 AS ligne, '' AS nom, e.campagne = ? AS courant,
                c.exercice, r.%1$s AS v
            FROM etat_fichier e
            JOIN campagne c ON c.id = e.campagne
            JOIN reponse_pole r ON r._depot = e.depot
            WHERE e.campagne IN (%2$s)
              AND e.pole BETWEEN ? AND ?
              AND e.etat = 'accepte'
              AND r.%1$s IS NOT NULL""";
    private static final String STRUCTURES = """
            SELECT t.pole || '>' || t.identite AS unite, t.pole, t.depot, t.ligne, %3$s AS nom,
                t.campagne = ? AS courant, c.exercice, r.%1$s AS v
            FROM rang_structure t
            JOIN campagne c ON c.id = t.campagne
            JOIN reponse_structure r ON r._depot = t.depot AND r._ligne = t.ligne
            WHERE t.campagne IN (%2$s)
              AND t.pole BETWEEN ? AND ?
              AND r.%1$s IS NOT NULL""";

    /** One window over another: medians without joining a list with itself. */
    private static final String NORMS = """
            SELECT pole, depot, ligne, nom, v, n, mediane, mad, de, a, dernier
            FROM (
                SELECT s.*,
                    MAX(CASE WHEN NOT courant AND exercice = a THEN v END) OVER (PARTITION BY unite) AS dernier,
                    AVG(CASE WHEN NOT courant AND rang_ecart IN ((n + 1) / 2, (n + 2) / 2) THEN ABS(v - mediane) END)
                        OVER (PARTITION BY unite) AS mad
                FROM (
                    SELECT m.*,
                        ROW_NUMBER() OVER (PARTITION BY unite, courant ORDER BY ABS(v - mediane), exercice) AS rang_ecart
                    FROM (
                        SELECT k.*,
                            AVG(CASE WHEN NOT courant AND rang IN ((n + 1) / 2, (n + 2) / 2) THEN v END)
                                OVER (PARTITION BY unite) AS mediane
                        FROM (
                            SELECT h.*,
                                ROW_NUMBER() OVER (PARTITION BY unite, courant ORDER BY v, exercice) AS rang,
                                SUM(CASE WHEN courant THEN 0 ELSE 1 END) OVER (PARTITION BY unite) AS n,
                                MIN(CASE WHEN courant THEN NULL ELSE exercice END) OVER (PARTITION BY unite) AS de,
                                MAX(CASE WHEN courant THEN NULL ELSE exercice END) OVER (PARTITION BY unite) AS a
                            FROM (%1$s) h) k) m) s) x
            WHERE courant
              AND %2$s
            ORDER BY pole, ligne""";

    private final CampaignUnderCheck check;
    private final List<String> campagnes = new ArrayList<>();

    Series(CampaignUnderCheck check) {
        this.check = check;
        campagnes.add(check.campagne());
        check.since(YEARS).forEach(one -> campagnes.add(one.id()));
    }

    /**
     * One number beside its history.
     *
     * @param place where it is
     * @param valeur this year's
     * @param years number of former years that have one
     * @param median their median
     * @param medianDeviation their median absolute deviation
     * @param from first of these years
     * @param to last of these years
     * @param last the number of that last year
     */
    record Point(
            Breaches.BreachPlace place,
            BigDecimal valeur,
            int years,
            BigDecimal median,
            BigDecimal medianDeviation,
            int from,
            int to,
            BigDecimal last) {}

    /**
     * Gives the numbers of that field that meet the condition, pole after pole.
     *
     * @param condition on {@code v, n, mediane, mad, dernier}, with as many marks as arguments
     */
    void forEach(Field field, boolean structure, String condition, List<?> arguments, Consumer<Point> reader) {
        if (campagnes.size() == 1) {
            return;
        }
        String column = Column.quote(field.name());
        String marks = String.join(", ", Collections.nCopies(campagnes.size(), "?"));
        String name = check.asks("structure_nom") ? "COALESCE(r.structure_nom, '')" : "''";
        String sql = NORMS.formatted((structure ? STRUCTURES : POLES).formatted(column, marks, name), condition);
        for (List<String> slice : slices()) {
            List<Object> all = new ArrayList<>();
            all.add(check.campagne());
            all.addAll(campagnes);
            all.addAll(slice);
            all.addAll(arguments);
            check.rows().forEach(sql, row -> reader.accept(toPoint(row, field)), all.toArray());
        }
    }

    /** First and last pole of each slice. */
    private List<List<String>> slices() {
        List<String> poles = check.rows()
                .texts(
                        "SELECT pole FROM etat_fichier WHERE campagne = ? AND etat = 'accepte' ORDER BY pole",
                        check.campagne());
        List<List<String>> slices = new ArrayList<>();
        for (int i = 0; i < poles.size(); i += SLICE) {
            slices.add(List.of(poles.get(i), poles.get(Math.min(i + SLICE, poles.size()) - 1)));
        }
        return slices;
    }

    private static Point toPoint(StoredRow row, Field field) {
        int line = row.integer("ligne");
        String name = row.text("nom").isEmpty() && line > 0 ? "ligne " + line : row.text("nom");
        return new Point(
                new Breaches.BreachPlace(row.number("depot"), line, row.text("pole"), name, field.name()),
                row.decimal("v"),
                row.integer("n"),
                row.decimal("mediane"),
                row.decimal("mad"),
                row.integer("de"),
                row.integer("a"),
                row.decimal("dernier"));
    }
}
