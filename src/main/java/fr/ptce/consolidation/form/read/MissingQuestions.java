package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A question that is nowhere in the workbook is not a question left blank: said once per sheet. Blocking, unless the
 * whole sheet is optional, or the workbook was made from another edition of the questionnaire that did not ask it.
 */
final class MissingQuestions {
    private static final int NAMED = 5;

    private final List<Section> sections;
    private final FormerEdition edition;
    private final ReadingLog log;

    MissingQuestions(Definition definition, Identity identity, FormerEdition edition, ReadingLog log) {
        this.sections = (identity.isStructure() ? FormKind.STRUCTURE : FormKind.POLE).sections(definition);
        this.edition = edition;
        this.log = log;
    }

    void check(
            Questions poleQuestions, GroupLocator groups, Questions structureQuestions, List<StructureTable> tables) {
        for (Section section : sections) {
            Questions questions = section.repeat() ? structureQuestions : poleQuestions;
            Predicate<Marker> found = section.repeat()
                    ? marker ->
                            tables.stream().anyMatch(table -> table.columns().containsKey(marker))
                    : marker -> !groups.places(marker).isEmpty();
            List<Question> asked = questions.all().stream()
                    .filter(question -> section.fields().contains(question.field()))
                    .filter(question -> !question.field().readOnly())
                    .toList();
            List<Question> missing = asked.stream()
                    .filter(question -> isMissing(question, found))
                    .toList();
            List<Field> never = fields(missing, question -> edition.neverHad(absent(question, found)));
            List<Field> deleted = fields(missing, question -> !edition.neverHad(absent(question, found)));
            String sheet = sheet(section, asked, groups, tables);
            if (!never.isEmpty()) {
                reportAbsent(sheet, never);
            }
            if (!deleted.isEmpty()) {
                boolean whole = section.optional() && missing.size() == asked.size();
                reportDeleted(whole ? FormCheck.FLF_FACULTATIVE : FormCheck.FLF_QUESTION, sheet, deleted);
            }
        }
    }

    private static List<Field> fields(List<Question> questions, Predicate<Question> those) {
        return questions.stream().filter(those).map(Question::field).toList();
    }

    private static List<Marker> absent(Question question, Predicate<Marker> found) {
        return question.markers().stream().filter(found.negate()).toList();
    }

    /** A tick that is gone is a code nobody can have answered; a slot that is gone is only less room. */
    private static boolean isMissing(Question question, Predicate<Marker> found) {
        return question.field().layout().kind() == Field.Layout.Kind.SLOTS
                ? question.markers().stream().noneMatch(found)
                : !question.markers().stream().allMatch(found);
    }

    private void reportAbsent(String sheet, List<Field> never) {
        String message = (never.size() == 1
                        ? "Question absente de ce questionnaire"
                        : never.size() + " questions absentes de ce questionnaire")
                + " : " + names(never) + ". Le classeur a été fait avec une autre version du questionnaire.";
        log.onSheet(
                FormCheck.FLF_ANCIENNE,
                sheet,
                ids(never),
                message,
                "Rien à faire : ce n’est pas la faute du pôle, et rien ne lui est réclamé là-dessus.");
    }

    private void reportDeleted(FormCheck check, String sheet, List<Field> deleted) {
        String message = (deleted.size() == 1 ? "Question introuvable" : deleted.size() + " questions introuvables")
                + " : " + names(deleted) + ".";
        String action = check == FormCheck.FLF_QUESTION
                ? "Repartez du classeur que le réseau vous a envoyé et recopiez-y vos réponses, sans supprimer de ligne,"
                        + " de colonne ni de feuille."
                : "Rien à faire.";
        log.onSheet(check, sheet, ids(deleted), message, action);
    }

    private static String names(List<Field> fields) {
        String names = fields.stream()
                .limit(NAMED)
                .map(field -> Typography.quote(field.label()))
                .collect(Collectors.joining(", "));
        return names + (fields.size() > NAMED ? " et " + (fields.size() - NAMED) + " autres" : "");
    }

    private static String ids(List<Field> fields) {
        Set<String> ids = fields.stream().map(Field::id).collect(Collectors.toCollection(TreeSet::new));
        return String.join(" ", ids);
    }

    /** The sheet where the other questions of the section stand, under the name the pole gave it. */
    private static String sheet(
            Section section, List<Question> asked, GroupLocator groups, List<StructureTable> tables) {
        if (section.repeat()) {
            return tables.isEmpty() ? section.feuille() : tables.get(0).sheet().name();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Marker> markers = new ArrayList<>();
        asked.forEach(question -> markers.addAll(question.markers()));
        markers.forEach(marker -> groups.places(marker)
                .forEach(place -> counts.merge(place.sheet().name(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(section.feuille());
    }
}
