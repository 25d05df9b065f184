package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.PoleContribution;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The share of a pole's structures that meet a condition beside the national one; or, of a question of the pole, whether it
 * meets it beside the share of the poles that do.
 *
 * @param line its line of the definition
 * @param figure the published share, perhaps masked
 * @param own what each pole brings, by id
 */
record FeedbackShare(IndicatorDefinition line, Figure figure, Map<String, PoleContribution> own)
        implements FeedbackLine {
    private static final int DECIMALS = 8;
    private static final int CENT = 2;

    @Override
    public boolean says(String pole) {
        boolean nobody = national().filter(share -> share.signum() == 0).isPresent();
        return !nobody
                || Optional.ofNullable(own.get(pole))
                        .flatMap(PoleContribution::numerateur)
                        .filter(count -> count.signum() > 0)
                        .isPresent();
    }

    @Override
    public Map<String, Object> toMap(String pole) {
        Optional<PoleContribution> brought = Optional.ofNullable(own.get(pole)).filter(one -> one.n() > 0);
        Optional<BigDecimal> national = national();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("libelle", label());
        if (line.population() == Population.STRUCTURES_RETENUES) {
            Optional<BigDecimal> value = brought.flatMap(FeedbackShare::share);
            map.put("valeur", value.<Object>map(number -> number).orElse(""));
            map.put("nPole", brought.map(PoleContribution::n).orElse(0L));
            map.put(
                    "ecart",
                    value.flatMap(number -> national.map(other -> points(number.subtract(other))))
                            .<Object>map(number -> number)
                            .orElse(""));
        } else {
            map.put("reponse", brought.map(FeedbackShare::answer).orElse(""));
        }
        map.put(
                "nationale",
                figure.isSecrecy()
                        ? Figure.SECRECY
                        : national.<Object>map(number -> number).orElse(""));
        map.put("n", figure.isSecretBase() ? Figure.SECRECY : (Object) figure.n());
        return map;
    }

    private Optional<BigDecimal> national() {
        return figure.isSecrecy() ? Optional.empty() : figure.valeur().map(number -> number.movePointLeft(CENT));
    }

    /** « Oui » says nothing beside the answer of the pole: the question does. */
    private String label() {
        String label = figure.modaliteLibelle();
        return label.isEmpty() || figure.modalite().equals("oui") ? line.libelle() : label;
    }

    private static Optional<BigDecimal> share(PoleContribution brought) {
        return brought.numerateur()
                .map(count -> count.divide(BigDecimal.valueOf(brought.n()), DECIMALS, RoundingMode.HALF_UP));
    }

    private static String answer(PoleContribution brought) {
        return brought.numerateur().filter(count -> count.signum() > 0).isPresent() ? "Oui" : "Non";
    }

    private static BigDecimal points(BigDecimal difference) {
        return difference.movePointRight(CENT).setScale(DECIMALS - CENT, RoundingMode.HALF_UP);
    }
}
