package fr.ptce.consolidation.report.modele;

/**
 * A word of a template about itself.
 *
 * @param texte as its author typed it
 * @param lieu file and line, for people
 */
record Declaration(String texte, String lieu) {
    /** A wrong word, as people read it. */
    String erreur(String faute) {
        return lieu + "\u00A0: " + faute + ".";
    }
}
