package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a fictitious pole: how many structures it describes, and which answers are imposed. Everything else is
 * left to {@link AnswerDraft}.
 *
 * @param pole who answers
 * @param imposes answers of the pole that are not free, by field; {@link Value#NONE} leaves a question blank
 * @param lignes one element per structure described: its answers that are not free, by field
 */
record PoleOrder(FictitiousPole pole, Map<String, Value> imposes, List<Map<String, Value>> lignes) {
    PoleOrder {
        imposes = Map.copyOf(imposes);
        lignes = lignes.stream().map(Map::copyOf).toList();
    }

    /** Nothing is imposed. */
    static PoleOrder free(FictitiousPole pole, int structures) {
        return new PoleOrder(pole, Map.of(), Collections.nCopies(structures, Map.of()));
    }
}
