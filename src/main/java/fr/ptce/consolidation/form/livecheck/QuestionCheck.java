package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.livecheck.LiveQuestion.MessageText;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldCheck;
import fr.ptce.consolidation.questionnaire.FieldWords;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.TickParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the workbook says of the answer to one question: the same checks, in the same order of gravity and with the same
 * words, as {@code validation.FieldChecks} and {@code validation.RuleChecks}.
 */
final class QuestionCheck {
    private final NetworkSeverity severities;
    private final Messages messages;
    private final Conditions conditions;

    QuestionCheck(NetworkSeverity severities, Conditions conditions, Messages messages) {
        this.severities = severities;
        this.messages = messages;
        this.conditions = conditions;
    }

    /**
     * One question of one unit.
     *
     * @param valeur cell of what was read, see {@link AnswerMark}
     * @param asked cell that is TRUE when the question is asked, or "TRUE"
     * @param rules rules whose finding is shown there, with the cell that is TRUE when they are broken
     * @param soBeside formula that is TRUE when SO stands in a box beside others that are filled
     * @param justified formula that is TRUE when one of these fields was justified
     */
    record CheckedCase(
            LiveQuestion question,
            String valeur,
            String asked,
            Map<Rule, String> rules,
            Optional<String> soBeside,
            Function<List<String>, String> justified) {
        Field field() {
            return question.field();
        }
    }

    /** TRUE when the question is asked; "TRUE" when it always is. */
    String asked(Field field) {
        return formula(field.relevant(), condition -> conditions.holds(condition, field.name(), Rule.Missing.VIDE))
                .orElse("TRUE");
    }

    /** TRUE when an answer is mandatory, were the question asked; "FALSE" when it never is. */
    String required(Field field) {
        return formula(field.required(), condition -> conditions.holds(condition, field.name(), Rule.Missing.VIDE))
                .orElse("FALSE");
    }

    /** The letter of the state, and the key of what there is to say. */
    String state(CheckedCase cases) {
        Field field = cases.field();
        String rest = answered(cases);
        List<LiveCheck> mild = rules(cases, false);
        String notAsked = chain(mild, withoutObject(cases));
        String asked = cases.asked().equals("TRUE") ? rest : "IF(" + cases.asked() + "," + rest + "," + notAsked + ")";
        String missing = required(field).equals("FALSE")
                ? asked
                : "IF(" + Conditions.all(cases.asked(), required(field), AnswerMark.missing(field, cases.valeur()))
                        + "," + missing(cases).saidMissing() + "," + asked + ")";
        return chain(refused(cases), chain(rules(cases, true), missing));
    }

    /** The keys a state may have, for the message to quote what they quote. */
    Set<String> keys(LiveQuestion question, Set<Rule> rules) {
        Set<String> keys = new LinkedHashSet<>();
        rules.forEach(rule -> keys.add(rule.id()));
        String field = question.field().name();
        keys.add(key(FieldCheck.FDM_OBLIGATOIRE, field));
        keys.add(key(FieldCheck.FDL_LONGUEUR, field));
        keys.add(FormCheck.COV_CASE.code() + ":" + field);
        question.refusal().keySet().forEach(state -> keys.add(state.mark() + ":" + field));
        return keys;
    }

    private String answered(CheckedCase cases) {
        List<LiveCheck> own = new ArrayList<>(ofAnswer(cases));
        soBeside(cases).ifPresent(own::add);
        own.addAll(rules(cases, false));
        own.sort(Comparator.comparing(LiveCheck::severity));
        String blank = "IF(" + AnswerMark.BLANK.is(cases.valeur()) + ",\"F\",IF(" + AnswerMark.SO.is(cases.valeur())
                + ",\"S\",\"O\"))";
        String guide = cases.question().guide();
        String plain = guide.isEmpty()
                ? blank
                : "IF(EXACT(" + cases.valeur() + "," + Formula.quoted(guide) + "),\"F\"," + blank + ")";
        return chain(own, plain);
    }

    /** Asked or not, what cannot be understood is said first. */
    private List<LiveCheck> refused(CheckedCase cases) {
        List<LiveCheck> all = new ArrayList<>();
        cases.question().refusal().forEach((state, text) -> {
            String key = state.mark() + ":" + cases.field().name();
            messages.add(key, text);
            all.add(new LiveCheck(state.is(cases.valeur()), key, Severity.ERROR, "FALSE"));
        });
        return all;
    }

    private List<LiveCheck> rules(CheckedCase cases, boolean blocking) {
        List<LiveCheck> all = new ArrayList<>();
        cases.rules().forEach((rule, cell) -> {
            if (rule.appliedSeverity() == Severity.ERROR == blocking) {
                messages.add(rule.id(), new MessageText(rule.message(), rule.action()));
                all.add(new LiveCheck(
                        cell,
                        rule.id(),
                        rule.appliedSeverity(),
                        cases.justified().apply(rule.fields())));
            }
        });
        all.sort(Comparator.comparing(LiveCheck::severity));
        return all;
    }

    private LiveCheck missing(CheckedCase cases) {
        return check(cases, FieldCheck.FDM_OBLIGATOIRE, "TRUE", FieldWords.missing(cases.field()), "")
                .orElseThrow(() -> new IllegalStateException("a missing answer is always said"));
    }

    private String withoutObject(CheckedCase cases) {
        String sure = formula(
                        cases.field().relevant(),
                        condition -> conditions.fails(condition, cases.field().name(), Rule.Missing.NON_EVALUABLE))
                .orElse("FALSE");
        String condition = "AND(" + AnswerMark.given(cases.valeur()) + "," + sure + ")";
        return chain(
                check(cases, FieldCheck.FDM_SANS_OBJET, condition, FieldWords.notAsked(cases.field()), "").stream()
                        .toList(),
                "\"" + QuestionState.SANS_OBJET.letter() + "\"");
    }

    /** The checks of an answer that was given. */
    private List<LiveCheck> ofAnswer(CheckedCase cases) {
        Field field = cases.field();
        List<LiveCheck> all = new ArrayList<>();
        formula(field.constraint(), each -> conditions.fails(each, field.name(), Rule.Missing.NON_EVALUABLE))
                .flatMap(broken -> check(cases, FieldCheck.VIR_CONTRAINTE, broken, FieldWords.constraint(field), ""))
                .ifPresent(all::add);
        if (field.maxLength() > 0) {
            String longer = "AND(" + AnswerMark.given(cases.valeur()) + ",LEN(" + cases.valeur() + ")>"
                    + field.maxLength() + ")";
            check(cases, FieldCheck.FDL_LONGUEUR, longer, FieldWords.tooLong(field, "${.longueur}"), "")
                    .ifPresent(all::add);
        }
        if (field.list().isPresent()) {
            field.getList().codes().stream().filter(Code::exclusive).forEach(code -> {
                String words = "TRIM(" + cases.valeur() + ")";
                String several = "AND(ISNUMBER(FIND(" + Formula.quoted(" " + code.name() + " ") + ",\" \"&" + words
                        + "&\" \")),ISNUMBER(FIND(\" \"," + words + ")))";
                check(cases, FieldCheck.COV_EXCLUSIF, several, FieldWords.exclusive(field, code.label()), code.name())
                        .ifPresent(all::add);
            });
        }
        return all;
    }

    /** What the reading will say, in its words. */
    private Optional<LiveCheck> soBeside(CheckedCase cases) {
        String field = cases.field().name();
        String code = FormCheck.COV_CASE.code();
        Optional<Severity> severity = severities.of(code, field, FormCheck.COV_CASE.severity());
        if (cases.soBeside().isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        String key = code + ":" + field;
        messages.add(key, new MessageText(TickParser.SO_BESIDE + ".", TickParser.ADVICE + "."));
        return Optional.of(new LiveCheck(
                cases.soBeside().get(), key, severity.get(), cases.justified().apply(List.of(field))));
    }

    private Optional<LiveCheck> check(
            CheckedCase cases, FieldCheck check, String condition, FieldWords words, String complement) {
        String field = cases.field().name();
        String key = key(check, field) + (complement.isEmpty() ? "" : ":" + complement);
        Optional<Severity> severity = severities.of(check.code(), field, check.severity());
        boolean always = check == FieldCheck.FDM_OBLIGATOIRE;
        if (severity.isPresent() || always) {
            messages.add(key, new MessageText(words.message(), words.action()));
        }
        return (always ? Optional.of(severity.orElse(check.severity())) : severity)
                .map(serious ->
                        new LiveCheck(condition, key, serious, cases.justified().apply(List.of(field))));
    }

    private static String key(FieldCheck check, String field) {
        return check.code() + ":" + field;
    }

    private static String chain(List<LiveCheck> all, String otherwise) {
        StringBuilder formula = new StringBuilder(otherwise);
        for (int i = all.size() - 1; i >= 0; i--) {
            formula.insert(0, "IF(" + all.get(i).condition() + "," + all.get(i).says() + ",")
                    .append(")");
        }
        return formula.toString();
    }

    /** Empty when there is no condition, or none a spreadsheet can check. */
    private static Optional<String> formula(Optional<Expression> condition, Function<Expression, String> rendering) {
        try {
            return condition.map(rendering);
        } catch (NoFormulaException without) {
            return Optional.empty();
        }
    }
}
