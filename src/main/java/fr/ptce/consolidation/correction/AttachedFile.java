package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file in doubt, once the network said whose answers it holds: they are that pole's, identifier and keys included. */
final class AttachedFile {
    private static final String ID = "pole_id";

    private AttachedFile() {}

    /**
     * The questionnaire, its own identifier and keys made those of the pole of that line, which a finding tells.
     *
     * @param lifted what made its pole doubtful
     */
    static Submission of(Submission sent, Correction line, List<Finding> lifted) {
        String codes = lifted.stream().map(Finding::code).distinct().collect(Collectors.joining(", "));
        List<Finding> findings = new ArrayList<>(sent.findings());
        findings.add(new Finding(
                FormCheck.RED_APPLIQUE.code(),
                FormCheck.RED_APPLIQUE.severity(),
                List.of(Location.ofFile(sent.fichier())),
                line.pole(),
                "",
                "",
                codes,
                line.pole(),
                detail(line) + " " + codes + ", corrigée par le réseau (" + Corrections.FILE + ", ligne " + line.ligne()
                        + " ; " + line.decision() + ").",
                "Rien à faire : le redressement est repris à chaque consolidation.",
                ""));
        return new Submission(
                sent.fichier(),
                sent.sha256(),
                sent.identity(),
                answers(sent.pole(), line.pole()),
                sent.structures().stream().map(row -> row(row, line.pole())).toList(),
                findings);
    }

    /** What became of the line. */
    static CorrectionOutcome outcome(Correction line) {
        return new CorrectionOutcome(line.ligne(), true, detail(line));
    }

    private static String detail(Correction line) {
        return "Le fichier « " + line.ancienne() + " » est rattaché au pôle " + line.pole() + ".";
    }

    private static AnswerSet answers(AnswerSet answers, String pole) {
        Answer seen = answers.get(ID);
        boolean own = seen.value().findText().filter(pole::equals).isPresent();
        if (!answers.answers().containsKey(ID) || own) {
            return answers;
        }
        Map<String, Answer> all = new LinkedHashMap<>(answers.answers());
        all.put(
                ID,
                OldValueMatch.marked(
                        seen, new Answer(Answer.State.GIVEN, new Value.Text(pole), List.of(), seen.justification())));
        return new AnswerSet(all);
    }

    /** A key of another pole's workbook would pass for that of its structure. */
    private static StructureRow row(StructureRow row, String pole) {
        return StructureRow.isKeyOfAnother(row.key(), pole)
                ? new StructureRow(String.valueOf(row.ligne()), row.ligne(), row.answers(), row.justification())
                : row;
    }
}
