package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The forms some member structures of a fictitious campaign fill by themselves, in a folder of their own. */
final class SampleStructureForms {
    private static final String FOLDER = "structures/";

    /** One pole in that many has a structure that answers by itself; one in twice as many, a second that disagrees. */
    private static final int PART = 25;

    private static final BigDecimal GAP = new BigDecimal("0.5");

    private final List<Field> fields;

    SampleStructureForms(Definition definition) {
        fields = FormKind.structureFields(definition);
    }

    /** What a structure says of itself: all that its pole says of it. */
    DraftAnswers answers(DraftAnswers line) {
        DraftAnswers answers = new DraftAnswers(fields);
        fields.forEach(field -> {
            line.value(field.name()).ifPresent(value -> answers.set(field.name(), value));
            line.refusal(field.name()).ifPresent(state -> answers.decline(field.name(), state));
            line.raw(field.name()).ifPresent(text -> answers.type(field.name(), text));
        });
        return answers;
    }

    /**
     * The form, sent two days after the questionnaire of its pole.
     *
     * @param rank number of the structure in its pole, from 0
     */
    SentFile sentFile(SentFile questionnaire, int rank, DraftAnswers answers) {
        FictitiousPole pole = questionnaire.copy().pole();
        String file = FOLDER + pole.id() + "-"
                + pole.structure(rank + 1).replace("Structure exemple ", "structure-exemple-") + ".xlsx";
        String modified =
                Instant.parse(questionnaire.modifie()).plus(Duration.ofDays(2)).toString();
        return new SentFile(
                file, new SampleSubmission(pole, answers, List.of()), TypingStyle.NEAT, modified, WorkbookTweak.AUCUNE);
    }

    /** Those that come with the questionnaire of a pole of a campaign of any size. */
    List<SentFile> with(SentFile questionnaire) {
        List<SentFile> sentFiles = new ArrayList<>();
        int number = questionnaire.copy().pole().number();
        List<DraftAnswers> lines = questionnaire.copy().lignes();
        if (number % PART == 0 && !lines.isEmpty()) {
            sentFiles.add(sentFile(questionnaire, 0, answers(lines.get(0))));
        }
        if (number % (2 * PART) == 0 && lines.size() > 1) {
            DraftAnswers others = answers(lines.get(1));
            others.set(
                    "etp_total", new Value.Quantity(others.number("etp_total").add(GAP)));
            sentFiles.add(sentFile(questionnaire, 1, others));
        }
        return sentFiles;
    }
}
