package fr.ptce.consolidation.store;

/**
 * One file found in the campaign's folder by the present run.
 *
 * @param fichier path relative to the campaign's folder, with {@code /}
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param taille size in bytes
 */
public record ReceivedFile(String fichier, String sha256, long taille) {}
