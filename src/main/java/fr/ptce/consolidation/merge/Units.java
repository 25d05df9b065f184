package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;

/**
 * Where the units of a population are in the base: a table and the condition that picks them, to be completed by
 * {@code AND _campagne = ?}. Aliasing the table is up to the caller, column names being unique.
 *
 * <p>{@code unite_pole} has {@code _campagne, _unite, _pole, _depot} (NULL without answer){@code , _nom, _attendu, _recu,
 * _retenu} and every field of the pole; {@code unite_structure} has {@code _campagne, _unite, _pole, _depot, _ligne, _cle,
 * _repondus, _identite, _retenue, _unique_recue, _unique_retenue}, every field of the structure, and every field of its
 * pole but free texts.
 *
 * @param table table to read
 * @param condition condition on its columns
 */
public record Units(String table, String condition) {
    /** The units of that population. */
    public static Units of(Population population) {
        return switch (population) {
            case POLES_ATTENDUS -> new Units("unite_pole", "_attendu");
            case POLES_RECUS -> new Units("unite_pole", "_recu");
            case POLES_RETENUS -> new Units("unite_pole", "_retenu");
            case STRUCTURES_RETENUES -> new Units("unite_structure", "_unique_retenue");
            case LIGNES_RETENUES -> new Units("unite_structure", "_retenue");
        };
    }

    /** The units of that population had every valid questionnaire been kept: a structure is then counted once among them. */
    public static Units received(Population population) {
        return switch (population) {
            case POLES_ATTENDUS, POLES_RECUS -> of(population);
            case POLES_RETENUS -> of(Population.POLES_RECUS);
            case STRUCTURES_RETENUES -> new Units("unite_structure", "_unique_recue");
            case LIGNES_RETENUES -> new Units("unite_structure", "TRUE");
        };
    }
}
