package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Depot;
import fr.ptce.consolidation.store.Refus;

/** What reading and checking made of a file: a questionnaire to store, or a refusal. */
sealed interface FichierLu {
    /** A questionnaire, with its findings. */
    record Accepte(Depot depot) implements FichierLu {}

    /** A file that contributes nothing but its reason. */
    record Refuse(Refus refus) implements FichierLu {}
}
