package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.french.Typography;

/**
 * A word of a template about itself.
 *
 * @param texte as its author typed it
 * @param place file and line, for people
 */
record TemplateDeclaration(String texte, String place) {
    /** A wrong word, as people read it. */
    String error(String fault) {
        return place + Typography.COLON + fault + ".";
    }
}
