package fr.ptce.consolidation.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What secrecy did, without any masked number nor any bound of one.
 *
 * @param statuts number of figures by statut
 * @param masked every masked figure, in their order
 * @param trial what the outputs were put through
 */
public record Audit(Map<String, Long> statuts, List<MaskedFigure> masked, Trial trial) {
    public Audit {
        statuts = Collections.unmodifiableMap(new TreeMap<>(statuts));
        masked = List.copyOf(masked);
    }

    /** No number built on fewer units. */
    public int frequencyThreshold() {
        return Thresholds.MINIMUM;
    }

    /** No sum of which one legal unit brings a larger part, in percent. */
    public int dominanceThreshold() {
        return Thresholds.DOMINANCE_POUR_CENT;
    }

    /** No median nor quartile of fewer units. */
    public int rankThreshold() {
        return Thresholds.RANKS;
    }

    /**
     * A masked figure.
     *
     * @param base whether its base is masked too
     * @param raison why, in French
     */
    public record MaskedFigure(
            String indicateur,
            String modalite,
            String ventilation,
            String ventilationModalite,
            String statut,
            boolean base,
            String raison) {}

    /**
     * The attack on what is printed.
     *
     * @param unknowns numbers that are not printed
     * @param relations relations between them that everybody knows
     * @param shielded numbers among them that had to resist
     * @param recovered those found all the same; 0, or the announced totals alone give them away
     * @param previous campaign whose figures were compared with these, "" when there is none
     */
    public record Trial(int unknowns, int relations, int shielded, int recovered, String previous) {}
}
