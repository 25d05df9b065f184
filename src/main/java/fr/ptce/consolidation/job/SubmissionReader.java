package fr.ptce.consolidation.job;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Gives the files whose content is not stored, in the order of their names. The store decides, never the batch's own
 * context: a run that dies twice would restart from the first file.
 */
final class SubmissionReader implements ItemStreamReader<FileToRead> {
    private final RunContext run;
    private @Nullable Iterator<FileToRead> files;

    SubmissionReader(RunContext run) {
        this.run = run;
    }

    @Override
    public synchronized @Nullable FileToRead read() {
        Iterator<FileToRead> left = files;
        if (left == null) {
            left = run.beginReading().iterator();
            files = left;
        }
        return left.hasNext() ? left.next() : null;
    }

    /** Called once the last file is stored, which is later than the last {@link #read}. */
    @Override
    public void close() {
        run.progress().end();
    }
}
