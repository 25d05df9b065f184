package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.store.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Response and completeness by région: the registry's, else the one the pole's answers give. */
final class DashboardRegions {
    /** Name of the field, in the questionnaire and in the registry. */
    static final String FIELD = "region";

    private static final int DECIMALS = 4;

    private static final String REGIONS = """
            SELECT %s AS _region, COUNT(CASE WHEN u._attendu THEN 1 END) AS _attendus,
                COUNT(CASE WHEN u._recu THEN 1 END) AS _recus, COUNT(CASE WHEN u._retenu THEN 1 END) AS _retenus,
                AVG(s.completude) AS _completude, COALESCE(SUM(s.lignes), 0) AS _lignes
            FROM unite_pole u
            LEFT JOIN pole_attendu r ON r.campagne = u._campagne AND r.pole = u._pole
            LEFT JOIN selection s ON s.campagne = u._campagne AND s.pole = u._pole
            WHERE u._campagne = ?
            GROUP BY %s
            ORDER BY 1""";

    private DashboardRegions() {}

    /** SQL of the région of {@code u}, a pole, with {@code r}, the same in the registry. */
    static String sql(CampaignData data) {
        boolean asked = data.definition().poleFields().stream()
                .anyMatch(field -> field.name().equals(FIELD) && !field.personal());
        return asked ? "COALESCE(NULLIF(r.region, ''), u." + Column.quote(FIELD) + ", '')" : "COALESCE(r.region, '')";
    }

    static List<Object> of(CampaignData data) {
        String region = sql(data);
        Labels labels = new Labels(data.definition());
        List<Object> regions = new ArrayList<>();
        data.store()
                .rows()
                .forEach(
                        REGIONS.formatted(region, region),
                        row -> regions.add(DashboardRow.of(
                                row.text("_region"),
                                row.text("_region").isEmpty()
                                        ? "Région inconnue"
                                        : labels.code(FIELD, row.text("_region")),
                                row.integer("_attendus"),
                                row.integer("_recus"),
                                row.integer("_retenus"),
                                row.findDecimal("_completude").map(DashboardRegions::share),
                                row.number("_lignes"))),
                        data.campagne().id());
        return regions;
    }

    private static BigDecimal share(BigDecimal share) {
        return PlainNumber.of(share.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
