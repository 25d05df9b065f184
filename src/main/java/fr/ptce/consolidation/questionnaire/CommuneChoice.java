package fr.ptce.consolidation.questionnaire;

/**
 * What the answer to a question is a commune of.
 *
 * @param communes the official list, which may be unknown
 * @param departement the question whose answer says which département's communes are offered, "" when none does
 */
public record CommuneChoice(Communes communes, String departement) {}
