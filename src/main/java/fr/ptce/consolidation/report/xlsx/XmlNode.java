package fr.ptce.consolidation.report.xlsx;

/** What an element holds. */
sealed interface XmlNode permits XmlElement, XmlText {}
