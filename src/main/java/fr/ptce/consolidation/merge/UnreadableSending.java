package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.french.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A refused file, with whom it seems to come from: it counts for nobody, but whoever sent it did answer.
 *
 * @param fichier path relative to the campaign's folder
 * @param pole registry id when the file itself says it, "" otherwise
 * @param presumed whom it seems to come from
 * @param form whether it is the form of a structure, which makes no pole answer
 * @param code of the finding that refuses it, "" when it has none
 * @param raison why, in one French sentence
 * @param remede what to do, in one French sentence
 * @param candidates poles of the registry the network may attach it to, if it may
 */
public record UnreadableSending(
        String fichier,
        String pole,
        PresumedPoles presumed,
        boolean form,
        String code,
        String raison,
        String remede,
        List<String> candidates) {
    /** Refused for what the network alone can mend: a file open elsewhere, a mail whose attachment is to be saved. */
    private static final Set<String> OF_NETWORK = Set.of(
            "FLF-COURRIEL",
            "FLF-DOSSIER",
            "FLF-ILLISIBLE",
            "FLF-INTERNE",
            "FLF-MODIFIE",
            "FLF-PAQUET",
            "FLF-TELECHARGEMENT",
            "FLF-VIDE");

    /** Where the network signs its decision. */
    private static final String SIGNATURE = ";;AUTEUR;AAAA-MM-JJ;MOTIF";

    public UnreadableSending {
        candidates = List.copyOf(candidates);
    }

    /** Whether nobody it may come from is written to about it before the network has decided. */
    public boolean isHeld() {
        return presumed.isDoubt() || OF_NETWORK.contains(code);
    }

    /** Why it could not be read and what to do, as a pole is told; of one in doubt, as the survey officer is. */
    public String told() {
        String what = presumed.isDoubt() ? "envoi reçu, à rattacher" : "envoi reçu, non lisible";
        String asked = presumed.isDoubt() ? remede : SenderRemedy.of(code);
        return "Fichier " + Typography.quote(fichier) + ", " + what + " : " + inSentence(raison)
                + (asked.isEmpty() ? "" : " " + asked);
    }

    /** Whom it seems to come from, as the survey officer is told; "" when nothing tells. */
    public String presumption() {
        if (presumed.poles().isEmpty()) {
            return "";
        }
        if (presumed.certain()) {
            return (pole.isEmpty() ? "Pôle présumé : " : "Pôle : ") + presumed.words() + ".";
        }
        return "Pôles en cause : " + String.join(", ", presumed.poles())
                + " ; aucune lettre ne leur est écrite sur ce fichier avant votre décision.";
    }

    /** The lines of {@code redressements.csv} among which the network may choose, ready but for its signature. */
    public List<String> attachments() {
        List<String> lines = new ArrayList<>();
        for (String candidate : candidates) {
            lines.add(candidate + ";;RATTACHER;" + cell(fichier) + SIGNATURE);
        }
        return lines;
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c < ' ') && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** After a colon, a sentence has no capital; an acronym keeps its own. */
    private static String inSentence(String sentence) {
        boolean word = sentence.length() > 1 && !Character.isUpperCase(sentence.charAt(1));
        return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }
}
