package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the questions asked once: each answer, then what stands beside the cells that have none. */
final class GroupReader {
    private final Questions questions;
    private final GroupLocator groups;
    private final FormerEdition edition;
    private final ReadingLog log;

    GroupReader(Questions questions, GroupLocator groups, FormerEdition edition, ReadingLog log) {
        this.questions = questions;
        this.groups = groups;
        this.edition = edition;
        this.log = log;
    }

    /**
     * The answers, by field.
     *
     * @param structure name of the structure that answers by itself, "" for a pole
     */
    Map<String, Answer> read(String structure) {
        questions.allMarkers().stream()
                .filter(marker -> marker.field().personal())
                .forEach(marker -> groups.places(marker).forEach(log::keepSilent));
        MergedPlaces merges = new MergedPlaces();
        AnswerReader reader = new AnswerReader(log, merges);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : questions.all()) {
            Answer answer = reader.read(question, groups::places, groups.justifications(question), structure);
            answers.put(question.field().name(), edition.told(question, groups::places, answer));
            reader.tellHidden(structure);
        }
        new StrayAnswers(questions, groups, merges, log).tell(structure);
        return answers;
    }
}
