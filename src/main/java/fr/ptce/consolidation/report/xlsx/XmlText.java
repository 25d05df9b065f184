package fr.ptce.consolidation.report.xlsx;

/**
 * Characters between two tags.
 *
 * @param value unescaped
 */
record XmlText(String value) implements XmlNode {}
