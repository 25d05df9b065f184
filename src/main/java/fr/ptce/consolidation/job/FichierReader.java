package fr.ptce.consolidation.job;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Gives the files whose content is not stored, in the order of their names. The store decides, never the batch's own
 * context: a run that dies twice would restart from the first file.
 */
final class FichierReader implements ItemReader<FichierALire> {
    private final RunContext run;
    private @Nullable Iterator<FichierALire> files;

    FichierReader(RunContext run) {
        this.run = run;
    }

    @Override
    public synchronized @Nullable FichierALire read() {
        Iterator<FichierALire> left = files;
        if (left == null) {
            left = run.beginReading().iterator();
            files = left;
        }
        if (left.hasNext()) {
            return left.next();
        }
        run.progress().end();
        return null;
    }
}
