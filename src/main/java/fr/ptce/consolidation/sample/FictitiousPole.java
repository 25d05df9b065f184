package fr.ptce.consolidation.sample;

import java.util.Locale;

/**
 * A pole that does not exist: one line of the fictitious registry.
 *
 * @param number its number, from 1
 * @param commune INSEE code of a real commune, chief town of its département
 * @param departement official code
 * @param region official code
 */
record FictitiousPole(int number, String commune, String departement, String region) {
    /** Id in the registry, such as {@code P007}. */
    String id() {
        return String.format(Locale.ROOT, "P%03d", number);
    }

    /** Two digits at least, as names and addresses carry it. */
    String rank() {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** Its name. */
    String name() {
        return "Pôle exemple " + rank();
    }

    /** An address under {@code .invalid}, which RFC 2606 keeps from ever existing. */
    String email() {
        return "contact@pole-exemple-" + rank() + ".invalid";
    }

    /** Name of the person to ask. */
    String contact() {
        return "Contact exemple " + rank();
    }

    /** Name of one of its member structures. */
    String structure(int line) {
        return String.format(Locale.ROOT, "Structure exemple %s-%02d", rank(), line);
    }
}
