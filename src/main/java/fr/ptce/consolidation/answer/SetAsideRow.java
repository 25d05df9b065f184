package fr.ptce.consolidation.answer;

import fr.ptce.consolidation.finding.Finding;
import java.util.List;

/**
 * A row under the member structures that is none of them: a total, a note. It counts nowhere, until the network says that it
 * is a structure.
 *
 * @param row what stands in its cells, read as a structure's
 * @param reason why it is set aside, such as « ligne de total »
 * @param said the finding that says so
 * @param findings what the reading of its cells found: raised only if the row is taken back
 */
public record SetAsideRow(StructureRow row, String reason, Finding said, List<Finding> findings) {
    public SetAsideRow {
        findings = List.copyOf(findings);
    }
}
