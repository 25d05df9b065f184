package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One figure: one line of {@code indicateurs.csv}.
 *
 * @param indicateur id of the indicator, such as {@code I05}
 * @param libelle what it measures
 * @param modalite code counted, name of a group of codes, or statistic; "" when the indicator has one figure only
 * @param modaliteLibelle the same for people
 * @param ventilation field the figure is broken down by, "" for the whole
 * @param ventilationModalite code of that field, "" for the whole
 * @param valeur the figure in {@code unite}, to 6 decimals (HALF_UP); empty when the base is empty or there is nothing to
 *     compare with
 * @param unite such as {@code %}, {@code ETP}
 * @param numerateur count or sum above the line; empty for a median, a quartile, a bound
 * @param denominateur count or sum below the line; empty when nothing is divided
 * @param base who is counted, in words; never empty
 * @param n units in the base; 0 too when the base itself is masked
 * @param profil {@code interne}, or {@code financeur} once secrecy is applied
 * @param statut {@code V} published; masked for its frequency {@code A}, for a dominant unit {@code B}, or because
 *     another masked one could be recomputed from it {@code D}: it then has no number left
 */
public record Figure(
        String indicateur,
        String libelle,
        String modalite,
        String modaliteLibelle,
        String ventilation,
        String ventilationModalite,
        Optional<BigDecimal> valeur,
        FigureUnit unite,
        Optional<BigDecimal> numerateur,
        Optional<BigDecimal> denominateur,
        String base,
        long n,
        String profil,
        String statut) {
    /** Complete figures, that stay inside the network. */
    public static final String INTERNAL = "interne";

    /** What may be given outside the network, under secrecy. */
    public static final String FINANCEUR = "financeur";

    /** Nothing hidden. */
    public static final String PUBLISHED = "V";

    /** What is written in the place of a masked number: never a blank, never 0. */
    public static final String SECRECY = "s";

    private static final int DECIMALS = 6;

    public Figure {
        if (base.isBlank()) {
            throw new IllegalArgumentException("a figure needs the label of its base: " + indicateur + " " + modalite);
        }
        if (n < 0 || (n == 0 && valeur.isPresent())) {
            throw new IllegalArgumentException("a figure needs the units of its base: " + indicateur + " " + modalite);
        }
        valeur = valeur.map(number -> number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * What designates one figure of a campaign, and the same one in another.
     *
     * @param indicateur as in {@link Figure}, like the others
     */
    public record FigureKey(String indicateur, String modalite, String ventilation, String ventilationModalite) {}

    /** Its name among the figures of its campaign. */
    public FigureKey key() {
        return new FigureKey(indicateur, modalite, ventilation, ventilationModalite);
    }

    /** The same figure when nobody is in its base. */
    Figure emptied() {
        return new Figure(
                indicateur,
                libelle,
                modalite,
                modaliteLibelle,
                ventilation,
                ventilationModalite,
                Optional.empty(),
                unite,
                Optional.empty(),
                Optional.empty(),
                base,
                0,
                profil,
                statut);
    }

    /** The same for profile financeur, nothing of it being masked. */
    public Figure published() {
        return under(PUBLISHED, valeur, numerateur, denominateur, n);
    }

    /**
     * The same for profile financeur, without its numbers.
     *
     * @param reason statut {@code A}, {@code B} or {@code D}
     * @param base whether the units of its base are masked too
     */
    public Figure masked(String reason, boolean base) {
        return under(reason, Optional.empty(), Optional.empty(), Optional.empty(), base ? 0 : n);
    }

    private Figure under(
            String reason,
            Optional<BigDecimal> shown,
            Optional<BigDecimal> above,
            Optional<BigDecimal> below,
            long units) {
        return new Figure(
                indicateur,
                libelle,
                modalite,
                modaliteLibelle,
                ventilation,
                ventilationModalite,
                shown,
                unite,
                above,
                below,
                base,
                units,
                FINANCEUR,
                reason);
    }

    /** Whether its numbers are masked. */
    public boolean isSecrecy() {
        return !statut.equals(PUBLISHED);
    }

    /** Whether the units of its base are masked as well. */
    public boolean isSecretBase() {
        return isSecrecy() && n == 0;
    }

    /** Whether it stands for the whole population, not for one group of a breakdown. */
    public boolean isUnitSet() {
        return ventilation.isEmpty();
    }
}
