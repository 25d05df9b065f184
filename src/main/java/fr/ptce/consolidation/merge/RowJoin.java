package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.merge.StructureForms.ReceivedForm;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.JoinedForms;
import fr.ptce.consolidation.store.JoinedForms.Joining;
import fr.ptce.consolidation.store.RemovedStructures;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StructureName;
import fr.ptce.consolidation.validation.SubmissionValidator;
import fr.ptce.consolidation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a structure's own form and of the row its pole describes it on the row that counts. */
final class RowJoin {
    private static final Logger LOG = Logger.getLogger(RowJoin.class.getName());
    private static final String NAME = "structure_nom";
    private static final String SIRET = "structure_siret";

    private final Store store;
    private final JoinedForms joinings;
    private final Definition definition;
    private final SubmissionValidator validator;
    private final String campagne;

    RowJoin(Store store, Definition definition, String campagne, int exercice) {
        this.store = store;
        this.joinings = store.joinings();
        this.definition = definition;
        this.campagne = campagne;
        this.validator = new SubmissionValidator(definition, exercice);
    }

    /**
     * The row of a pole that a form joins.
     *
     * @param cle stable key of a new one, "" when the pole describes it
     */
    record JoinedRow(int number, String cle) {
        static JoinedRow described(int number) {
            return new JoinedRow(number, "");
        }

        static JoinedRow added(int number, String key) {
            return new JoinedRow(number, key);
        }

        boolean isNew() {
            return !cle.isEmpty();
        }
    }

    /** The name a structure gives itself, its SIRET when it gives none, the name of the file at worst. */
    String name(ReceivedForm one) {
        return joinings.structure(one.version().depot(), Submission.ONLY_LINE)
                .map(row -> name(row.answers()))
                .orElse(one.version().fichier());
    }

    private static String name(AnswerSet answers) {
        return Stream.of(NAME, SIRET)
                .map(field -> answers.get(field).value())
                .flatMap(value -> value.findText().stream())
                .findFirst()
                .orElse("");
    }

    /** Why the network took that structure out of the questionnaire of its pole, if it did. */
    Optional<String> removal(SentVersion pole, MemberRow member) {
        return RemovedStructures.of(store, pole.depot()).stream()
                .filter(cell -> (cell.champ().equals(SIRET)
                                && !member.siret().isEmpty()
                                && cell.source().brut().replaceAll("\\D", "").equals(member.siret()))
                        || (cell.champ().equals(NAME)
                                && !member.nom().isEmpty()
                                && StructureName.words(cell.source().brut()).equals(member.nom())))
                .map(RemovedStructures.RemovedCell::detail)
                .findFirst();
    }

    /** Writes the row that counts and gives what must be said; empty, nothing being written, when the base cannot hold it. */
    Optional<List<Finding>> attempt(SentVersion form, SentVersion pole, JoinedRow line) {
        List<Finding> findings = new ArrayList<>();
        try {
            store.attempt(() -> findings.addAll(join(form, pole, line)));
            return Optional.of(findings);
        } catch (RuntimeException failure) {
            if (!Store.isOwedToContent(failure)) {
                throw failure;
            }
            LOG.log(Level.SEVERE, failure, () -> "cannot join " + form.fichier());
            return Optional.empty();
        }
    }

    private List<Finding> join(SentVersion form, SentVersion pole, JoinedRow line) {
        StructureRow own = joinings.structure(form.depot(), Submission.ONLY_LINE)
                .orElseThrow(() -> new IllegalStateException("the form has lost its answers: " + form.fichier()));
        Optional<StructureRow> told = line.isNew() ? Optional.empty() : joinings.structure(pole.depot(), line.number());
        AnswerSet toldAnswers = told.map(StructureRow::answers).orElseGet(() -> new AnswerSet(Map.of()));
        JoinedAnswers joined = JoinedAnswers.of(definition, own.answers(), toldAnswers);
        StructureRow row = new StructureRow(
                told.map(StructureRow::key).orElse(line.cle()),
                line.number(),
                joined.answers(),
                Stream.concat(told.stream(), Stream.of(own))
                        .map(StructureRow::justification)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n")));
        save(form, pole, told, row, joined.ecarts().size());
        return findings(form, pole, line, joined);
    }

    /** Whether the questions are asked, and the mandatory ones answered, is judged on the answers put together. */
    private void save(SentVersion form, SentVersion pole, Optional<StructureRow> told, StructureRow row, int gaps) {
        AnswerSet answers = joinings.pole(pole.depot());
        Validation before = validate(pole, answers, told.stream().toList());
        Validation after = validate(pole, answers, List.of(row));
        joinings.save(
                new Joining(
                        form.depot(),
                        campagne,
                        pole.pole(),
                        pole.depot(),
                        told.isEmpty(),
                        gaps,
                        after.requis() - before.requis(),
                        after.requisRepondus() - before.requisRepondus()),
                row,
                after.outOfScope().getOrDefault(row.ligne(), Set.of()));
    }

    private Validation validate(SentVersion pole, AnswerSet answers, List<StructureRow> rows) {
        Identity identity = new Identity(campagne, "", "", pole.pole(), "pole", false, "");
        return validator.validate(new Submission(pole.fichier(), pole.sha256(), identity, answers, rows, List.of()));
    }

    private List<Finding> findings(SentVersion form, SentVersion pole, JoinedRow line, JoinedAnswers joined) {
        String structure = name(joined.answers());
        List<Finding> findings = new ArrayList<>();
        if (line.isNew()) {
            Location sheet = new Location(pole.fichier(), definition.getRepeat().feuille(), "");
            findings.add(StructureFormFindings.added(form, structure, sheet));
        }
        joined.ecarts().forEach(gap -> findings.add(StructureFormFindings.gap(form, structure, pole.fichier(), gap)));
        return findings;
    }
}
