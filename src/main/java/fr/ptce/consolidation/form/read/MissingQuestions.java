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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A question that is nowhere in the workbook is not a question left blank: said once per sheet. Blocking, unless the
 * whole sheet is optional or the workbook is of an older version, still accepted, that may not have asked it.
 */
final class MissingQuestions {
    private static final int NAMED = 5;

    private final List<Section> sections;
    private final boolean older;
    private final ReadingLog log;

    MissingQuestions(Definition definition, Identity identity, ReadingLog log) {
        this.sections = (identity.isStructure() ? FormKind.STRUCTURE : FormKind.POLE).sections(definition);
        this.older = !identity.version().equals(definition.settings().version());
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
            List<Field> missing = asked.stream()
                    .filter(question -> isMissing(question, found))
                    .map(Question::field)
                    .toList();
            if (!missing.isEmpty()) {
                report(section, sheet(section, asked, groups, tables), missing, missing.size() == asked.size());
            }
        }
    }

    /** A tick that is gone is a code nobody can have answered; a slot that is gone is only less room. */
    private static boolean isMissing(Question question, Predicate<Marker> found) {
        return question.field().layout().kind() == Field.Layout.Kind.SLOTS
                ? question.markers().stream().noneMatch(found)
                : !question.markers().stream().allMatch(found);
    }

    private void report(Section section, String sheet, List<Field> missing, boolean whole) {
        FormCheck check = older
                ? FormCheck.FLF_ANCIENNE
                : section.optional() && whole ? FormCheck.FLF_FACULTATIVE : FormCheck.FLF_QUESTION;
        String names = missing.stream()
                .limit(NAMED)
                .map(field -> Typography.quote(field.label()))
                .collect(Collectors.joining(", "));
        String rest = missing.size() > NAMED ? " et " + (missing.size() - NAMED) + " autres" : "";
        String message = (missing.size() == 1 ? "Question introuvable" : missing.size() + " questions introuvables")
                + " : " + names + rest + ".";
        String action = check == FormCheck.FLF_QUESTION
                ? "Repartez du classeur que le réseau vous a envoyé et recopiez-y vos réponses, sans supprimer de ligne,"
                        + " de colonne ni de feuille."
                : "Rien à faire.";
        Set<String> ids = missing.stream().map(Field::id).collect(Collectors.toCollection(java.util.TreeSet::new));
        log.onSheet(check, sheet, String.join(" ", ids), message, action);
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
