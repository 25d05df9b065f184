package fr.ptce.consolidation.form.write;

/**
 * What stands in a cell.
 *
 * @param texte its text, or its number in decimal notation
 * @param nombre whether the office program stored a number
 */
public record TypedCell(String texte, boolean nombre) {
    /** A text. */
    public static TypedCell texte(String texte) {
        return new TypedCell(texte, false);
    }
}
