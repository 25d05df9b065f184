package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of a definition that nothing keeps within bounds: an answer a thousand times too large would then count as
 * any other. Found by trying numbers on the constraints and the rules that read that answer alone.
 *
 * @param withoutMaximum numbers of which no size, above or below zero, is refused as impossible
 * @param withoutRange numbers of which no size is doubted: neither a rule to justify, nor a constraint closed on both sides
 */
public record NumberBounds(List<Field> withoutMaximum, List<Field> withoutRange) {
    /** Beyond any answer, and below what a number of the base can hold. */
    private static final double BEYOND = 1e15;

    /** What a condition may read besides the answer. */
    private static final Set<String> PARAMETERS = Set.of("exercice", "tolerance");

    private static final int YEAR = 2015;

    public NumberBounds {
        withoutMaximum = List.copyOf(withoutMaximum);
        withoutRange = List.copyOf(withoutRange);
    }

    /** Those of that definition, in the order of its questions. */
    public static NumberBounds of(Definition definition) {
        List<Field> numbers = Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .filter(field -> field.type().isNumeric() && field.isAsked() && !field.readOnly())
                .toList();
        return new NumberBounds(
                numbers.stream()
                        .filter(field ->
                                !isRefused(definition, field, BEYOND) || !isRefused(definition, field, -BEYOND))
                        .toList(),
                numbers.stream().filter(field -> !isDoubted(definition, field)).toList());
    }

    private static boolean isRefused(Definition definition, Field field, double number) {
        return isOutsideConstraint(definition, field, number)
                || rules(definition, field, Severity.ERROR).anyMatch(rule -> isBroken(rule, number));
    }

    private static boolean isDoubted(Definition definition, Field field) {
        boolean closed =
                isOutsideConstraint(definition, field, BEYOND) && isOutsideConstraint(definition, field, -BEYOND);
        return closed
                || rules(definition, field, Severity.WARNING)
                        .anyMatch(rule -> sizes().anyMatch(number -> isBroken(rule, number)));
    }

    /** Numbers of every size. */
    private static DoubleStream sizes() {
        return IntStream.rangeClosed(0, 15).boxed().flatMapToDouble(power -> IntStream.rangeClosed(1, 9)
                .mapToDouble(digit -> digit * Math.pow(10, power)));
    }

    private static boolean isOutsideConstraint(Definition definition, Field field, double number) {
        FieldCheck check = FieldCheck.VIR_CONTRAINTE;
        Optional<Severity> severity =
                new NetworkSeverity(definition, YEAR).of(check.code(), field.name(), check.severity());
        return severity.filter(Severity.ERROR::equals).isPresent()
                && field.constraint()
                        .filter(reads(field))
                        .filter(constraint -> test(constraint, number, "") == Outcome.KO)
                        .isPresent();
    }

    /** The rules about that answer alone, whatever the year and the other answers. */
    private static Stream<Rule> rules(Definition definition, Field field, Severity severity) {
        return definition.rules().stream()
                .flatMap(rule -> rule.each().stream())
                .filter(rule -> rule.appliedSeverity() == severity && !rule.isLimitedToYears())
                .filter(rule -> rule.self().equals(field.name()))
                .filter(rule -> rule.expression().filter(reads(field)).isPresent())
                .filter(rule -> rule.condition().isEmpty());
    }

    private static Predicate<Expression> reads(Field field) {
        return expression -> expression.variables().stream()
                .allMatch(name -> name.equals(Rule.SELF) || name.equals(field.name()) || PARAMETERS.contains(name));
    }

    private static boolean isBroken(Rule rule, double number) {
        return rule.expression()
                .filter(expression -> test(expression, number, rule.tolerance()) == Outcome.KO)
                .isPresent();
    }

    private static Outcome test(Expression expression, double number, String tolerance) {
        return expression.test(
                name -> switch (name) {
                    case "exercice" -> Operand.of(YEAR);
                    case "tolerance" -> Operand.of(tolerance.isEmpty() ? 0 : Double.parseDouble(tolerance));
                    default -> Operand.of(number);
                },
                Rule.Missing.NON_EVALUABLE);
    }
}
