package fr.ptce.consolidation.merge.check;

/**
 * One answer that changed between two successive valid versions of a pole.
 *
 * @param pole registry id
 * @param fichierAvant the earlier file
 * @param fichierApres the later one
 * @param structure name of the member structure, "" for the pole itself
 * @param champ field, "" when the whole structure came or went
 * @param avant what the earlier one said; "" for nothing
 * @param apres what the later one says; "" for nothing
 * @param feuille sheet of the answer in the later file, in the earlier one when it is gone
 * @param cellule its cell
 */
public record Revision(
        String pole,
        String fichierAvant,
        String fichierApres,
        String structure,
        String champ,
        String avant,
        String apres,
        String feuille,
        String cellule) {}
