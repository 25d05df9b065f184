package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.StructureRow;

/**
 * A member structure a correction took out of its questionnaire.
 *
 * @param row what the pole wrote of it, answers taken over by another structure set aside
 * @param detail one French sentence: which correction, and what it did
 */
public record RemovedStructure(StructureRow row, String detail) {}
