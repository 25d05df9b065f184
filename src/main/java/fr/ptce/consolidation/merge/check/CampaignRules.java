package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules across questionnaires. One more: its class, its line here, its line in {@code regles.csv}. */
public final class CampaignRules {
    private static final List<CampaignRule> ALL = List.of(
            new FarFromItsHistory(),
            new JumpSinceLastYear(),
            new FarFromOtherPoles(),
            new StructureDisappeared(),
            new StructureAppeared(),
            new MissingYear(),
            new LargeRevision(),
            new RevisedTotal(),
            new StructureToldDifferently(),
            new NearNames());

    private static final Map<String, CampaignRule> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(CampaignRule::code, Function.identity()));

    private CampaignRules() {}

    /** All of them. */
    static List<CampaignRule> all() {
        return ALL;
    }

    /** Their codes. */
    public static Set<String> codes() {
        return new TreeSet<>(BY_CODE.keySet());
    }

    /** Every breach of the rules in force; a rule the definition does not list checks nothing. */
    public static List<Finding> run(CampaignUnderCheck campaign) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : campaign.definition().rules()) {
            CampaignRule campaignRule = BY_CODE.get(rule.id());
            if (campaignRule != null && rule.scope() == Rule.Scope.CAMPAGNE && rule.isValidFor(campaign.exercice())) {
                Breaches breaches = new Breaches(campaign, rule);
                campaignRule.check(campaign, breaches);
                findings.addAll(breaches.findings());
            }
        }
        return findings;
    }
}
