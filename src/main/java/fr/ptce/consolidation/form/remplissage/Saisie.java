package fr.ptce.consolidation.form.remplissage;

/**
 * What stands in a cell.
 *
 * @param texte its text, or its number in decimal notation
 * @param nombre whether the office program stored a number
 */
public record Saisie(String texte, boolean nombre) {
    /** A text. */
    public static Saisie texte(String texte) {
        return new Saisie(texte, false);
    }
}
