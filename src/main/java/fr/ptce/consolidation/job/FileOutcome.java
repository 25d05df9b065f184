package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.CheckedSubmission;
import fr.ptce.consolidation.store.RefusedFile;

/** What reading and checking made of a file: a questionnaire to store, or a refusal. */
sealed interface FileOutcome {
    /** A questionnaire, with its findings. */
    record Accepted(CheckedSubmission depot) implements FileOutcome {}

    /** A file that contributes nothing but its reason. */
    record Refuse(RefusedFile refusal) implements FileOutcome {}
}
