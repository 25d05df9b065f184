package fr.ptce.consolidation.job;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.store.CheckedSubmission;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.Store;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Stores what was read: the files of a chunk in one transaction, each whole or not at all. A file the base cannot hold
 * is undone alone and refused; the others of its chunk stay.
 */
final class SubmissionWriter implements ItemWriter<FileOutcome> {
    private static final Logger LOG = Logger.getLogger(SubmissionWriter.class.getName());

    private final RunContext run;

    SubmissionWriter(RunContext run) {
        this.run = run;
    }

    @Override
    public void write(Chunk<? extends FileOutcome> files) {
        for (FileOutcome file : files) {
            store(file);
            run.progress().advance();
        }
    }

    private void store(FileOutcome file) {
        Store store = run.store();
        if (file instanceof FileOutcome.Accepted accepted) {
            CheckedSubmission checked = accepted.depot();
            try {
                store.attempt(() -> store.save(checked));
            } catch (RuntimeException failure) {
                if (!Store.isOwedToContent(failure)) {
                    throw failure;
                }
                Submission submission = checked.submission();
                LOG.log(Level.SEVERE, failure, () -> "cannot store " + submission.fichier());
                store(Refusal.UNSTORABLE.of(
                        run.subject(), new ReceivedFile(submission.fichier(), submission.sha256(), checked.taille())));
            }
        } else if (file instanceof FileOutcome.Refuse refuse) {
            store.saveRefusal(refuse.refusal());
        }
    }
}
