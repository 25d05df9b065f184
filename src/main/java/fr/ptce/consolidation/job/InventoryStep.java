package fr.ptce.consolidation.job;

import fr.ptce.consolidation.questionnaire.DefinitionLine;
import fr.ptce.consolidation.store.DefinitionLines;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** First step: inventories the registry and the received files by content. */
final class InventoryStep {
    private final RunContext run;

    InventoryStep(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        RunSubject subject = run.subject();
        run.progress().begin("Inventaire des fichiers reçus", 0);
        Map<String, Path> paths = Inbox.find(run.request().campagneFolder());
        run.setPaths(paths);
        List<ReceivedFile> receivedFiles = Inbox.list(paths);
        Store store = run.store();
        String campagne = subject.campagne().id();
        store.saveCampagne(subject.campagne());
        store.replaceRegistry(campagne, subject.registry().poles());
        store.replaceCorrections(campagne, subject.corrections().lignes());
        new DefinitionLines(store)
                .replace(campagne, DefinitionLine.read(run.request().templates().resolve("questionnaire")));
        store.replaceInventory(campagne, subject.empreinte(), receivedFiles);
        run.progress().end();
    }
}
