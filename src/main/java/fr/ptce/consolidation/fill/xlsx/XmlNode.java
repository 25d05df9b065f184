package fr.ptce.consolidation.fill.xlsx;

/** What an element holds. */
sealed interface XmlNode permits XmlElement, XmlCharacters {}
