package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.List;

/**
 * No guide text is left as it was beside answers the pole wrote: three of the five fiches published in 2018 kept one. A
 * sheet left whole as it was sent is a sheet left blank.
 */
final class UntouchedGuide implements SubmissionRule {
    private final List<Section> guided;

    UntouchedGuide(Definition definition) {
        guided = definition.sections().stream()
                .filter(section -> section.fields().stream()
                        .anyMatch(field -> !field.defaultText().isEmpty()))
                .toList();
    }

    @Override
    public String code() {
        return "FDM-GUIDE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return guided.stream().anyMatch(section -> isHalfWritten(section, pole)) ? List.of(Breach.of(pole)) : List.of();
    }

    private static boolean isHalfWritten(Section section, CheckedUnit pole) {
        boolean left = false;
        boolean written = false;
        for (Field field : section.fields()) {
            Answer answer = pole.answer(field.name());
            boolean guide = isGuide(field, answer);
            left |= guide;
            written |= answer.isGiven() && !guide;
        }
        return left && written;
    }

    private static boolean isGuide(Field field, Answer answer) {
        return !field.defaultText().isEmpty()
                && answer.value()
                        .findText()
                        .filter(text -> plain(text).equals(plain(field.defaultText())))
                        .isPresent();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
