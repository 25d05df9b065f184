package fr.ptce.consolidation.fill.xlsx;

/**
 * Characters between two tags.
 *
 * @param value unescaped
 */
record XmlCharacters(String value) implements XmlNode {}
