package fr.ptce.consolidation.merge.check;

/** One check across questionnaires, named by what it refuses. */
@FunctionalInterface
interface CampaignRule {
    /** Tells every breach, in an order that depends on the answers alone. */
    void check(CampaignUnderCheck examen, Breaches constats);
}
