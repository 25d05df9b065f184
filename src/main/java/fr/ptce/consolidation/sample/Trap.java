package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.sample.TypingStyle.DecimalMark;
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
 * @param outcome what the consolidation says of it, in French
 * @param asked makes the questionnaire odd
 */
record Trap(String libelle, int retenu, String outcome, BiFunction<SentFile, Territories, SentFile> asked) {
    /** All of them, in the order of the poles. */
    static final List<Trap> ALL = List.of(
            typing(
                    "nombres à virgule saisis comme du texte (« 2,5 »)",
                    1,
                    "DES-NOMBRE",
                    List.of("Oui"),
                    DecimalMark.VIRGULE),
            typing("« 3 ETP » à la place d'un nombre", 2, "DES-UNITE", List.of("Oui"), DecimalMark.UNITE),
            fiche(SampleFiche.ATELIER, 3),
            typing("espaces insécables et € dans les montants", 4, "DES-UNITE", List.of("Oui"), DecimalMark.INSECABLE),
            typing(
                    "« Oui », « oui », « X » et « 1 » dans les cases",
                    6,
                    "COV-OUI-NON, COV-ECRITURE",
                    List.of("Oui", "oui", "X", "1"),
                    DecimalMark.NOMBRE),
            new Trap(
                    "fichier renommé",
                    7,
                    "rien : le pôle est lu dans le classeur",
                    (sentFile, places) -> sentFile.withFile("Copie de questionnaire (2).xlsx")),
            new Trap(
                    "ligne insérée, les noms définis suivent",
                    9,
                    "rien : les réponses sont retrouvées",
                    (sentFile, places) -> sentFile.withTweak(WorkbookTweak.LIGNE_INSEREE)),
            new Trap(
                    "colonne insérée, les noms définis ne suivent pas",
                    10,
                    "rien : les réponses sont retrouvées",
                    (sentFile, places) -> sentFile.withTweak(WorkbookTweak.COLONNE_INSEREE)),
            fiche(SampleFiche.GATEWAY, 11),
            mistake(Mistake.TEXTE_GUIDE, 12),
            mistake(Mistake.SORTIES_JUSTIFIEES, 13),
            mistake(Mistake.SORTIES_TROP_HAUTES, 15),
            mistake(Mistake.INSERTION_HORS_IAE, 16),
            mistake(Mistake.REPONSES_DECLINEES, 17),
            fiche(SampleFiche.BOURSE, 19));

    /** What the 26 poles not to be kept got wrong, in the order they are dealt. */
    private static final List<Mistake> GAPS = gaps();

    /** What the pole not to be kept of that rank got wrong. */
    static Mistake gap(int discarded) {
        return GAPS.get(new Deal(GAPS.size(), 7, 4).rank(discarded));
    }

    private static Trap typing(String label, int kept, String codes, List<String> ticks, DecimalMark decimal) {
        TypingStyle typing = new TypingStyle(ticks, ticks.size() > 1, decimal);
        return new Trap(
                label,
                kept,
                "comprises, chaque conversion notée (" + codes + ")",
                (sentFile, places) -> sentFile.withTyping(typing));
    }

    private static Trap fiche(SampleFiche fiche, int kept) {
        return new Trap(
                "fiche expérience remplie, avec l'accord de la citer",
                kept,
                "rien : l'annexe la cite",
                (sentFile, places) -> {
                    fiche.fill(sentFile.copy());
                    return sentFile;
                });
    }

    private static Trap mistake(Mistake mistake, int kept) {
        return new Trap(mistake.label(), kept, mistake.outcome(), (sentFile, places) -> {
            mistake.spoil(sentFile.copy(), places);
            return sentFile;
        });
    }

    private static List<Mistake> gaps() {
        List<Mistake> gaps = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            if (mistake.reach() == Mistake.Reach.BLOQUANT) {
                gaps.add(mistake);
            }
        }
        gaps.addAll(Collections.nCopies(7, Mistake.INCOMPLET));
        gaps.addAll(Collections.nCopies(6, Mistake.STRUCTURES_MANQUANTES));
        gaps.addAll(Collections.nCopies(2, Mistake.ANIMATION_ABSENTE));
        gaps.add(Mistake.INVESTIS_ABSENTS);
        return List.copyOf(gaps);
    }
}
