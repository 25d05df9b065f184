package fr.ptce.consolidation.merge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What became of the findings of one rule: "comply or explain" in figures.
 *
 * @param poles poles concerned, each once
 * @param levees findings raised on the questionnaires that count, between them, and on the files refused
 * @param ouvertes of them, those a pole still has to correct or to justify
 * @param justifiees of them, those the pole explains in its workbook
 * @param acceptees of them, those the network accepts
 * @param corrigeesPole findings of an earlier version of a pole that the one that counts no longer has
 * @param corrigeesReseau findings a correction of the network made disappear
 */
public record RuleTally(
        int poles, int levees, int ouvertes, int justifiees, int acceptees, int corrigeesPole, int corrigeesReseau) {
    /** A rule never raised. */
    public static final RuleTally NONE = new RuleTally(0, 0, 0, 0, 0, 0, 0);

    /**
     * Share of the findings raised that were explained away rather than corrected, six decimals: a high one calls for
     * another severity. Empty when none was raised.
     */
    public Optional<BigDecimal> rateDerogation() {
        return levees == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(justifiees + (long) acceptees)
                        .divide(BigDecimal.valueOf(levees), 6, RoundingMode.HALF_UP));
    }
}
