package fr.ptce.consolidation.form.exemple;

/**
 * What stands in a cell.
 *
 * @param texte its text, or its number in decimal notation
 * @param nombre whether the office program stored a number
 */
record Saisie(String texte, boolean nombre) {
    static Saisie texte(String texte) {
        return new Saisie(texte, false);
    }
}
