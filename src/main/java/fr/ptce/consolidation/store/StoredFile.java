package fr.ptce.consolidation.store;

/**
 * A stored file, as traces name it.
 *
 * @param id key of table {@code depot}
 * @param pole registry id
 * @param fichier path relative to the campaign's folder
 * @param sha256 of its bytes
 */
public record StoredFile(long id, String pole, String fichier, String sha256) {}
