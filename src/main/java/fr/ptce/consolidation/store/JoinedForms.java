package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows that count in the place of those a pole sent, its structures having answered by themselves. What was sent stays
 * as it was: each of these rows stands under the key of the structure's form, with the number of the row it replaces. The
 * caller holds the transaction.
 */
public final class JoinedForms {
    private static final List<String> TABLES =
            List.of("source", "marque", "question_ancienne", "contact", "nom_structure", "jeton_structure");
    private static final String INSERT = """
            INSERT INTO rattachement (depot, campagne, pole, depot_pole, ligne, ajoutee, ecarts, requis, requis_repondus)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Rows rows;
    private final StoredAnswers answers;
    private final SubmissionTables submissions;

    JoinedForms(Rows rows, StoredAnswers answers, SubmissionTables submissions) {
        this.rows = rows;
        this.answers = answers;
        this.submissions = submissions;
    }

    /**
     * One form joined to its pole.
     *
     * @param depot key of the form
     * @param campagne id of the campaign
     * @param pole registry id
     * @param depotPole key of the pole's questionnaire
     * @param ajoutee whether the pole does not describe that structure
     * @param ecarts answers the structure and its pole give differently
     * @param requis mandatory answers the row adds to those expected of the pole, which may be negative
     * @param requisRepondus the same of those given
     */
    public record Joining(
            long depot,
            String campagne,
            String pole,
            long depotPole,
            boolean ajoutee,
            int ecarts,
            int requis,
            int requisRepondus) {}

    /** Forgets all of that campaign. */
    public void clear(String campagne) {
        List<Object[]> forms = rows.list(
                "SELECT id FROM depot WHERE campagne = ? AND questionnaire = 'structure'",
                row -> new Object[] {row.number("id"), Submission.ONLY_LINE},
                campagne);
        if (!forms.isEmpty()) {
            rows.batch("DELETE FROM reponse_structure WHERE _depot = ? AND _ligne <> ?", forms);
            TABLES.forEach(table -> rows.batch("DELETE FROM " + table + " WHERE depot = ? AND ligne <> ?", forms));
        }
        rows.update("DELETE FROM rattachement WHERE campagne = ?", campagne);
    }

    /** A pole's own answers, as stored. */
    public AnswerSet pole(long submission) {
        return answers.ofPole(submission);
    }

    /** A member structure as stored; empty when there is no such row. */
    public Optional<StructureRow> structure(long submission, int line) {
        return answers.ofStructure(submission, line);
    }

    /**
     * Keeps one.
     *
     * @param row what counts; the cells it bears are those of the form
     * @param outOfScope its fields that are not asked
     */
    public void save(Joining one, StructureRow row, Set<String> outOfScope) {
        rows.update(
                INSERT,
                one.depot(),
                one.campagne(),
                one.pole(),
                one.depotPole(),
                row.ligne(),
                one.ajoutee(),
                one.ecarts(),
                one.requis(),
                one.requisRepondus());
        submissions.saveRow(one.depot(), row, outOfScope);
    }
}
