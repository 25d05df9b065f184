package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition;

/**
 * An indicator of the definition cannot be computed: it reads a field its population does not have, or a function that
 * has no meaning on many units at once. The message is a French sentence naming the line to correct.
 */
public final class IndicatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndicatorException(IndicatorDefinition indicator, String reason) {
        super("indicateurs.csv, ligne %d, indicateur %s : %s".formatted(indicator.line(), indicator.id(), reason));
    }
}
