package fr.ptce.consolidation.answer;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The workbooks one definition gives: that of a whole pole, and the page one of its member structures fills by itself. */
public enum FormKind {
    /** Every sheet of the definition. */
    POLE,
    /** One sheet: the questions about a member structure that {@code survey.csv} also asks of the structure itself. */
    STRUCTURE;

    /** Sheet of the structure's form. */
    static final String SHEET = "STRUCTURE";

    private static final String TITLE = "Votre structure";
    private static final String INSTRUCTION =
            "Répondez pour votre structure seule : vos réponses complètent celles de votre pôle et, là où elles"
                    + " diffèrent, ce sont les vôtres qui comptent.";

    /** How a workbook says it: {@code pole} or {@code structure}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one so called, case set aside. */
    public static Optional<FormKind> find(String word) {
        return Stream.of(values())
                .filter(one -> one.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The questions about a member structure that its own form asks, in order. */
    public static List<Field> structureFields(Definition definition) {
        return definition.structureFields().stream()
                .filter(Field::structureForm)
                .toList();
    }

    /** The sheets of questions, in order. */
    public List<Section> sections(Definition definition) {
        return this == POLE
                ? definition.sections()
                : List.of(new Section(
                        definition.getRepeat().name(),
                        SHEET,
                        TITLE,
                        INSTRUCTION,
                        false,
                        false,
                        structureFields(definition)));
    }
}
