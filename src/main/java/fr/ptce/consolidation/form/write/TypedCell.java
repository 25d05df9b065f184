package fr.ptce.consolidation.form.write;

/**
 * What stands in a cell.
 *
 * @param texte its text, or its number in decimal notation
 * @param number whether the office program stored a number
 */
public record TypedCell(String texte, boolean number) {
    /** A text. */
    public static TypedCell text(String text) {
        return new TypedCell(text, false);
    }
}
