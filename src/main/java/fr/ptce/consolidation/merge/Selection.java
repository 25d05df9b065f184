package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.StoredRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills table {@code selection}: each received pole facing the criteria. */
final class Selection {
    private static final String INSERT = """
            INSERT INTO selection (campagne, pole, depot, retenu, erreurs, completude, lignes, structures_declarees,
                champs_manquants, sans_erreur, complet, structures_decrites, champs_remplis, raison)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /**
     * The counted questionnaires. Their blocking findings are those of the file and those made across questionnaires that
     * concern the pole, counted once for all poles: counting them pole by pole grows as the square of the campaign. The
     * structures that answered by themselves change the mandatory answers of their pole.
     */
    private static final String QUERY = """
            SELECT d.pole, d.id, d.requis + COALESCE(f.requis, 0) AS requis,
                d.requis_repondus + COALESCE(f.repondus, 0) AS repondus, d.erreurs + COALESCE(x.erreurs, 0) AS erreurs,
                (SELECT COUNT(*) FROM rang_structure s WHERE s.campagne = e.campagne AND s.pole = e.pole) AS lignes,
                %s AS declarees%s
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            JOIN reponse_pole r ON r._depot = d.id
            LEFT JOIN (
                SELECT a.pole, COUNT(*) AS erreurs
                FROM anomalie a
                WHERE a.campagne = ? AND a.depot IS NULL AND a.gravite = 'ERROR'
                GROUP BY a.pole) x ON x.pole = d.pole
            LEFT JOIN (
                SELECT a.depot_pole, SUM(a.requis) AS requis, SUM(a.requis_repondus) AS repondus
                FROM rattachement a
                WHERE a.campagne = ?
                GROUP BY a.depot_pole) f ON f.depot_pole = d.id
            WHERE e.campagne = ? AND e.etat = 'accepte'
            ORDER BY d.pole""";

    /** Columns of that query before those of the criteria. */
    private static final int OWN = 7;

    private final Rows rows;
    private final String campagne;
    private final SelectionCriteria criteria;

    Selection(Rows rows, String campagne, SelectionCriteria criteria) {
        this.rows = rows;
        this.campagne = campagne;
        this.criteria = criteria;
    }

    void judge() {
        rows.update("DELETE FROM selection WHERE campagne = ?", campagne);
        rows.batch(INSERT, rows.list(query(), this::toRow, campagne, campagne, campagne));
    }

    private String query() {
        String declared = criteria.declared()
                .map(field -> "r." + Column.quote(field.name()))
                .orElse("NULL");
        String missing = criteria.fields().stream()
                .map(field -> ", " + SelectionCriteria.missing(field))
                .collect(Collectors.joining());
        return QUERY.formatted(declared, missing);
    }

    private @Nullable Object[] toRow(StoredRow row) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < criteria.fields().size(); i++) {
            if (row.findTruth(OWN + 1 + i).orElse(false)) {
                missing.add(criteria.fields().get(i).name());
            }
        }
        SelectionCriteria.CriterionMeasure measure = new SelectionCriteria.CriterionMeasure(
                row.integer("erreurs"),
                share(row.integer("repondus"), row.integer("requis")),
                row.integer("lignes"),
                row.findDecimal("declarees"),
                missing);
        String reason = criteria.judge(measure);
        return new @Nullable Object[] {
            campagne,
            row.text("pole"),
            row.number("id"),
            reason.isEmpty(),
            measure.erreurs(),
            measure.completude(),
            measure.lignes(),
            measure.declared().orElse(null),
            String.join(" ", missing),
            measure.withoutError(),
            criteria.isComplete(measure),
            criteria.isDescribed(measure),
            missing.isEmpty(),
            reason
        };
    }

    /** Rounded down, so that a missed threshold is never reached by rounding. */
    private static BigDecimal share(int given, int expected) {
        return expected == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(given).divide(BigDecimal.valueOf(expected), 6, RoundingMode.DOWN);
    }
}
