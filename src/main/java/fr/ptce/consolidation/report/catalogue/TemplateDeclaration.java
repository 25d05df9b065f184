package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.french.Typography;

/**
 * A word of a template about itself.
 *
 * @param texte as its author typed it
 * @param lieu file and line, for people
 */
record TemplateDeclaration(String texte, String lieu) {
    /** A wrong word, as people read it. */
    String erreur(String faute) {
        return lieu + Typography.COLON + faute + ".";
    }
}
