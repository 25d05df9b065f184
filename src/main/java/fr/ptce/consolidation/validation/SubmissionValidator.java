package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.StructureRow;
import fr.ptce.consolidation.form.Submission;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks one questionnaire: each answer by itself (mandatory, asked, constraint, length, codes), then the rules across
 * fields. All findings at once. Pure and thread-safe.
 */
public final class SubmissionValidator {
    private final Definition definition;
    private final int exercice;
    private final FieldChecks poleChecks;
    private final FieldChecks structureChecks;
    private final RuleChecks rules;

    /**
     * The checks of a campaign.
     *
     * @param exercice accounting year the answers are about: decides which rules are in force
     * @throws IllegalArgumentException when a rule of the definition has neither expression nor class
     */
    public SubmissionValidator(Definition definition, int exercice) {
        this.definition = definition;
        this.exercice = exercice;
        FindingWriter writer = new FindingWriter(definition);
        List<Rule> inForce = definition.rules().stream()
                .filter(rule -> rule.isValidFor(exercice))
                .toList();
        poleChecks = new FieldChecks(definition.poleFields(), inForce, writer);
        structureChecks = new FieldChecks(definition.structureFields(), inForce, writer);
        rules = new RuleChecks(definition, inForce, writer);
    }

    /**
     * What the checks cannot do with a definition whose files are right: rules without expression nor class.
     *
     * @return nothing for a definition a validator can be made of
     */
    public static List<DefinitionProblem> problems(Definition definition) {
        return RuleChecks.problems(definition, definition.rules());
    }

    /** The definition the checks come from. */
    public Definition definition() {
        return definition;
    }

    /** Everything wrong in that questionnaire. */
    public Validation validate(Submission submission) {
        Tally tally = new Tally();
        tally.findings.addAll(submission.findings());
        check(Unit.pole(submission, exercice), poleChecks, Rule.Scope.POLE, tally);
        for (StructureRow row : submission.structures()) {
            check(Unit.structure(submission, row, exercice), structureChecks, Rule.Scope.STRUCTURE, tally);
        }
        return new Validation(tally.findings, tally.requis, tally.requisRepondus, tally.horsChamp);
    }

    private void check(Unit unit, FieldChecks checks, Rule.Scope scope, Tally tally) {
        List<Finding> found = rules.check(unit, scope);
        FieldChecks.Result result = checks.check(unit, found);
        tally.findings.addAll(found);
        tally.findings.addAll(result.findings());
        tally.requis += result.requis();
        tally.requisRepondus += result.requisRepondus();
        if (!result.horsChamp().isEmpty()) {
            tally.horsChamp.put(unit.ligne(), result.horsChamp());
        }
    }

    /** Sums over the units of one questionnaire. */
    private static final class Tally {
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Integer, Set<String>> horsChamp = new TreeMap<>();
        private int requis;
        private int requisRepondus;
    }
}
