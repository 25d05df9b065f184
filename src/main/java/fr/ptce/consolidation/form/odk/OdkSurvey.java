package fr.ptce.consolidation.form.odk;

import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions as the sheet {@code survey} of XLSForm: groups, the repeat, each question with its conditions. A rule across
 * questions becomes a note that shows when it is broken, in its group for a member structure, at the end for the pole.
 */
final class OdkSurvey {
    /** Columns of the sheet. */
    static final List<String> COLUMNS = List.of(
            "type",
            "name",
            OdkSurvey.LABEL,
            OdkSurvey.HINT,
            "required",
            OdkSurvey.REQUIRED_MESSAGE,
            "relevant",
            "constraint",
            OdkSurvey.CONSTRAINT_MESSAGE,
            "choice_filter",
            "calculation",
            "appearance");

    private static final String LABEL = "label::Français (fr)";
    private static final String HINT = "hint::Français (fr)";
    private static final String REQUIRED_MESSAGE = "required_message::Français (fr)";
    private static final String CONSTRAINT_MESSAGE = "constraint_message::Français (fr)";

    private static final String LAST_YEAR = "number(format-date(today(), '%Y')) - 1";

    /** Above, a list unfolds on demand. */
    private static final int LONG = 12;

    private final Definition definition;
    private final Set<String> cycles;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private OdkSurvey(Definition definition) {
        this.definition = definition;
        this.cycles = RequiredCycles.of(definition);
    }

    /** The rows of the sheet, each with the columns it fills. */
    static List<Map<String, String>> rows(Definition definition, Optional<Integer> exercice) {
        OdkSurvey survey = new OdkSurvey(definition);
        survey.add("calculate", OdkExpression.EXERCICE)
                .put("calculation", exercice.map(String::valueOf).orElse(LAST_YEAR));
        definition.sections().forEach(survey::section);
        survey.notes(Rule.Scope.POLE);
        return survey.rows;
    }

    private Map<String, String> add(String type, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        rows.add(row);
        return row;
    }

    private void section(Section section) {
        String kind = section.repeat() ? "repeat" : "group";
        Map<String, String> begin = add("begin_" + kind, section.name());
        begin.put(LABEL, section.label());
        section.fields().forEach(field -> question(field, section));
        if (section.repeat()) {
            notes(Rule.Scope.STRUCTURE);
        }
        rows.add(Map.of("type", "end_" + kind));
    }

    private void question(Field field, Section section) {
        if (field.readOnly() && section.repeat()) {
            add("calculate", field.name()).put("calculation", "concat(position(..), '')");
            return;
        }
        Map<String, String> row = add(type(field), field.name());
        if (field.type() == FieldType.CALCULATE) {
            row.put("calculation", render(field.calculation(), Rule.Missing.NON_EVALUABLE));
            return;
        }
        row.put(LABEL, field.unit().isEmpty() ? field.label() : field.label() + " (" + field.unit() + ")");
        row.put(HINT, field.hint());
        row.put("required", required(field));
        row.put(REQUIRED_MESSAGE, field.requiredMessage());
        row.put("relevant", render(field.relevant(), Rule.Missing.VIDE));
        constraint(field, row);
        String filter = render(field.choiceFilter(), Rule.Missing.VIDE);
        row.put("choice_filter", filter.isEmpty() && isLookedUp(field) ? "true()" : filter);
        boolean unfolds =
                field.type() == FieldType.SELECT_ONE && field.getList().codes().size() > LONG;
        row.put("appearance", unfolds ? "minimal" : field.maxLength() > 255 ? "multiline" : "");
        if (cycles.contains(field.name())) {
            missing(field);
        }
    }

    /** A note after a question, when its being mandatory would have it depend on itself: nothing depends on a note. */
    private void missing(Field field) {
        Map<String, String> note = add("note", "obligatoire_" + field.name());
        note.put(LABEL, "À compléter : " + field.requiredMessage());
        note.put(
                "relevant",
                OdkExpression.reference(field.name()) + " = '' and " + render(field.required(), Rule.Missing.VIDE));
    }

    private static String type(Field field) {
        String type = field.type().name().toLowerCase(Locale.ROOT);
        return field.type().isSelect() ? type + " " + field.getList().name() : type;
    }

    private String required(Field field) {
        if (cycles.contains(field.name())) {
            return "";
        }
        String condition = render(field.required(), Rule.Missing.VIDE);
        return condition.equals("true()") ? "yes" : condition;
    }

    /** The constraint of the question, its length, the codes that go with no other. */
    private void constraint(Field field, Map<String, String> row) {
        List<String> conditions = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        field.constraint().ifPresent(constraint -> {
            conditions.add(render(Optional.of(constraint), Rule.Missing.NON_EVALUABLE));
            messages.add(field.constraintMessage());
        });
        if (field.maxLength() > 0 && field.type() == FieldType.TEXT) {
            conditions.add("string-length(.) <= " + field.maxLength());
            messages.add(field.maxLength() + " caractères au plus.");
        }
        if (field.type() == FieldType.SELECT_MULTIPLE) {
            field.getList().codes().stream().filter(Code::exclusive).forEach(code -> {
                conditions.add("not(selected(., '" + code.name() + "') and count-selected(.) > 1)");
                messages.add("« " + code.label() + " » va seul.");
            });
        }
        row.put("constraint", String.join(" and ", conditions));
        row.put(
                CONSTRAINT_MESSAGE,
                messages.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" ")));
    }

    /** A list is kept as a table to look in when a filter, though an empty one, is put on it. */
    private boolean isLookedUp(Field field) {
        return field.type().isSelect()
                && Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                        .map(other -> render(other.calculation(), Rule.Missing.NON_EVALUABLE))
                        .anyMatch(calculation -> calculation.contains(
                                "instance('" + field.getList().name() + "')"));
    }

    private String render(Optional<Expression> expression, Rule.Missing missing) {
        return expression
                .map(one -> one.render(new OdkExpression(definition, missing)))
                .orElse("");
    }

    private void notes(Rule.Scope scope) {
        definition.rules().stream()
                .filter(rule -> rule.scope() == scope && rule.expression().isPresent())
                .flatMap(rule -> rule.each().stream())
                .forEach(rule -> {
                    Map<String, String> note = add("note", name(rule));
                    String severity = rule.severity() == Severity.ERROR ? "À corriger : " : "À vérifier : ";
                    String text = severity + rule.message() + " " + rule.action();
                    note.put(LABEL, text.replace("${" + Rule.SELF + "}", OdkExpression.reference(rule.self())));
                    note.put("relevant", broken(rule));
                });
    }

    private static String name(Rule rule) {
        String name = "regle_" + rule.id().toLowerCase(Locale.ROOT).replace('-', '_');
        return rule.isOfEachField() ? name + "_" + rule.self() : name;
    }

    /** The rule applies, every answer it reads is there, and it is not met. */
    private String broken(Rule rule) {
        OdkExpression odk = new OdkExpression(definition, rule);
        Stream<String> given = rule.missing() == Rule.Missing.NON_EVALUABLE
                ? Stream.concat(rule.expression().stream(), rule.condition().stream())
                        .flatMap(expression -> expression.variables().stream())
                        .filter(name -> !name.equals("tolerance") && !name.equals(OdkExpression.EXERCICE))
                        .map(name -> name.equals(Rule.SELF) ? rule.self() : name)
                        .distinct()
                        .map(OdkSurvey::given)
                : Stream.empty();
        Stream<String> applies = rule.condition().stream().map(condition -> condition.render(odk));
        Stream<String> fails = rule.expression().stream().map(met -> "not(" + met.render(odk) + ")");
        return Stream.of(given, applies, fails).flatMap(parts -> parts).collect(Collectors.joining(" and "));
    }

    /** A partial sum compares with nothing, the least or the largest of some may. */
    private static String given(String variable) {
        if (!variable.endsWith(")")) {
            return OdkExpression.reference(variable) + " != ''";
        }
        String field = OdkExpression.reference(variable.substring(variable.indexOf('(') + 1, variable.length() - 1));
        if (variable.startsWith("count")) {
            return "true()";
        }
        return variable.startsWith("sum")
                ? "count-non-empty(" + field + ") = count(" + field + ")"
                : "count-non-empty(" + field + ") > 0";
    }
}
