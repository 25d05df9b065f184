package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.util.List;
import java.util.Set;

/** What must be said of the forms of member structures, once they are beside the questionnaires of their poles. */
final class StructureFormFindings {
    private static final String ECART = "RRL-STRUCTURE-ECART";
    private static final String AJOUTEE = "RRL-STRUCTURE-AJOUTEE";
    private static final String SANS_POLE = "RRL-STRUCTURE-SANS-POLE";
    private static final String ECARTEE = "RRL-STRUCTURE-ECARTEE";

    private StructureFormFindings() {}

    /** Their codes. */
    static Set<String> codes() {
        return Set.of(ECART, AJOUTEE, SANS_POLE, ECARTEE);
    }

    /**
     * A structure and its pole answer differently. Nothing to justify: who knows best is asked, and the rule is known; the
     * network may make it graver.
     *
     * @param fichierPole the questionnaire of its pole
     */
    static Finding ecart(SentVersion formulaire, String structure, String fichierPole, JoinedAnswers.Ecart ecart) {
        boolean personal = ecart.champ().personal();
        String dit = personal ? "" : ecart.dit();
        String pole = personal ? "" : ecart.ditLePole();
        String valeurs = personal ? "" : " (« " + dit + " » et « " + pole + " »)";
        String compte = ecart.corrigee()
                ? "c'est la correction du réseau qui compte."
                : "c'est la réponse de la structure qui compte.";
        return new Finding(
                ECART,
                Severity.INFO,
                List.of(place(formulaire.fichier(), ecart.structure()), place(fichierPole, ecart.pole())),
                formulaire.pole(),
                structure,
                ecart.champ().name(),
                dit,
                pole,
                "À « " + ecart.champ().label() + " », « " + structure + " » et son pôle répondent différemment"
                        + valeurs + " : " + compte,
                "Rien à faire si cette réponse est la bonne ; sinon, corrigez-la dans redressements.csv.",
                "");
    }

    /** A structure the pole does not describe: is it a member? */
    static Finding ajoutee(SentVersion formulaire, String structure, Location pole) {
        return new Finding(
                AJOUTEE,
                Severity.WARNING,
                List.of(pole, Location.ofFichier(formulaire.fichier())),
                formulaire.pole(),
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
    static Finding sansPole(SentVersion formulaire, String structure, String raison) {
        return file(
                SANS_POLE,
                formulaire,
                structure,
                raison,
                "Relancez le pôle : la réponse de sa structure comptera avec la sienne.");
    }

    /** A form that cannot be joined as it is. */
    static Finding ecartee(SentVersion formulaire, String structure, String raison, String action) {
        return file(ECARTEE, formulaire, structure, raison, action);
    }

    private static Finding file(String code, SentVersion formulaire, String structure, String message, String action) {
        return new Finding(
                code,
                Severity.INFO,
                List.of(Location.ofFichier(formulaire.fichier())),
                formulaire.pole(),
                structure,
                "",
                "",
                "",
                message,
                action,
                "");
    }

    private static Location place(String fichier, Answer answer) {
        return answer.sources().stream()
                .findFirst()
                .map(source -> new Location(fichier, source.feuille(), source.cellule()))
                .orElse(Location.ofFichier(fichier));
    }
}
