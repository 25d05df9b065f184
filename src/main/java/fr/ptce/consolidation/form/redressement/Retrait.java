package fr.ptce.consolidation.form.redressement;

import fr.ptce.consolidation.answer.StructureRow;

/**
 * A member structure a correction took out of its questionnaire.
 *
 * @param row what the pole wrote of it, answers taken over by another structure set aside
 * @param detail one French sentence: which correction, and what it did
 */
public record Retrait(StructureRow row, String detail) {}
