package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what was read: the files of a chunk in one transaction, each whole or not at all. */
final class FichierWriter implements ItemWriter<FichierLu> {
    private final RunContext run;

    FichierWriter(RunContext run) {
        this.run = run;
    }

    @Override
    public void write(Chunk<? extends FichierLu> files) {
        for (FichierLu file : files) {
            store(run.store(), file);
            run.progress().advance();
        }
    }

    private static void store(Store store, FichierLu file) {
        if (file instanceof FichierLu.Accepte accepte) {
            store.save(accepte.depot());
        } else if (file instanceof FichierLu.Refuse refuse) {
            store.saveRefus(refuse.refus());
        }
    }
}
