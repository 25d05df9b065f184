package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A warning justified by the network. An error cannot be: it is corrected. */
final class Acceptance {
    private Acceptance() {}

    /** Justifies the warnings of that code, of the structure named if there is one. */
    static CorrectionOutcome apply(Correction line, Submission submission, List<Finding> findings) {
        Optional<StructureRow> row = line.structure().isEmpty()
                ? Optional.empty()
                : DesignatedStructure.find(submission.structures(), line.structure());
        if (row.isEmpty() && !line.structure().isEmpty()) {
            return new CorrectionOutcome(line.ligne(), false, DesignatedStructure.absence(line.structure()));
        }
        int justified = 0;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            boolean concerned = finding.severity() == Severity.WARNING
                    && finding.code().equals(line.ancienne())
                    && row.map(designated -> DesignatedStructure.isOf(finding, designated))
                            .orElse(true);
            if (concerned) {
                findings.set(i, finding.withJustification(text(finding, line)));
                justified++;
            }
        }
        return justified > 0
                ? new CorrectionOutcome(line.ligne(), true, "Réponse acceptée par le réseau (" + line.ancienne() + ").")
                : new CorrectionOutcome(
                        line.ligne(),
                        false,
                        "Le questionnaire n'a pas, ou n'a plus, d'anomalie à justifier " + line.ancienne() + ".");
    }

    private static String text(Finding finding, Correction line) {
        String own = finding.justification().isBlank() ? "" : finding.justification() + "\n";
        return own + "Accepté par le réseau (" + line.decision() + ")";
    }
}
