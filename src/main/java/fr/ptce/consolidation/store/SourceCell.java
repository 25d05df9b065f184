package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.CellSource;

/**
 * One cell behind one stored answer.
 *
 * @param depot file the cell belongs to
 * @param ligne row of the member structure, 0 for the pole itself
 * @param champ field answered
 * @param source the cell
 */
public record SourceCell(StoredFile depot, int ligne, String champ, CellSource source) {}
