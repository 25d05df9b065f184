package fr.ptce.consolidation.store;

/**
 * One pole of the registry: a line of {@code input/poles.csv} without its contacts.
 *
 * @param pole registry id such as {@code P001}
 * @param nom its name
 * @param alias other names, separated by {@code |}
 * @param commune name or code of its seat
 * @param departement official code
 * @param region official code
 */
public record PoleAttendu(String pole, String nom, String alias, String commune, String departement, String region) {}
