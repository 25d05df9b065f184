package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.StructureName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The decisions of the network that only a whole campaign can judge: which description of a structure is counted
 * ({@code ARBITRER}), which warning raised across questionnaires is accepted ({@code ACCEPTER}).
 */
final class Decisions {
    private static final String ARBITRATIONS = """
            SELECT z.depot, z.ligne, t.rang_recue AS rang, (
                SELECT COUNT(*)
                FROM rang_structure o
                WHERE o.campagne = t.campagne
                  AND o.identite = t.identite
                  AND o.pole <> t.pole) AS autres
            FROM etat_fichier e
            JOIN arbitrage z ON z.depot = e.depot
            JOIN rang_structure t ON t.campagne = e.campagne AND t.pole = e.pole AND t.ligne = z.structure
            WHERE e.campagne = ?
              AND e.etat = 'accepte'
            ORDER BY z.ligne""";
    private static final String ACCEPTANCES = """
            SELECT r.ligne, r.pole, r.structure, r.ancienne, r.auteur || ', ' || r.jour || ' : ' || r.motif AS decision,
                e.depot
            FROM redressement r
            JOIN etat_fichier e ON e.campagne = r.campagne AND e.pole = r.pole AND e.etat = 'accepte'
            WHERE r.campagne = ?
              AND r.champ = 'ACCEPTER'
            ORDER BY r.ligne""";
    private static final String STATE =
            "UPDATE etat_redressement SET applique = ?, detail = ? WHERE depot = ? AND ligne = ?";

    private final Rows rows;
    private final String campagne;

    Decisions(Rows rows, String campagne) {
        this.rows = rows;
        this.campagne = campagne;
    }

    private record Arbitration(long depot, long ligne, int rang, int others) {}

    private record DecidedAcceptance(
            long ligne, String pole, String structure, String code, String decision, long depot) {}

    /** Says what became of each arbitration, now that the structures are recognised. */
    void settle() {
        List<Arbitration> arbitrations = rows.list(
                ARBITRATIONS,
                row -> new Arbitration(
                        row.number("depot"), row.number("ligne"), row.integer("rang"), row.integer("autres")),
                campagne);
        for (Arbitration one : arbitrations) {
            boolean applied = one.others() > 0 && one.rang() == 1;
            rows.update(STATE, applied, detail(one), one.depot(), one.ligne());
        }
    }

    private static String detail(Arbitration one) {
        if (one.others() == 0) {
            return "Aucun autre pôle ne décrit, ou ne décrit plus, cette structure.";
        }
        return one.rang() == 1
                ? "La description de ce pôle est celle qui compte au niveau national."
                : "Une autre ligne choisit déjà la description d'un autre pôle.";
    }

    /** The same findings, those the network accepts being justified. */
    List<Finding> accept(List<Finding> findings, Set<String> codes) {
        List<Finding> all = new ArrayList<>(findings);
        List<DecidedAcceptance> acceptances = rows.list(
                ACCEPTANCES,
                row -> new DecidedAcceptance(
                        row.number("ligne"),
                        row.text("pole"),
                        row.text("structure"),
                        row.text("ancienne"),
                        row.text("decision"),
                        row.number("depot")),
                campagne);
        for (DecidedAcceptance one : acceptances) {
            if (codes.contains(one.code())) {
                boolean applied = justify(one, all);
                String detail = applied
                        ? "Réponse acceptée par le réseau (" + one.code() + ")."
                        : "Le questionnaire n'a pas, ou n'a plus, d'anomalie à justifier " + one.code() + ".";
                rows.update(STATE, applied, detail, one.depot(), one.ligne());
            }
        }
        return all;
    }

    private static boolean justify(DecidedAcceptance one, List<Finding> findings) {
        boolean found = false;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.severity() == Severity.WARNING
                    && finding.code().equals(one.code())
                    && finding.pole().equals(one.pole())
                    && (one.structure().isEmpty()
                            || StructureName.words(one.structure()).equals(StructureName.words(finding.structure())))) {
                String own = finding.justification().isBlank() ? "" : finding.justification() + "\n";
                findings.set(i, finding.withJustification(own + "Accepté par le réseau (" + one.decision() + ")"));
                found = true;
            }
        }
        return found;
    }
}
