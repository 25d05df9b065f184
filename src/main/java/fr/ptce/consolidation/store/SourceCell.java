package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.CellSource;

/**
 * One cell behind one stored answer.
 *
 * @param depot file the cell belongs to
 * @param ligne row of the member structure, 0 for the pole itself, the opposite of its number for a row set aside
 * @param champ field answered
 * @param source the cell
 */
public record SourceCell(StoredFile depot, int ligne, String champ, CellSource source) {
    /** Whether the row of the cell is no structure, and counts nowhere. */
    public boolean isSetAside() {
        return ligne < 0;
    }
}
