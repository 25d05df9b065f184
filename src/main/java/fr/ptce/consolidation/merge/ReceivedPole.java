package fr.ptce.consolidation.merge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One pole whose questionnaire counts, facing the criteria of the selection.
 *
 * @param pole registry id
 * @param nom its name in the registry, its id when the registry does not know it
 * @param fichier file that counts
 * @param retenu whether it is among the most complete
 * @param erreurs blocking findings: none is the first criterion
 * @param completude share of the mandatory answers that are given, between 0 and 1
 * @param lignes member structures described
 * @param structuresDeclarees member structures the pole says it has; empty when it does not
 * @param champsManquants fields of the last criterion that have no value
 * @param raison first criterion missed, in French; "" when kept
 */
public record ReceivedPole(
        String pole,
        String nom,
        String fichier,
        boolean retenu,
        int erreurs,
        BigDecimal completude,
        int lignes,
        Optional<BigDecimal> structuresDeclarees,
        List<String> champsManquants,
        String raison) {
    public ReceivedPole {
        champsManquants = List.copyOf(champsManquants);
    }
}
