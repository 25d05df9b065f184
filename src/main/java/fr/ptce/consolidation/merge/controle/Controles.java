package fr.ptce.consolidation.merge.controle;

import static java.util.Map.entry;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The checks across questionnaires of a definition. */
public final class Controles {
    private static final Map<String, Controle> CLASSES = Map.ofEntries(
            entry("VNO-HISTORIQUE", new LoinDeSonHistoire()),
            entry("VNO-SAUT", new SautDepuisLAnDernier()),
            entry("VNO-POLES", new LoinDesAutresPoles()),
            entry("REP-ABSENTE", new StructureDisparue()),
            entry("REP-NOUVELLE", new StructureApparue()),
            entry("RTS-SERIE", new AnneeManquante()),
            entry("RRL-REVISION", new RevisionLarge()),
            entry("VRT-TOTAL", new TotalRevise()),
            entry(Miroir.CODE, new Miroir()),
            entry("VMP-RESSEMBLANCE", new NomsVoisins()));

    private Controles() {}

    /** Codes of the checks the program has. */
    public static Set<String> codes() {
        return new TreeSet<>(CLASSES.keySet());
    }

    /** Every breach of the rules in force; a rule the definition does not list checks nothing. */
    public static List<Finding> run(Examen examen) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : examen.definition().rules()) {
            Controle controle = CLASSES.get(rule.id());
            if (controle != null && rule.scope() == Rule.Scope.CAMPAGNE && rule.isValidFor(examen.exercice())) {
                Constats constats = new Constats(examen, rule);
                controle.check(examen, constats);
                findings.addAll(constats.findings());
            }
        }
        return findings;
    }
}
