package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.questionnaire.Field;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One correction: one line of {@code redressements.csv}.
 *
 * @param ligne line of the file
 * @param pole registry id
 * @param structure key, SIRET or name of a member structure, "" for the pole's own answers
 * @param gesture what is done
 * @param champ field corrected; empty unless {@link Gesture#CORRIGER}
 * @param ancienne what the network saw, as typed: the answer, the code of the warning accepted, or the file attached, by its
 *     path relative to the campaign's folder
 * @param nouvelle what it becomes: the answer, {@link #EMPTY}, or the structure merged into
 * @param auteur who decides
 * @param date when
 * @param motif why
 */
public record Correction(
        long ligne,
        String pole,
        String structure,
        Gesture gesture,
        Optional<Field> champ,
        String ancienne,
        String nouvelle,
        String auteur,
        LocalDate date,
        String motif) {
    /** The word that takes an answer away: an empty cell would be taken for an oversight. */
    public static final String EMPTY = "VIDE";

    /** What a correction does. */
    public enum Gesture {
        /** Replaces an answer. */
        CORRIGER,
        /** Takes a member structure out of the questionnaire. */
        EXCLURE,
        /** Merges a member structure into another of the same pole, whose blank answers it fills. */
        FUSIONNER,
        /** Makes the pole's description of a structure the one counted nationally, when several poles describe it. */
        ARBITRER,
        /** Justifies a warning in the place of the pole. */
        ACCEPTER,
        /** Says whose answers a received file holds, when the file is in doubt. */
        RATTACHER
    }

    /** What the column {@code champ} says: a field, or a gesture. */
    public String fieldOrGesture() {
        return champ.map(Field::name).orElse(gesture.name());
    }

    /** Who decides and why, for whoever reads the questionnaire's findings. */
    public String decision() {
        return auteur + ", " + date + " : " + motif;
    }
}
