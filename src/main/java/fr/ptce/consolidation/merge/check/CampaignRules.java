package fr.ptce.consolidation.merge.check;

import static java.util.Map.entry;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The checks across questionnaires of a definition. */
public final class CampaignRules {
    private static final Map<String, CampaignRule> CLASSES = Map.ofEntries(
            entry("VNO-HISTORIQUE", new FarFromItsHistory()),
            entry("VNO-SAUT", new JumpSinceLastYear()),
            entry("VNO-POLES", new FarFromOtherPoles()),
            entry("REP-ABSENTE", new StructureDisappeared()),
            entry("REP-NOUVELLE", new StructureAppeared()),
            entry("RTS-SERIE", new MissingYear()),
            entry("RRL-REVISION", new LargeRevision()),
            entry("VRT-TOTAL", new RevisedTotal()),
            entry(StructureToldDifferently.CODE, new StructureToldDifferently()),
            entry("VMP-RESSEMBLANCE", new NearNames()));

    private CampaignRules() {}

    /** Codes of the checks the program has. */
    public static Set<String> codes() {
        return new TreeSet<>(CLASSES.keySet());
    }

    /** Every breach of the rules in force; a rule the definition does not list checks nothing. */
    public static List<Finding> run(CampaignUnderCheck examen) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : examen.definition().rules()) {
            CampaignRule controle = CLASSES.get(rule.id());
            if (controle != null && rule.scope() == Rule.Scope.CAMPAGNE && rule.isValidFor(examen.exercice())) {
                Breaches constats = new Breaches(examen, rule);
                controle.check(examen, constats);
                findings.addAll(constats.findings());
            }
        }
        return findings;
    }
}
