package fr.ptce.consolidation.validation;

import java.util.List;

/**
 * A rule on one questionnaire that needs thought: one class, named by what it refuses, whose Javadoc is the sentence the
 * network would sign. {@link SubmissionRules} lists them all.
 */
interface SubmissionRule {
    /** Id of its line in {@code regles.csv}: how serious it is, for which years, in which words. */
    String code();

    /** Where the rule is broken; nowhere when it is met, does not apply or cannot be evaluated. */
    List<Breach> broken(CheckedUnit pole);
}
