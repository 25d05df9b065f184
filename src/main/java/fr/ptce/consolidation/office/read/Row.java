package fr.ptce.consolidation.office.read;

import java.util.List;

/**
 * One row.
 *
 * @param index 0 for the first row of the sheet
 * @param hidden whether it is hidden
 * @param cells non-blank cells, by column
 */
public record Row(int index, boolean hidden, List<Cell> cells) {}
