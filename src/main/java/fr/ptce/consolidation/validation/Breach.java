package fr.ptce.consolidation.validation;

/**
 * A place where a rule that is a class is broken.
 *
 * @param unit the pole or the structure
 * @param attendu what was expected there, quoted by the rule's message as {@code ${attendu}}; "" when nothing precise
 */
record Breach(CheckedUnit unit, String attendu) {
    static Breach of(CheckedUnit unit) {
        return new Breach(unit, "");
    }
}
