package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import java.util.List;

/**
 * From the files of a campaign to its units: which file counts for each pole, which structures are the same, which poles
 * are complete enough. Set-based SQL, in one transaction; running it again gives the same tables.
 */
public final class Consolidation {
    private final Store store;
    private final Definition definition;

    /** Consolidates what that base holds, by that definition. */
    public Consolidation(Store store, Definition definition) {
        this.store = store;
        this.definition = definition;
    }

    /**
     * Rebuilds the tables of the campaign.
     *
     * @throws IllegalStateException when a file of the inventory was not read
     */
    public Bilan run(String campagne) {
        throw new UnsupportedOperationException(campagne + definition.empreinte() + store.notice());
    }

    /** What became of each received file, in the order of their names. */
    public List<EtatFichier> fichiers(String campagne) {
        throw new UnsupportedOperationException(campagne);
    }

    /** The poles whose questionnaire counts, in the order of the registry, with the verdict of the selection. */
    public List<PoleRecu> selection(String campagne) {
        throw new UnsupportedOperationException(campagne);
    }

    /** The poles to write to, in the order of the registry. */
    public List<Relance> relances(String campagne) {
        throw new UnsupportedOperationException(campagne);
    }

    /** The criteria of the selection in force, one French sentence, printed wherever kept poles are shown. */
    public String criteres() {
        throw new UnsupportedOperationException();
    }
}
