package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One sheet of questions of the shipped definition, laid out as the network sends it, on which a test types: names in A,
 * labels in C, answers in D, units in E, the year before in F, justifications in G, help in H.
 */
final class QuestionGrid {
    final GridSheet grid;
    private final Questions questions;
    private final Map<String, Integer> rows = new HashMap<>();

    /** The sheet of that name, such as {@code 3_EMPLOI}. */
    QuestionGrid(String sheet) {
        Section section = sections().stream()
                .filter(one -> one.feuille().equals(sheet))
                .findFirst()
                .orElseThrow();
        questions = new Questions(section.fields());
        grid = new GridSheet(sheet);
        String[] titles = {"#champ", "", "", "#reponse", "#unite", "#precedent", "#justification"};
        String[] header = {"", "N°", "Question", "Votre réponse", "Unité", "Année précédente", "Justification", "Aide"};
        line(0, titles);
        line(4, header);
        int row = 5;
        for (Question question : questions.all()) {
            Field field = question.field();
            if (field.layout().kind() == Field.Layout.Kind.TICKS) {
                line(row++, "", field.id(), field.label() + " *", "", "", "", "", field.hint());
            }
            for (Marker marker : question.markers()) {
                rows.put(marker.technicalName(), row + 1);
                boolean tick = field.layout().kind() == Field.Layout.Kind.TICKS;
                line(
                        row++,
                        marker.technicalName(),
                        tick ? "" : field.id(),
                        marker.label() + (tick ? "" : " *"),
                        "",
                        tick ? "" : field.unit(),
                        "",
                        "",
                        tick ? "" : field.hint());
            }
        }
    }

    private void line(int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                grid.type(row, column, "'" + texts[column]);
            }
        }
    }

    /** The cell of a question in that column. */
    String at(String column, String field) {
        Integer row = rows.get(field);
        if (row == null) {
            throw new IllegalArgumentException(field);
        }
        return column + row;
    }

    /** Types in the cell of a question. */
    QuestionGrid answer(String field, String text) {
        return type("D", field, text);
    }

    /** Types on the row of a question, in that column. */
    QuestionGrid type(String column, String field, String text) {
        grid.type(at(column, field), text);
        return this;
    }

    /** What is read of it. */
    Reading read() {
        ReadingLog log = new ReadingLog("P001.xlsx", "P001");
        GroupLocator groups = GroupLocator.locate(questions, GridSheet.workbook(grid));
        Map<String, Answer> answers = new GroupReader(questions, groups, FormerEdition.PRESENT, log).read("");
        return new Reading(answers, log.toList());
    }

    /** What is read of such a sheet. */
    record Reading(Map<String, Answer> answers, List<Finding> findings) {
        Answer answer(String field) {
            return answers.getOrDefault(field, Answer.ABSENT);
        }

        List<String> codes() {
            return findings.stream().map(Finding::code).toList();
        }

        List<Finding> of(String code) {
            return findings.stream()
                    .filter(finding -> finding.code().equals(code))
                    .toList();
        }
    }

    private static List<Section> sections() {
        try {
            return DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition().sections();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
