package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks one questionnaire: each answer by itself (mandatory, asked, constraint, length, codes), then the rules across
 * fields, each finding being as serious as its line of {@code regles.csv} says. All findings at once. Pure and
 * thread-safe.
 */
public final class SubmissionValidator {
    private final int exercice;
    private final FieldChecks poleChecks;
    private final FieldChecks structureChecks;
    private final FieldChecks formChecks;
    private final RuleChecks rules;
    private final RuleChecks formRules;
    private final NetworkSeverity severities;

    /**
     * The checks of a campaign.
     *
     * @param exercice accounting year the answers are about: decides which rules are in force
     * @throws IllegalArgumentException when a rule of the definition has neither expression nor class
     */
    public SubmissionValidator(Definition definition, int exercice) {
        this(definition, exercice, ReferenceLists.NONE);
    }

    /**
     * The checks of a campaign, against what the network knows besides.
     *
     * @param exercice accounting year the answers are about: decides which rules are in force
     * @throws IllegalArgumentException when a rule of the definition has neither expression nor class
     */
    public SubmissionValidator(Definition definition, int exercice, ReferenceLists references) {
        this.exercice = exercice;
        FindingWriter writer = new FindingWriter(definition);
        List<Rule> inForce = definition.rules().stream()
                .filter(rule -> rule.isValidFor(exercice))
                .toList();
        poleChecks = new FieldChecks(definition.poleFields(), writer);
        structureChecks = new FieldChecks(definition.structureFields(), writer);
        formChecks = new FieldChecks(FormKind.structureFields(definition), writer);
        rules = new RuleChecks(definition, references, inForce, writer);
        formRules = rules.within(FormKind.structureFields(definition));
        severities = new NetworkSeverity(definition, exercice);
    }

    /**
     * What the checks cannot do with a definition whose files are right: rules without expression nor class, and lines
     * that would let in a file the program refuses.
     *
     * @return nothing for a definition a validator can be made of
     */
    public static List<DefinitionProblem> problems(Definition definition) {
        return RuleProblems.of(definition, definition.rules());
    }

    /** The findings of a file that is no questionnaire, as serious as the network wants them. */
    public List<Finding> graded(List<Finding> findings) {
        return severities.graded(findings);
    }

    /**
     * Everything wrong in that questionnaire. The form of one structure knows nothing of its pole: of the rules, only those
     * about a structure that read nothing but what the form asks can be evaluated.
     */
    public Validation validate(Submission submission) {
        Tally tally = new Tally();
        List<Finding> read = new ArrayList<>(severities.graded(submission.findings()));
        if (submission.identity().isStructure()) {
            for (StructureRow row : submission.structures()) {
                CheckedUnit structure = CheckedUnit.structure(submission, row, exercice);
                justify(structure, read);
                check(structure, formChecks, formRules.check(structure, Rule.Scope.STRUCTURE), tally);
            }
            return tally.toValidation(read);
        }
        justify(CheckedUnit.pole(submission, exercice), read);
        CheckedUnit pole = CheckedUnit.pole(submission, exercice);
        check(pole, poleChecks, rules.check(pole, Rule.Scope.POLE), tally);
        for (StructureRow row : submission.structures()) {
            CheckedUnit structure = CheckedUnit.structure(submission, row, exercice);
            justify(structure, read);
            check(structure, structureChecks, rules.check(structure, Rule.Scope.STRUCTURE), tally);
        }
        return tally.toValidation(read);
    }

    private void check(CheckedUnit unit, FieldChecks checks, List<Finding> found, Tally tally) {
        FieldChecks.Result result = checks.check(unit, found);
        tally.findings.addAll(found);
        tally.findings.addAll(severities.graded(result.findings()));
        tally.required += result.requis();
        tally.requiredAnswered += result.requisRepondus();
        if (!result.outOfScope().isEmpty()) {
            tally.outOfScope.put(unit.line(), result.outOfScope());
        }
    }

    /** What the pole wrote beside an answer also explains what the reading found doubtful in it. */
    private static void justify(CheckedUnit unit, List<Finding> read) {
        for (int i = 0; i < read.size(); i++) {
            Finding finding = read.get(i);
            boolean open = finding.severity() == Severity.WARNING
                    && finding.justification().isBlank();
            if (open && unit.stands(finding)) {
                read.set(i, finding.withJustification(FindingWriter.justification(unit, List.of(finding.champ()))));
            }
        }
    }

    /** Sums over the units of one questionnaire. */
    private static final class Tally {
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Integer, Set<String>> outOfScope = new TreeMap<>();
        private int required;
        private int requiredAnswered;

        Validation toValidation(List<Finding> read) {
            findings.addAll(read);
            return new Validation(findings, required, requiredAnswered, outOfScope);
        }
    }
}
