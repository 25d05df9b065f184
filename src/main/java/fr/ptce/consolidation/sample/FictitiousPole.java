package fr.ptce.consolidation.sample;

import java.util.Locale;

/**
 * A pole that does not exist: one line of the fictitious registry.
 *
 * @param numero its number, from 1
 * @param commune INSEE code of a real commune, chief town of its département
 * @param departement official code
 * @param region official code
 */
record FictitiousPole(int numero, String commune, String departement, String region) {
    /** Id in the registry, such as {@code P007}. */
    String id() {
        return String.format(Locale.ROOT, "P%03d", numero);
    }

    /** Two digits at least, as names and addresses carry it. */
    String rang() {
        return String.format(Locale.ROOT, "%02d", numero);
    }

    /** Its name. */
    String nom() {
        return "Pôle exemple " + rang();
    }

    /** An address under {@code .invalid}, which RFC 2606 keeps from ever existing. */
    String courriel() {
        return "contact@pole-exemple-" + rang() + ".invalid";
    }

    /** Name of the person to ask. */
    String contact() {
        return "Contact exemple " + rang();
    }

    /** Name of one of its member structures. */
    String structure(int ligne) {
        return String.format(Locale.ROOT, "Structure exemple %s-%02d", rang(), ligne);
    }
}
