package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.sample.TypingStyle.Decimale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A trap of the reference campaign, set in the questionnaire of a pole to be kept: something a good reader understands, or
 * that only has to be justified. The poles not to be kept have a {@link Mistake} each.
 *
 * @param libelle what is odd, in French
 * @param retenu rank of the pole among those kept, from 0
 * @param constat what the consolidation says of it, in French
 * @param pose makes the questionnaire odd
 */
record Trap(String libelle, int retenu, String constat, BiFunction<SentFile, Territories, SentFile> pose) {
    /** All of them, in the order of the poles. */
    static final List<Trap> TOUS = List.of(
            graphie(
                    "nombres à virgule saisis comme du texte (« 2,5 »)",
                    1,
                    "DES-NOMBRE",
                    List.of("Oui"),
                    Decimale.VIRGULE),
            graphie("« 3 ETP » à la place d'un nombre", 2, "DES-UNITE", List.of("Oui"), Decimale.UNITE),
            fiche(SampleFiche.ATELIER, 3),
            graphie("espaces insécables et € dans les montants", 4, "DES-UNITE", List.of("Oui"), Decimale.INSECABLE),
            graphie(
                    "« Oui », « oui », « X » et « 1 » dans les cases",
                    6,
                    "COV-OUI-NON, COV-ECRITURE",
                    List.of("Oui", "oui", "X", "1"),
                    Decimale.NOMBRE),
            new Trap(
                    "fichier renommé",
                    7,
                    "rien : le pôle est lu dans le classeur",
                    (envoi, lieux) -> envoi.withFichier("Copie de questionnaire (2).xlsx")),
            new Trap(
                    "ligne insérée, les noms définis suivent",
                    9,
                    "rien : les réponses sont retrouvées",
                    (envoi, lieux) -> envoi.withRetouche(WorkbookTweak.LIGNE_INSEREE)),
            new Trap(
                    "colonne insérée, les noms définis ne suivent pas",
                    10,
                    "rien : les réponses sont retrouvées",
                    (envoi, lieux) -> envoi.withRetouche(WorkbookTweak.COLONNE_INSEREE)),
            fiche(SampleFiche.PASSERELLE, 11),
            defaut(Mistake.TEXTE_GUIDE, 12),
            defaut(Mistake.SORTIES_JUSTIFIEES, 13),
            defaut(Mistake.SORTIES_TROP_HAUTES, 15),
            defaut(Mistake.INSERTION_HORS_IAE, 16),
            defaut(Mistake.REPONSES_DECLINEES, 17),
            fiche(SampleFiche.BOURSE, 19));

    /** What the 26 poles not to be kept got wrong, in the order they are dealt. */
    private static final List<Mistake> ECARTS = ecarts();

    /** What the pole not to be kept of that rank got wrong. */
    static Mistake ecart(int ecarte) {
        return ECARTS.get(new Deal(ECARTS.size(), 7, 4).rang(ecarte));
    }

    private static Trap graphie(String libelle, int retenu, String codes, List<String> coches, Decimale decimale) {
        TypingStyle graphie = new TypingStyle(coches, coches.size() > 1, decimale);
        return new Trap(
                libelle,
                retenu,
                "comprises, chaque conversion notée (" + codes + ")",
                (envoi, lieux) -> envoi.withGraphie(graphie));
    }

    private static Trap fiche(SampleFiche fiche, int retenu) {
        return new Trap(
                "fiche expérience remplie, avec l'accord de la citer",
                retenu,
                "rien : l'annexe la cite",
                (envoi, lieux) -> {
                    fiche.remplit(envoi.copie());
                    return envoi;
                });
    }

    private static Trap defaut(Mistake defaut, int retenu) {
        return new Trap(defaut.libelle(), retenu, defaut.constat(), (envoi, lieux) -> {
            defaut.gate(envoi.copie(), lieux);
            return envoi;
        });
    }

    private static List<Mistake> ecarts() {
        List<Mistake> ecarts = new ArrayList<>();
        for (Mistake defaut : Mistake.values()) {
            if (defaut.portee() == Mistake.Portee.BLOQUANT) {
                ecarts.add(defaut);
            }
        }
        ecarts.addAll(Collections.nCopies(7, Mistake.INCOMPLET));
        ecarts.addAll(Collections.nCopies(6, Mistake.STRUCTURES_MANQUANTES));
        ecarts.addAll(Collections.nCopies(2, Mistake.ANIMATION_ABSENTE));
        ecarts.add(Mistake.INVESTIS_ABSENTS);
        return List.copyOf(ecarts);
    }
}
