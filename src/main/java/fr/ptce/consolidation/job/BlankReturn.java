package fr.ptce.consolidation.job;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.form.read.MisplacedAnswers;
import fr.ptce.consolidation.form.write.FilledBefore;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.TypedAnswer;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a questionnaire sent back without an answer: as blank as it was sent, or holding nothing but what the network carried
 * over from the former campaign; or whose answers stand beside their cells, none or few of them in place. A dash is no answer; NSP and SO are; so is what the network corrected for its pole.
 */
public final class BlankReturn {
    private static final String FILL_IN =
            "Remplissez le classeur, enregistrez-le et renvoyez-le : c’est peut-être un exemplaire vierge qui a été joint.";
    private static final String SITUATION = "situation";

    private final Map<String, Field> fields;
    private final FilledBefore before;
    private final Function<String, Optional<PreviousAnswers>> former;

    /**
     * For one definition.
     *
     * @param former what a pole answered to the campaign before
     */
    public BlankReturn(Definition definition, Function<String, Optional<PreviousAnswers>> former) {
        fields = Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .collect(Collectors.toMap(Field::name, Function.identity(), (first, again) -> first));
        before = new FilledBefore(definition);
        this.former = former;
    }

    /**
     * All that is to be said of a questionnaire: of one without an answer, nothing but that.
     *
     * @param found what was found in it otherwise
     */
    public List<Finding> said(Submission submission, List<Finding> found, SubmissionValidator validator) {
        List<Finding> blanks = validator.graded(find(submission).stream().toList());
        return isRefusal(blanks)
                ? Stream.concat(blanks.stream(), MisplacedAnswers.among(submission.findings()).stream())
                        .toList()
                : Stream.concat(found.stream(), blanks.stream()).sorted().toList();
    }

    /** Whether what is said of a file is that none of its answers counts: it holds none, or none in its place. */
    static boolean isRefusal(List<Finding> findings) {
        return Stream.of(FormCheck.values())
                .filter(FormCheck::refuses)
                .anyMatch(check -> findings.stream().map(Finding::code).anyMatch(check.code()::equals));
    }

    /** Whether what is said of a file is that it holds no answer. */
    public static boolean isEmptyReturn(List<Finding> findings) {
        return Stream.of(FormCheck.values())
                .filter(FormCheck::isEmptyReturn)
                .anyMatch(check -> findings.stream().map(Finding::code).anyMatch(check.code()::equals));
    }

    /** What is to be said of a questionnaire without an answer, or with very few; empty of any other, and of a structure's form. */
    Optional<Finding> find(Submission submission) {
        if (submission.identity().isStructure()) {
            return Optional.empty();
        }
        List<Told> typed = typed(submission);
        List<Finding> misplaced = MisplacedAnswers.among(submission.findings());
        if (!misplaced.isEmpty()) {
            return misplaced(submission, typed, misplaced);
        }
        if (typed.isEmpty()) {
            return Optional.of(isCommented(submission) ? commented(submission) : blank(submission));
        }
        if (!typed.stream().allMatch(this::isCarried) || isCommented(submission)) {
            return Optional.empty();
        }
        Optional<PreviousAnswers> previous = former.apply(submission.identity().pole());
        return Optional.of(previous.filter(all -> isAsCarried(submission, typed, all))
                .map(all -> carried(submission, all.exercice()))
                .orElseGet(() -> withoutNumber(submission)));
    }

    /** Of answers that stand beside their cells: whether there is any other, and whether there are fewer of these. */
    private Optional<Finding> misplaced(Submission submission, List<Told> typed, List<Finding> misplaced) {
        Optional<PreviousAnswers> previous = former.apply(submission.identity().pole());
        boolean carried = typed.stream().allMatch(this::isCarried)
                && previous.filter(all -> isAsCarried(submission, typed, all)).isPresent();
        if (typed.isEmpty() || carried) {
            return Optional.of(finding(
                    submission, FormCheck.EVA_A_COTE, MisplacedAnswers.noneRead(misplaced), MisplacedAnswers.PUT_BACK));
        }
        long inPlace = typed.stream()
                .filter(told -> previous.isEmpty() || !isCarried(told))
                .count();
        return misplaced.size() <= inPlace
                ? Optional.empty()
                : Optional.of(finding(
                        submission,
                        FormCheck.EVA_DEPLACE,
                        MisplacedAnswers.mostUnread(misplaced),
                        MisplacedAnswers.PUT_BACK));
    }

    /**
     * An answer that stands in a cell the network leaves blank.
     *
     * @param row the structure it describes, none for the pole itself
     */
    private record Told(Field field, Answer answer, Optional<StructureRow> row) {}

    private List<Told> typed(Submission submission) {
        List<Told> typed = new ArrayList<>();
        add(typed, submission.pole(), Optional.empty());
        submission.structures().forEach(row -> add(typed, row.answers(), Optional.of(row)));
        return typed;
    }

    private void add(List<Told> typed, AnswerSet answers, Optional<StructureRow> row) {
        answers.answers().forEach((name, answer) -> {
            Field field = fields.get(name);
            if (field != null && !before.isOfNetwork(field) && isTyped(field, answer)) {
                typed.add(new Told(field, answer, row));
            }
        });
    }

    private static boolean isTyped(Field field, Answer answer) {
        return switch (answer.state()) {
            case BLANK, NOT_DEMANDED, NOT_IN_FORM -> false;
            case NSP, SO -> true;
            case UNREADABLE ->
                answer.sources().stream()
                        .anyMatch(source -> !Spelling.key(source.brut()).isEmpty());
            case GIVEN ->
                field.defaultText().isEmpty()
                        || !answer.value()
                                .findText()
                                .map(text -> TypedAnswer.isSame(text, field.defaultText()))
                                .orElse(false);
        };
    }

    private boolean isCarried(Told told) {
        return told.answer().isGiven() && before.isCarried(told.field()) && !isCorrected(told.answer());
    }

    private static boolean isCorrected(Answer answer) {
        return answer.sources().stream().map(CellSource::traitement).anyMatch(codes -> List.of(codes.split(" ", -1))
                .contains(FormCheck.RED_APPLIQUE.code()));
    }

    /** Whether every answer is the former one, in as many structures as were carried over. */
    private static boolean isAsCarried(Submission submission, List<Told> typed, PreviousAnswers previous) {
        long stayed = previous.structures().stream()
                .filter(structure -> !value(structure.answers(), SITUATION).equals(new Value.Choice("sortie")))
                .count();
        return stayed == submission.structures().size()
                && typed.stream().allMatch(told -> told.row()
                        .map(row -> isSame(told, row, previous))
                        .orElseGet(() -> isSame(told, previous.pole())));
    }

    private static boolean isSame(Told told, StructureRow row, PreviousAnswers previous) {
        if (told.field().name().equals(SITUATION)) {
            return told.answer().value().equals(new Value.Choice("presente"));
        }
        Value name = row.answers().get("structure_nom").value();
        return previous.structures().stream()
                .filter(structure ->
                        structure.cle().equals(row.key()) || isSame(name, value(structure.answers(), "structure_nom")))
                .anyMatch(structure -> isSame(told, structure.answers()));
    }

    private static boolean isSame(Told told, Map<String, Value> former) {
        return isSame(told.answer().value(), value(former, told.field().name()));
    }

    /** Boxes left blank as NSP was not carried over: only what is chosen tells. */
    private static boolean isSame(Value one, Value other) {
        Optional<Value.Choices> choices = one.findChoices();
        if (choices.isPresent()) {
            return other.findChoices()
                    .filter(those -> those.chosen().equals(choices.get().chosen()))
                    .isPresent();
        }
        return one.findText()
                .flatMap(text -> other.findText().map(that -> TypedAnswer.isSame(text, that)))
                .orElseGet(() -> one.isSame(other));
    }

    private static Value value(Map<String, Value> answers, String field) {
        return answers.getOrDefault(field, Value.NONE);
    }

    private static boolean isCommented(Submission submission) {
        return Stream.concat(
                        submission.pole().answers().values().stream().map(Answer::justification),
                        submission.structures().stream().map(StructureRow::justification))
                .anyMatch(text -> !Spelling.key(text).isEmpty());
    }

    private static Finding blank(Submission submission) {
        return finding(
                submission,
                FormCheck.EVA_VIDE,
                "Questionnaire reçu vide : rien n’y est répondu, hors ce que le réseau sait déjà du pôle.",
                FILL_IN);
    }

    private static Finding carried(Submission submission, int exercice) {
        return finding(
                submission,
                FormCheck.EVA_PREREMPLI,
                "Questionnaire reçu sans réponse nouvelle : il ne contient que ce que le réseau y avait repris de l’exercice "
                        + exercice + ", sans aucun nombre.",
                FILL_IN);
    }

    private static Finding commented(Submission submission) {
        return finding(
                submission,
                FormCheck.EVA_COMMENTAIRES,
                "Rien n’est répondu dans ce questionnaire, qui ne contient que des commentaires : il compte pour reçu, sauf si un autre"
                        + " envoi du pôle contient des réponses.",
                "Lisez ces commentaires, puis demandez les réponses au pôle.");
    }

    private static Finding withoutNumber(Submission submission) {
        return finding(
                submission,
                FormCheck.EVA_SANS_NOMBRE,
                "Ce questionnaire ne contient que des textes et des choix, comme ceux qui sont repris d’une année sur l’autre :"
                        + " aucun nombre n’y est saisi.",
                "Vérifiez auprès du pôle qu’il a fini de le remplir.");
    }

    private static Finding finding(Submission submission, FormCheck check, String message, String action) {
        return new Finding(
                check.code(),
                check.severity(),
                List.of(Location.ofFile(submission.fichier())),
                submission.identity().pole(),
                "",
                "",
                "",
                "",
                message,
                action,
                "");
    }
}
