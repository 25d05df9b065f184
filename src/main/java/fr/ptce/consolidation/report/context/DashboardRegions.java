package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.store.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Response and completeness by région: the registry's, else the one the pole's answers give. */
final class DashboardRegions {
    /** Name of the field, in the questionnaire and in the registry. */
    static final String CHAMP = "region";

    private static final int DECIMALES = 4;

    private DashboardRegions() {}

    /** SQL of the région of {@code u}, a pole, with {@code r}, the same in the registry. */
    static String sql(CampaignData data) {
        boolean asked = data.definition().poleFields().stream()
                .anyMatch(field -> field.name().equals(CHAMP) && !field.personal());
        return asked ? "COALESCE(NULLIF(r.region, ''), u." + Column.quote(CHAMP) + ", '')" : "COALESCE(r.region, '')";
    }

    static List<Object> of(CampaignData data) {
        String region = sql(data);
        Labels labels = new Labels(data.definition());
        List<Object> regions = new ArrayList<>();
        Lecture.forEach(
                data,
                "SELECT " + region + ", COUNT(CASE WHEN u._attendu THEN 1 END), COUNT(CASE WHEN u._recu THEN 1 END),"
                        + " COUNT(CASE WHEN u._retenu THEN 1 END), AVG(s.completude), COALESCE(SUM(s.lignes), 0)"
                        + " FROM unite_pole u LEFT JOIN pole_attendu r ON r.campagne = u._campagne AND r.pole = u._pole"
                        + " LEFT JOIN selection s ON s.campagne = u._campagne AND s.pole = u._pole"
                        + " WHERE u._campagne = ? GROUP BY " + region + " ORDER BY 1",
                row -> regions.add(Lecture.row(
                        row.getString(1),
                        row.getString(1).isEmpty() ? "Région inconnue" : labels.code(CHAMP, row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        share(row.getBigDecimal(5)),
                        row.getLong(6))));
        return regions;
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal share) {
        return share == null ? null : Lecture.plain(share.setScale(DECIMALES, RoundingMode.HALF_UP));
    }
}
