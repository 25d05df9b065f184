package fr.ptce.consolidation.merge;

/**
 * What became of one received file.
 *
 * @param fichier path relative to the campaign's folder
 * @param pole registry id, "" when the file does not say it
 * @param etat its state
 * @param raison one French sentence: why it is refused, or which file counts instead; for an accepted file, why this one
 *     counts when its pole sent several, "" otherwise
 */
public record FileState(String fichier, String pole, State etat, String raison) {
    /** Whether another file counts in its place. */
    public boolean isReplaced() {
        return etat == State.REMPLACE || etat == State.DOUBLON;
    }

    /** The states of a file; of questionnaires, received = accepted + refused + duplicates (replaced ones included) + empty. */
    public enum State {
        /** It counts. */
        ACCEPTE,
        /** A later questionnaire of the same pole counts instead. */
        REMPLACE,
        /** It says the same as another file, which counts instead. */
        DOUBLON,
        /** It cannot be taken. */
        REFUSE,
        /** Nothing in it is answered: received, counted nowhere, and asked for again. */
        VIDE,
        /** The form of a structure, joined to its pole. */
        RATTACHE,
        /** The form of a structure that counts nowhere: its pole did not answer, or it must be corrected first. */
        NON_RATTACHE
    }
}
