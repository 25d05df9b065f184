package fr.ptce.consolidation.form.exemple;

import fr.ptce.consolidation.form.exemple.Graphie.Decimale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A trap of the reference campaign, set in the questionnaire of a pole to be kept: something a good reader understands, or
 * that only has to be justified. The poles not to be kept have a {@link Defaut} each.
 *
 * @param libelle what is odd, in French
 * @param retenu rank of the pole among those kept, from 0
 * @param constat what the consolidation says of it, in French
 * @param pose makes the questionnaire odd
 */
record Piege(String libelle, int retenu, String constat, BiFunction<Envoi, Territoires, Envoi> pose) {
    /** All of them, in the order of the poles. */
    static final List<Piege> TOUS = List.of(
            graphie(
                    "nombres à virgule saisis comme du texte (« 2,5 »)",
                    1,
                    "DES-NOMBRE",
                    List.of("Oui"),
                    Decimale.VIRGULE),
            graphie("« 3 ETP » à la place d'un nombre", 2, "DES-UNITE", List.of("Oui"), Decimale.UNITE),
            fiche(FicheExemple.ATELIER, 3),
            graphie("espaces insécables et € dans les montants", 4, "DES-UNITE", List.of("Oui"), Decimale.INSECABLE),
            graphie(
                    "« Oui », « oui », « X » et « 1 » dans les cases",
                    6,
                    "COV-OUI-NON, COV-ECRITURE",
                    List.of("Oui", "oui", "X", "1"),
                    Decimale.NOMBRE),
            new Piege(
                    "fichier renommé",
                    7,
                    "rien : le pôle est lu dans le classeur",
                    (envoi, lieux) -> envoi.withFichier("Copie de questionnaire (2).xlsx")),
            new Piege(
                    "ligne insérée, les noms définis suivent",
                    9,
                    "rien : les réponses sont retrouvées",
                    (envoi, lieux) -> envoi.withRetouche(Retouche.LIGNE_INSEREE)),
            new Piege(
                    "colonne insérée, les noms définis ne suivent pas",
                    10,
                    "rien : les réponses sont retrouvées",
                    (envoi, lieux) -> envoi.withRetouche(Retouche.COLONNE_INSEREE)),
            fiche(FicheExemple.PASSERELLE, 11),
            defaut(Defaut.TEXTE_GUIDE, 12),
            defaut(Defaut.SORTIES_JUSTIFIEES, 13),
            defaut(Defaut.SORTIES_TROP_HAUTES, 15),
            defaut(Defaut.INSERTION_HORS_IAE, 16),
            defaut(Defaut.REPONSES_DECLINEES, 17),
            fiche(FicheExemple.BOURSE, 19));

    /** What the 26 poles not to be kept got wrong, in the order they are dealt. */
    private static final List<Defaut> ECARTS = ecarts();

    /** What the pole not to be kept of that rank got wrong. */
    static Defaut ecart(int ecarte) {
        return ECARTS.get(new Donne(ECARTS.size(), 7, 4).rang(ecarte));
    }

    private static Piege graphie(String libelle, int retenu, String codes, List<String> coches, Decimale decimale) {
        Graphie graphie = new Graphie(coches, coches.size() > 1, decimale);
        return new Piege(
                libelle,
                retenu,
                "comprises, chaque conversion notée (" + codes + ")",
                (envoi, lieux) -> envoi.withGraphie(graphie));
    }

    private static Piege fiche(FicheExemple fiche, int retenu) {
        return new Piege(
                "fiche expérience remplie, avec l'accord de la citer",
                retenu,
                "rien : l'annexe la cite",
                (envoi, lieux) -> {
                    fiche.remplit(envoi.copie());
                    return envoi;
                });
    }

    private static Piege defaut(Defaut defaut, int retenu) {
        return new Piege(defaut.libelle(), retenu, defaut.constat(), (envoi, lieux) -> {
            defaut.gate(envoi.copie(), lieux);
            return envoi;
        });
    }

    private static List<Defaut> ecarts() {
        List<Defaut> ecarts = new ArrayList<>();
        for (Defaut defaut : Defaut.values()) {
            if (defaut.portee() == Defaut.Portee.BLOQUANT) {
                ecarts.add(defaut);
            }
        }
        ecarts.addAll(Collections.nCopies(7, Defaut.INCOMPLET));
        ecarts.addAll(Collections.nCopies(6, Defaut.STRUCTURES_MANQUANTES));
        ecarts.addAll(Collections.nCopies(2, Defaut.ANIMATION_ABSENTE));
        ecarts.add(Defaut.INVESTIS_ABSENTS);
        return List.copyOf(ecarts);
    }
}
