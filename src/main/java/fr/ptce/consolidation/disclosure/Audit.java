package fr.ptce.consolidation.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What secrecy did, without any masked number nor any bound of one.
 *
 * @param statuts number of figures by statut
 * @param masques every masked figure, in their order
 * @param epreuve what the outputs were put through
 */
public record Audit(Map<String, Long> statuts, List<Masque> masques, Epreuve epreuve) {
    public Audit {
        statuts = Collections.unmodifiableMap(new TreeMap<>(statuts));
        masques = List.copyOf(masques);
    }

    /** No number built on fewer units. */
    public int seuilFrequence() {
        return Thresholds.MINIMUM;
    }

    /** No sum of which one legal unit brings a larger part, in percent. */
    public int seuilDominance() {
        return Thresholds.DOMINANCE_POUR_CENT;
    }

    /** No median nor quartile of fewer units. */
    public int seuilRangs() {
        return Thresholds.RANGS;
    }

    /**
     * A masked figure.
     *
     * @param base whether its base is masked too
     * @param raison why, in French
     */
    public record Masque(
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
     * @param inconnues numbers that are not printed
     * @param relations relations between them that everybody knows
     * @param protegees numbers among them that had to resist
     * @param percees those found all the same; 0, or the announced totals alone give them away
     * @param precedente campaign whose figures were compared with these, "" when there is none
     */
    public record Epreuve(int inconnues, int relations, int protegees, int percees, String precedente) {}
}
