package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.TypedAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a structure answers by itself, completed by what its pole says of it: its own answers prevail, what it leaves blank or
 * does not know erases nothing. An answer of the pole that the network corrected stands: corrections come last.
 *
 * @param answers what counts; only the structure's own answers bear their cells
 * @param ecarts the questions both answer differently
 */
record JoinedAnswers(AnswerSet answers, List<Disagreement> ecarts) {
    JoinedAnswers {
        ecarts = List.copyOf(ecarts);
    }

    /**
     * One question answered differently.
     *
     * @param corrected whether the pole's answer stands, the network having corrected it
     */
    record Disagreement(Field champ, Answer structure, Answer pole, boolean corrected) {
        /** What the structure answers, as people read it. */
        String says() {
            return structure.value().match(new Shown(champ));
        }

        /** What its pole answers. */
        String toldByPole() {
            return pole.value().match(new Shown(champ));
        }
    }

    static JoinedAnswers of(Definition definition, AnswerSet structure, AnswerSet pole) {
        Map<String, Answer> all = new LinkedHashMap<>();
        List<Disagreement> gaps = new ArrayList<>();
        for (Field field : definition.structureFields()) {
            Answer own = field.structureForm() ? structure.get(field.name()) : Answer.ABSENT;
            Answer told = pole.get(field.name());
            boolean corrected = told.isGiven() && isCorrected(told);
            if (own.isGiven() && told.isGiven() && !isSame(own.value(), told.value())) {
                gaps.add(new Disagreement(field, own, told, corrected));
            }
            all.put(field.name(), own.isGiven() && !corrected ? own : withoutCells(completed(told, own)));
        }
        return new JoinedAnswers(new AnswerSet(all), gaps);
    }

    /** Where the pole left a blank, « ne sait pas » and « sans objet » say more. */
    private static Answer completed(Answer told, Answer own) {
        boolean declined = own.state() == Answer.State.NSP || own.state() == Answer.State.SO;
        boolean asked = told.state() == Answer.State.NOT_IN_FORM && own.state() != Answer.State.BLANK;
        return asked || (told.isBlank() && declined) ? own : told;
    }

    private static Answer withoutCells(Answer answer) {
        return new Answer(answer.state(), answer.value(), List.of(), "");
    }

    private static boolean isCorrected(Answer answer) {
        return answer.sources().stream().map(CellSource::traitement).anyMatch(codes -> List.of(codes.split(" ", -1))
                .contains(FormCheck.RED_APPLIQUE.code()));
    }

    private static boolean isSame(Value one, Value other) {
        return one.findText()
                .flatMap(text -> other.findText().map(that -> TypedAnswer.isSame(text, that)))
                .orElseGet(() -> one.isSame(other));
    }

    /** Each kind of answer to a question, as people read it. */
    private record Shown(Field field) implements Value.Cases<String> {
        @Override
        public String text(String text) {
            return text;
        }

        @Override
        public String number(BigDecimal number) {
            return PlainNumber.french(number);
        }

        @Override
        public String day(LocalDate day) {
            return day.toString();
        }

        @Override
        public String choice(String code) {
            return field.getList().findCode(code).map(Code::label).orElse(code);
        }

        @Override
        public String choices(Value.Choices choices) {
            return choices.chosen().stream().map(this::choice).collect(Collectors.joining(", "));
        }

        @Override
        public String none() {
            return "";
        }
    }
}
