package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills table {@code selection}: each received pole facing the criteria. */
final class Selection {
    private static final String INSERT =
            "INSERT INTO selection (campagne, pole, depot, retenu, erreurs, completude, lignes,"
                    + " structures_declarees, champs_manquants, sans_erreur, complet, structures_decrites, champs_remplis, raison)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Blocking findings of the file, and those made across questionnaires that concern the pole. */
    private static final String ERREURS = "(d.erreurs + COALESCE(x.erreurs, 0))";

    /** Counted once for all poles: counting them pole by pole grows as the square of the campaign. */
    private static final String ENTRE_POLES = " LEFT JOIN (SELECT a.pole, COUNT(*) AS erreurs FROM anomalie a"
            + " WHERE a.campagne = ? AND a.depot IS NULL AND a.gravite = 'ERROR' GROUP BY a.pole) x ON x.pole = d.pole";

    /** What the structures that answered by themselves change to the mandatory answers of their pole. */
    private static final String FORMULAIRES = " LEFT JOIN (SELECT a.depot_pole, SUM(a.requis) AS requis,"
            + " SUM(a.requis_repondus) AS repondus FROM rattachement a WHERE a.campagne = ? GROUP BY a.depot_pole) f"
            + " ON f.depot_pole = d.id";

    private static final String LIGNES =
            "(SELECT COUNT(*) FROM rang_structure s WHERE s.campagne = e.campagne AND s.pole = e.pole)";

    private final JdbcTemplate jdbc;
    private final String campagne;
    private final SelectionCriteria criteres;

    Selection(JdbcTemplate jdbc, String campagne, SelectionCriteria criteres) {
        this.jdbc = jdbc;
        this.campagne = campagne;
        this.criteres = criteres;
    }

    void judge() {
        jdbc.update("DELETE FROM selection WHERE campagne = ?", campagne);
        jdbc.batchUpdate(INSERT, jdbc.query(query(), (row, number) -> toRow(row), campagne, campagne, campagne));
    }

    private String query() {
        StringBuilder sql = new StringBuilder(
                        "SELECT d.pole, d.id, d.requis + COALESCE(f.requis, 0), d.requis_repondus + COALESCE(f.repondus, 0), ")
                .append(ERREURS)
                .append(", ")
                .append(LIGNES)
                .append(", ")
                .append(criteres.declarees()
                        .map(field -> "r." + Column.quote(field.name()))
                        .orElse("NULL"));
        for (Field field : criteres.champs()) {
            sql.append(", ").append(SelectionCriteria.missing(field));
        }
        return sql.append(" FROM etat_fichier e JOIN depot d ON d.id = e.depot JOIN reponse_pole r ON r._depot = d.id")
                .append(ENTRE_POLES)
                .append(FORMULAIRES)
                .append(" WHERE e.campagne = ? AND e.etat = 'accepte' ORDER BY d.pole")
                .toString();
    }

    private @Nullable Object[] toRow(ResultSet row) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < criteres.champs().size(); i++) {
            if (row.getBoolean(8 + i)) {
                missing.add(criteres.champs().get(i).name());
            }
        }
        SelectionCriteria.Mesure mesure = new SelectionCriteria.Mesure(
                row.getInt(5),
                share(row.getInt(4), row.getInt(3)),
                row.getInt(6),
                Optional.ofNullable(row.getBigDecimal(7)),
                missing);
        String reason = criteres.judge(mesure);
        return new @Nullable Object[] {
            campagne,
            row.getString(1),
            row.getLong(2),
            reason.isEmpty(),
            mesure.erreurs(),
            mesure.completude(),
            mesure.lignes(),
            mesure.declarees().orElse(null),
            String.join(" ", missing),
            mesure.sansErreur(),
            criteres.isComplete(mesure),
            criteres.isDescribed(mesure),
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
