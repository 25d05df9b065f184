package fr.ptce.consolidation.answer;

import fr.ptce.consolidation.finding.Finding;
import java.util.List;

/**
 * One returned questionnaire, or the form of one member structure, read.
 *
 * @param fichier path relative to the campaign's folder, with {@code /}
 * @param sha256 of the bytes read, 64 lower-case hexadecimal digits
 * @param identity what the workbook says of itself
 * @param pole answers given once; none in a structure's form
 * @param structures member structures, in the order of the sheet; a row without answer is no record. The one structure of
 *     a structure's form, as row {@value #ONLY_LINE}
 * @param setAside rows under the structures that are none of them, in the order of the sheet
 * @param findings raised while reading: conversions (INFO), what could not be understood (ERROR), identity
 */
public record Submission(
        String fichier,
        String sha256,
        Identity identity,
        AnswerSet pole,
        List<StructureRow> structures,
        List<SetAsideRow> setAside,
        List<Finding> findings) {
    /** Row given to the structure that answers by itself: its answers stand on a sheet of questions, on no row. */
    public static final int ONLY_LINE = 1;

    /** One all of whose rows are structures. */
    public Submission(
            String fichier,
            String sha256,
            Identity identity,
            AnswerSet pole,
            List<StructureRow> structures,
            List<Finding> findings) {
        this(fichier, sha256, identity, pole, structures, List.of(), findings);
    }

    public Submission {
        structures = List.copyOf(structures);
        setAside = List.copyOf(setAside);
        findings = List.copyOf(findings);
    }
}
