package fr.ptce.consolidation.campaign;

import java.util.List;
import java.util.Set;

/** Words that tell no pole from another, small letters and without accents. */
final class UsualWords {
    private static final Set<String> SMALL = Set.of("d", "de", "des", "du", "et", "l", "la", "le", "les");

    /** Words anybody writes in the name of a file, or in that of a pole. */
    private static final Set<String> USUAL =
            Set.of(("an annee annees annuel annuelle annuelles annuels association associations bilan campagne classeur"
                            + " collectif consolidation contact cooperatif cooperatifs cooperation cooperations cooperative"
                            + " cooperatives copie corrige definitif developpement document donnees dossier durable economie"
                            + " economies economique economiques emploi enquete enquetes envoi ess excel exercice fichier final"
                            + " finale formulaire formulaires groupement innovation insertion local locale locales locaux"
                            + " nouveau nouvelle pole poles ptce questionnaire questionnaires rapport region regional regionale"
                            + " reponse reponses reseau reseaux retour social sociale sociales sociaux solidaire solidaires"
                            + " solidarite solidarites structure structures suivi territoire territoires territorial"
                            + " territoriale territoriales territoriaux transition version vierge")
                    .split(" ", -1));

    /** Usual alone only: « Exemple 01 » is a name. */
    private static final String EXAMPLE = "exemple";

    private UsualWords() {}

    /** Whether they are usual words and nothing else; numbers may be too. */
    static boolean are(List<String> words, boolean numbersToo) {
        return words.equals(List.of(EXAMPLE))
                || words.stream()
                        .allMatch(word -> USUAL.contains(word)
                                || SMALL.contains(word)
                                || (numbersToo && Character.isDigit(word.charAt(0))));
    }

    /** The others than the small words, in their order. */
    static List<String> withoutSmall(List<String> words) {
        return words.stream().filter(word -> !SMALL.contains(word)).toList();
    }
}
