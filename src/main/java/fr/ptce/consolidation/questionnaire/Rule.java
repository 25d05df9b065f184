package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the network says of one kind of finding: one line of {@code regles.csv}. A line with an expression is a rule by
 * itself; a line without one sets the severity, the trial and the years of a check the program makes under that code.
 *
 * @param id stable code, also the code of its findings
 * @param family Eurostat family, such as {@code VCO}
 * @param level Eurostat level, 0 to 5
 * @param severity how serious a breach is
 * @param scope what it is evaluated on
 * @param expression true when the rule is met; absent when the rule is a class named after its id. One that reads
 *     {@code .} is evaluated on each field in turn
 * @param condition when the rule applies at all; absent when always
 * @param fields fields the finding is shown on, the first being the cell to correct; of a check of {@link Scope#CELLULE},
 *     the fields the line speaks of, every field when empty
 * @param missing what a missing answer does
 * @param tolerance largest absolute difference accepted by comparisons, available to the expression as
 *     {@code ${tolerance}}; "" when none
 * @param beta whether a breach only warns, whatever its severity
 * @param from first exercice it is valid for, 0 when always
 * @param to last exercice it is valid for, 9999 when open
 * @param message what is wrong, in French
 * @param action what to do, in French
 * @param line line of {@code regles.csv}
 */
public record Rule(
        String id,
        String family,
        int level,
        Severity severity,
        Scope scope,
        Optional<Expression> expression,
        Optional<Expression> condition,
        List<String> fields,
        Missing missing,
        String tolerance,
        boolean beta,
        int from,
        int to,
        String message,
        String action,
        int line) {
    /** How an expression or a message names the answer at hand. */
    public static final String SELF = ".";

    public Rule {
        fields = List.copyOf(fields);
    }

    /** What a rule is evaluated on. */
    public enum Scope {
        /** Once per questionnaire. */
        POLE,
        /** Once per member structure. */
        STRUCTURE,
        /** On the file itself: envelope and format. A blocking one refuses the file. */
        FICHIER,
        /** On what stands in the cells of the workbook, or is missing there. */
        CELLULE,
        /** Across questionnaires. */
        CAMPAGNE
    }

    /** What a missing answer does to a rule. */
    public enum Missing {
        /** The rule cannot be evaluated. */
        NON_EVALUABLE,
        /** A missing number counts as zero. */
        ZERO,
        /** A missing answer is the empty text. */
        VIDE
    }

    /** How serious its findings are: a rule on trial warns and never blocks. */
    public Severity appliedSeverity() {
        return beta && severity == Severity.ERROR ? Severity.WARNING : severity;
    }

    /** Whether the rule is evaluated by its expression, or by a class, on one questionnaire. */
    public boolean isOnSubmission() {
        return scope == Scope.POLE || scope == Scope.STRUCTURE;
    }

    /** Whether it is said of each of its fields in turn: {@code .} is then the answer to that one. */
    public boolean isOfEachField() {
        return Stream.concat(expression.stream(), condition.stream())
                .anyMatch(each -> each.variables().contains(SELF));
    }

    /** What it stands for: itself, or as many rules of one field as it has fields, when it is said of each. */
    public List<Rule> each() {
        return isOfEachField() ? fields.stream().map(this::on).toList() : List.of(this);
    }

    private Rule on(String field) {
        return new Rule(
                id,
                family,
                level,
                severity,
                scope,
                expression,
                condition,
                List.of(field),
                missing,
                tolerance,
                beta,
                from,
                to,
                message,
                action,
                line);
    }

    /** The field {@code .} stands for in a rule of one field; "" when it is shown on none. */
    public String self() {
        return fields.isEmpty() ? "" : fields.get(0);
    }

    /** Its message without the answers it quotes: what it says of any questionnaire. */
    public String sentence() {
        return withoutAnswers(message);
    }

    /** A message or an action without the answers it quotes. */
    static String withoutAnswers(String text) {
        return text.replaceAll("[\\s\u00A0]*\\([^()]*\\{[^}]*\\}[^()]*\\)", "")
                .replaceAll("\\$?\\{[^}]*\\}", "…")
                .replaceAll("[\\s\u00A0]*:[\\s\u00A0]*…\\.", ".");
    }

    /** Whether the rule is in force for some exercices only. */
    public boolean isLimitedToYears() {
        return from > 0 || to < RulesReader.OPEN;
    }

    /** Whether the rule is in force for that exercice. */
    public boolean isValidFor(int exercice) {
        return exercice >= from && exercice <= to;
    }
}
