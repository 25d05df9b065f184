package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.CheckedSubmission;
import fr.ptce.consolidation.store.RefusedFile;

/** What reading and checking made of a file: a questionnaire to store, or a refusal. */
sealed interface FichierLu {
    /** A questionnaire, with its findings. */
    record Accepte(CheckedSubmission depot) implements FichierLu {}

    /** A file that contributes nothing but its reason. */
    record Refuse(RefusedFile refus) implements FichierLu {}
}
