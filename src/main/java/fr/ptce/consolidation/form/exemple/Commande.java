package fr.ptce.consolidation.form.exemple;

import fr.ptce.consolidation.answer.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a fictitious pole: how many structures it describes, and which answers are imposed. Everything else is
 * left to {@link Redaction}.
 *
 * @param pole who answers
 * @param imposes answers of the pole that are not free, by field; {@link Value#NONE} leaves a question blank
 * @param lignes one element per structure described: its answers that are not free, by field
 */
record Commande(PoleFictif pole, Map<String, Value> imposes, List<Map<String, Value>> lignes) {
    Commande {
        imposes = Map.copyOf(imposes);
        lignes = lignes.stream().map(Map::copyOf).toList();
    }

    /** Nothing is imposed. */
    static Commande libre(PoleFictif pole, int structures) {
        return new Commande(pole, Map.of(), Collections.nCopies(structures, Map.of()));
    }
}
