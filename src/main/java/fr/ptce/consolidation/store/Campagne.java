package fr.ptce.consolidation.store;

/**
 * One yearly collection, as the base remembers it.
 *
 * @param id name of the campaign's folder, or the identifier of its {@code campagne.csv}
 * @param exercice accounting year, four digits, "" when unknown
 * @param libelle title people read
 * @param exemple whether its answers are fictitious
 */
public record Campagne(String id, String exercice, String libelle, boolean exemple) {}
