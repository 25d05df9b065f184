package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.TypedAnswer;
import java.util.List;
import java.util.stream.Collectors;

/** Whether an answer is what a line of corrections says, and what it becomes. */
final class OldValueMatch {
    private OldValueMatch() {}

    /** What a correction wants. */
    static Answer wanted(Field field, String fresh) {
        return fresh.equals(Correction.EMPTY)
                ? Answer.ABSENT
                : TypedAnswer.read(field, fresh)
                        .orElseThrow(() -> new IllegalArgumentException("an unchecked correction: " + fresh));
    }

    /** Whether the answer still is what the network saw: the same answer, or the very characters of its cells. */
    static boolean isStill(Field field, Answer seen, String old) {
        String words = old.equals(Correction.EMPTY) ? "" : old;
        boolean same = TypedAnswer.read(field, words)
                .filter(answer -> isEqual(seen, answer))
                .isPresent();
        return same || (!words.isEmpty() && words.equals(shown(seen)));
    }

    static boolean isEqual(Answer one, Answer other) {
        boolean same = one.state() == other.state() || (one.isBlank() && other.isBlank());
        return same && one.value().isSame(other.value());
    }

    /** What the cells hold. */
    static String shown(Answer answer) {
        return answer.sources().stream()
                .map(CellSource::brut)
                .filter(raw -> !raw.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What is wanted, in the cells that were seen, each bearing the mark of the correction. */
    static Answer marked(Answer seen, Answer wanted) {
        List<CellSource> cells = seen.sources().stream()
                .map(cell -> new CellSource(cell.feuille(), cell.cellule(), cell.brut(), mark(cell.traitement())))
                .toList();
        return new Answer(wanted.state(), wanted.value(), cells, seen.justification());
    }

    private static String mark(String treatment) {
        return treatment.isEmpty() ? FormCheck.RED_APPLIQUE.code() : treatment + " " + FormCheck.RED_APPLIQUE.code();
    }
}
