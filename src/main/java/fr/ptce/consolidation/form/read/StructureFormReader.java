package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.TextParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the form of one member structure. One that does not say which structure answers, or that several structures
 * filled in, is refused: its answers would be given to nobody, or to the wrong one.
 */
final class StructureFormReader {
    private static final String NAME = "structure_nom";
    private static final String SIRET = "structure_siret";

    private final Questions questions;
    private final FormerEdition edition;
    private final ReadingLog log;

    StructureFormReader(Questions questions, FormerEdition edition, ReadingLog log) {
        this.questions = questions;
        this.edition = edition;
        this.log = log;
    }

    /** The structure that answers; empty when it is not one and only one, which the log then says. */
    Optional<StructureRow> read(GroupLocator groups) {
        List<String> names = typed(groups, NAME);
        List<String> sirets = typed(groups, SIRET);
        if (names.isEmpty() && sirets.isEmpty() && isBlank(groups)) {
            ReadingLog aside = log.aside();
            new GroupReader(questions, groups, edition, aside).read("");
            List<Finding> misplaced = MisplacedAnswers.among(aside.toList());
            if (!misplaced.isEmpty()) {
                log.onFile(
                        FormCheck.EVA_A_COTE,
                        "",
                        MisplacedAnswers.EXPECTED,
                        MisplacedAnswers.noneRead(misplaced),
                        MisplacedAnswers.PUT_BACK);
                log.add(aside);
                return Optional.empty();
            }
            log.onFile(
                    FormCheck.EVA_VIDE,
                    "",
                    "une raison sociale ou un SIRET, et des réponses",
                    "Formulaire de structure reçu vide : rien n’y est répondu.",
                    "Remplissez-le, enregistrez-le et renvoyez-le : c’est peut-être un exemplaire vierge qui a été joint.");
            return Optional.empty();
        }
        if (names.isEmpty() && sirets.isEmpty()) {
            log.onFile(
                    FormCheck.EVA_STRUCTURE,
                    "",
                    "une raison sociale ou un SIRET",
                    "Ce formulaire ne dit pas quelle structure répond : ni sa raison sociale, ni son SIRET n'y figurent.",
                    "Indiquez la raison sociale et le SIRET de la structure, puis renvoyez le formulaire.");
            return Optional.empty();
        }
        if (names.size() > 1 || sirets.size() > 1) {
            String seen = Stream.concat(names.stream(), sirets.stream()).collect(Collectors.joining(" | "));
            log.onFile(
                    FormCheck.EVA_STRUCTURES,
                    seen,
                    "une seule structure",
                    "Ce formulaire est rempli pour plusieurs structures : " + seen + ".",
                    "Remplissez un formulaire par structure : supprimez les feuilles ou les lignes copiées.");
            return Optional.empty();
        }
        String structure = names.isEmpty() ? sirets.get(0) : names.get(0);
        Map<String, Answer> answers = new GroupReader(questions, groups, edition, log).read(structure);
        return Optional.of(new StructureRow("", Submission.ONLY_LINE, new AnswerSet(answers), ""));
    }

    /** Whether nothing is typed anywhere, dashes and texts already there in a blank form set aside. */
    private boolean isBlank(GroupLocator groups) {
        return questions.all().stream()
                .filter(question -> !question.field().readOnly())
                .noneMatch(question -> question.markers().stream()
                        .flatMap(marker -> groups.places(marker).stream())
                        .map(place -> Spelling.key(place.shown()))
                        .anyMatch(text -> !text.isEmpty()
                                && !text.equals(Spelling.key(question.field().defaultText()))));
    }

    /** What stands in the cells of that question, each text once, spelling set aside. */
    private List<String> typed(GroupLocator groups, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        questions.all().stream()
                .filter(question -> question.field().name().equals(field))
                .flatMap(question -> question.markers().stream())
                .flatMap(marker -> groups.places(marker).stream())
                .map(place -> TextParser.clean(place.shown()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> texts.putIfAbsent(Spelling.key(text), text));
        return List.copyOf(texts.values());
    }
}
