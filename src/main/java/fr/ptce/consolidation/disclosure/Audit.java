package fr.ptce.consolidation.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What secrecy did, without any masked number.
 *
 * @param statuts number of figures by statut
 * @param masques every masked figure, in their order
 */
public record Audit(Map<String, Long> statuts, List<Masque> masques) {
    public Audit {
        statuts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(statuts));
        masques = List.copyOf(masques);
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
}
