package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.util.List;
import java.util.Set;

/** What must be said of the forms of member structures, once they are beside the questionnaires of their poles. */
final class StructureFormFindings {
    private static final String GAP = "RRL-STRUCTURE-ECART";
    private static final String ADDED = "RRL-STRUCTURE-AJOUTEE";
    private static final String WITHOUT_POLE = "RRL-STRUCTURE-SANS-POLE";
    private static final String DISCARDED = "RRL-STRUCTURE-ECARTEE";

    private StructureFormFindings() {}

    /** Their codes. */
    static Set<String> codes() {
        return Set.of(GAP, ADDED, WITHOUT_POLE, DISCARDED);
    }

    /**
     * A structure and its pole answer differently. Nothing to justify: who knows best is asked, and the rule is known; the
     * network may make it graver.
     *
     * @param poleFile the questionnaire of its pole
     */
    static Finding gap(SentVersion form, String structure, String poleFile, JoinedAnswers.Disagreement gap) {
        boolean personal = gap.champ().personal();
        String says = personal ? "" : gap.says();
        String pole = personal ? "" : gap.toldByPole();
        String values = personal ? "" : " (« " + says + " » et « " + pole + " »)";
        String account = gap.corrected()
                ? "c'est la correction du réseau qui compte."
                : "c'est la réponse de la structure qui compte.";
        return new Finding(
                GAP,
                Severity.INFO,
                List.of(place(form.fichier(), gap.structure()), place(poleFile, gap.pole())),
                form.pole(),
                structure,
                gap.champ().name(),
                says,
                pole,
                "À « " + gap.champ().label() + " », « " + structure + " » et son pôle répondent différemment" + values
                        + " : " + account,
                "Rien à faire si cette réponse est la bonne ; sinon, corrigez-la dans redressements.csv.",
                "");
    }

    /** A structure the pole does not describe: is it a member? */
    static Finding added(SentVersion form, String structure, Location pole) {
        return new Finding(
                ADDED,
                Severity.WARNING,
                List.of(pole, Location.ofFile(form.fichier())),
                form.pole(),
                structure,
                "",
                structure,
                "une structure membre du pôle",
                "« " + structure
                        + " » a répondu par son formulaire sans figurer parmi les structures membres du pôle : elle"
                        + " y est ajoutée.",
                "Si elle est membre, ajoutez-la aux structures membres ; sinon, le réseau l'exclut dans redressements.csv.",
                "");
    }

    /** A form whose pole has no valid questionnaire. */
    static Finding withoutPole(SentVersion form, String structure, String reason) {
        return file(
                WITHOUT_POLE,
                form,
                structure,
                reason,
                "Relancez le pôle : la réponse de sa structure comptera avec la sienne.");
    }

    /** A form that cannot be joined as it is. */
    static Finding discarded(SentVersion form, String structure, String reason, String action) {
        return file(DISCARDED, form, structure, reason, action);
    }

    private static Finding file(String code, SentVersion form, String structure, String message, String action) {
        return new Finding(
                code,
                Severity.INFO,
                List.of(Location.ofFile(form.fichier())),
                form.pole(),
                structure,
                "",
                "",
                "",
                message,
                action,
                "");
    }

    private static Location place(String file, Answer answer) {
        return answer.sources().stream()
                .findFirst()
                .map(source -> new Location(file, source.feuille(), source.cellule()))
                .orElse(Location.ofFile(file));
    }
}
