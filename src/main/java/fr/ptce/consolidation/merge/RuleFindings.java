package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;

/**
 * The findings of one rule that somebody must see, on the questionnaires that count and between them.
 *
 * @param code of the rule
 * @param severity of these findings
 * @param number how many; a warning that is justified is left out
 * @param poles how many poles have some
 * @param message what the rule says; what the first finding says when the definition has no such rule
 * @param pole of the first of them, "" when it is about the network's own files
 * @param exemple where the first of them is
 */
public record RuleFindings(
        String code, Severity severity, int number, int poles, String message, String pole, Location exemple) {}
