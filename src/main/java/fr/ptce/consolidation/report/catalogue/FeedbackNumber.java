package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.PoleContribution;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number of a pole beside the median, the quartiles and the mean of the poles kept.
 *
 * @param line its line of the definition
 * @param libelle what it is called
 * @param national its published figures by modality, masked ones included
 * @param own what each pole brings, by id
 */
record FeedbackNumber(
        IndicatorDefinition line, String libelle, Map<String, Figure> national, Map<String, PoleContribution> own)
        implements FeedbackLine {
    /** As the figures are published: two equal numbers must compare so. */
    private static final int DECIMALS = 6;

    /** Where a number stands: in words, and as four signs from the lowest quarter of the poles to the highest. */
    private enum Place {
        INCONNUE("", ""),
        SANS_REPONSE("sans réponse", ""),
        BAS("sous le 1er quartile", "● ○ ○ ○"),
        MOYEN_BAS("entre le 1er quartile et la médiane", "○ ● ○ ○"),
        MEDIANE("à la médiane", "○ ● ● ○"),
        MOYEN_HAUT("entre la médiane et le 3e quartile", "○ ○ ● ○"),
        HAUT("au-dessus du 3e quartile", "○ ○ ○ ●");

        private final String words;
        private final String gauge;

        Place(String words, String gauge) {
            this.words = words;
            this.gauge = gauge;
        }
    }

    @Override
    public Map<String, Object> toMap(String pole) {
        Optional<BigDecimal> value = Optional.ofNullable(own.get(pole)).flatMap(this::value);
        Place place = place(value);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("libelle", libelle);
        map.put("base", line.base());
        map.put("unite", line.unite().label());
        map.put("pourcentage", line.unite().isPercentage());
        map.put("valeur", value.<Object>map(number -> number).orElse(""));
        for (String statistic : List.of("q1", "mediane", "q3")) {
            map.put(statistic, find(statistic).map(this::shown).orElse(""));
        }
        map.put("moyenne", mean());
        map.put("n", n());
        map.put("position", place.words);
        map.put("jauge", place.gauge);
        return map;
    }

    /** The number of one pole, a percentage as a fraction. */
    private Optional<BigDecimal> value(PoleContribution brought) {
        boolean divided = brought.denominateur().isPresent();
        boolean nothing = divided && brought.denominateur().get().signum() == 0;
        if (brought.numerateur().isEmpty() || nothing) {
            return Optional.empty();
        }
        BigDecimal number = divided
                ? brought.numerateur().get().divide(brought.denominateur().get(), 2 * DECIMALS, RoundingMode.HALF_UP)
                : brought.numerateur().get();
        boolean typedInItsUnit = line.calculation() == Calculation.STATISTIQUES
                && line.denominateur().isEmpty();
        return Optional.of(scaled(typedInItsUnit ? line.unite().toCell(number) : number));
    }

    /** The figure of a statistic, whatever its line calls it. */
    private Optional<Figure> find(String statistic) {
        return national.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(statistic) || entry.getKey().endsWith("_" + statistic))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The mean the definition asks for; else that of the published total; of a ratio, its value. */
    private Object mean() {
        Optional<Figure> mean = find("moyenne");
        if (mean.isPresent()
                || line.calculation() == Calculation.RATIO
                || !line.statistics().contains("somme")) {
            return mean.or(() -> one(Calculation.RATIO))
                    .or(() -> line.statistics().equals(List.of("moyenne")) ? first() : Optional.empty())
                    .map(this::shown)
                    .orElse("");
        }
        return find("somme").or(this::first).map(this::mean).orElse("");
    }

    private Optional<Figure> one(Calculation calculation) {
        return line.calculation() == calculation ? first() : Optional.empty();
    }

    private Optional<Figure> first() {
        return national.values().stream().findFirst();
    }

    private Object mean(Figure total) {
        if (total.isSecrecy() || total.isSecretBase()) {
            return Figure.SECRECY;
        }
        return total.valeur()
                .filter(sum -> total.n() > 0)
                .<Object>map(sum -> sum.divide(BigDecimal.valueOf(total.n()), DECIMALS, RoundingMode.HALF_UP))
                .orElse("");
    }

    private Object n() {
        Figure base = find("mediane").or(this::first).orElseThrow();
        return base.isSecretBase() ? Figure.SECRECY : (Object) base.n();
    }

    private Object shown(Figure figure) {
        return figure.isSecrecy()
                ? Figure.SECRECY
                : published(figure).<Object>map(number -> number).orElse("");
    }

    private Optional<BigDecimal> published(Figure figure) {
        return figure.isSecrecy() ? Optional.empty() : figure.valeur().map(line.unite()::toCell);
    }

    private Place place(Optional<BigDecimal> value) {
        Optional<BigDecimal> q1 = find("q1").flatMap(this::published);
        Optional<BigDecimal> median = find("mediane").flatMap(this::published);
        Optional<BigDecimal> q3 = find("q3").flatMap(this::published);
        if (value.isEmpty()) {
            return Place.SANS_REPONSE;
        }
        if (q1.isEmpty() || median.isEmpty() || q3.isEmpty()) {
            return Place.INCONNUE;
        }
        int side = value.get().compareTo(median.get());
        if (side == 0) {
            return Place.MEDIANE;
        }
        return side < 0
                ? value.get().compareTo(q1.get()) < 0 ? Place.BAS : Place.MOYEN_BAS
                : value.get().compareTo(q3.get()) > 0 ? Place.HAUT : Place.MOYEN_HAUT;
    }

    private static BigDecimal scaled(BigDecimal number) {
        return PlainNumber.of(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
