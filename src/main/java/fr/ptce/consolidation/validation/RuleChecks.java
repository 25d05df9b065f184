package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Outcome;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules across fields of {@code regles.csv}: those with an expression, and those that are a class. */
final class RuleChecks {
    /** What rules read besides answers. */
    private static final Set<String> PARAMETERS = Set.of("exercice", "tolerance");

    private final List<Rule> rules;
    private final Map<String, SubmissionRule> classes;
    private final FindingWriter writer;

    RuleChecks(Definition definition, ReferenceLists references, List<Rule> rules, FindingWriter writer) {
        this.rules = rules.stream().flatMap(rule -> rule.each().stream()).toList();
        this.writer = writer;
        classes = SubmissionRules.byCode(definition, references);
        List<DefinitionProblem> problems = RuleProblems.of(definition, this.rules);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).label());
        }
    }

    private RuleChecks(List<Rule> rules, Map<String, SubmissionRule> classes, FindingWriter writer) {
        this.rules = rules;
        this.classes = classes;
        this.writer = writer;
    }

    /** Those of them that read these answers only: the others cannot be evaluated without the rest. */
    RuleChecks within(List<Field> fields) {
        Set<String> known = Stream.concat(fields.stream().map(Field::name), PARAMETERS.stream())
                .collect(Collectors.toUnmodifiableSet());
        return new RuleChecks(
                rules.stream()
                        .filter(rule -> Stream.of(rule.expression(), rule.condition())
                                .flatMap(Optional::stream)
                                .flatMap(expression -> expression.variables().stream())
                                .map(name -> name.equals(Rule.SELF) ? rule.self() : name)
                                .allMatch(known::contains))
                        .toList(),
                classes,
                writer);
    }

    /** The broken rules of that scope, in the order of the file. */
    List<Finding> check(CheckedUnit unit, Rule.Scope scope) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.scope() == scope) {
                brokenOn(unit, rule).forEach(where -> findings.add(writer.broken(where, rule)));
            }
        }
        return findings;
    }

    private List<Breach> brokenOn(CheckedUnit unit, Rule rule) {
        if (rule.expression().isEmpty()) {
            SubmissionRule check = classes.get(rule.id());
            return check == null ? List.of() : check.broken(unit);
        }
        return evaluate(unit, rule) == Outcome.KO ? List.of(Breach.of(unit)) : List.of();
    }

    /** A rule that reads a question the questionnaire sent back does not ask says nothing, whatever a blank would mean. */
    private static Outcome evaluate(CheckedUnit unit, Rule rule) {
        if (unit.dependsOnWhatWasNotAsked(rule.condition()) || unit.dependsOnWhatWasNotAsked(rule.expression())) {
            return Outcome.NON_EVALUABLE;
        }
        if (rule.condition().isPresent()) {
            Outcome applies = rule.condition().get().test(unit.operands(rule), rule.missing());
            if (applies != Outcome.OK) {
                return applies == Outcome.KO ? Outcome.SANS_OBJET : applies;
            }
        }
        return rule.expression()
                .map(expression -> expression.test(unit.operands(rule), rule.missing()))
                .orElse(Outcome.SANS_OBJET);
    }
}
