package fr.ptce.consolidation.form;

import fr.ptce.consolidation.finding.Finding;
import java.util.List;

/**
 * One returned questionnaire, read.
 *
 * @param fichier path relative to the campaign's folder, with {@code /}
 * @param sha256 of the bytes read, 64 lower-case hexadecimal digits
 * @param identity what the workbook says of itself
 * @param pole answers given once
 * @param structures member structures, in the order of the sheet; a row without answer is no record
 * @param findings raised while reading: conversions (INFO), what could not be understood (ERROR), identity
 */
public record Submission(
        String fichier,
        String sha256,
        Identity identity,
        AnswerSet pole,
        List<StructureRow> structures,
        List<Finding> findings) {
    public Submission {
        structures = List.copyOf(structures);
        findings = List.copyOf(findings);
    }
}
