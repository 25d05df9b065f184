package fr.ptce.consolidation.merge.check;

/**
 * A rule across questionnaires: one class, named by what it refuses, whose Javadoc is the sentence the network would sign.
 * {@link CampaignRules} lists them all.
 */
interface CampaignRule {
    /** Id of its line in {@code regles.csv}: how serious it is, for which years, in which words. */
    String code();

    /** Tells every breach, in an order that depends on the answers alone. */
    void check(CampaignUnderCheck check, Breaches findings);
}
