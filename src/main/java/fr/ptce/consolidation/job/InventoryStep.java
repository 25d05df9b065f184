package fr.ptce.consolidation.job;

import fr.ptce.consolidation.questionnaire.DefinitionLine;
import fr.ptce.consolidation.store.DefinitionLines;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.util.List;

/** First step: inventories the registry and the received files by content. */
final class InventoryStep {
    private final RunContext run;

    InventoryStep(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        run.progress().begin("Inventaire des fichiers reçus", 0);
        List<Inbox.Recu> recus = Inbox.list(run.request().dossierCampagne());
        Store store = run.store();
        String campagne = run.campagne().id();
        store.saveCampagne(run.campagne());
        store.replaceRegistre(campagne, run.registre().poles());
        store.replaceRedressements(campagne, run.redressements().lignes());
        new DefinitionLines(store)
                .replace(campagne, DefinitionLine.read(run.request().modeles().resolve("questionnaire")));
        store.replaceInventaire(
                campagne,
                run.empreinte(),
                recus.stream()
                        .map(recu -> new ReceivedFile(recu.fichier(), recu.sha256(), recu.taille()))
                        .toList());
        run.progress().end();
    }
}
