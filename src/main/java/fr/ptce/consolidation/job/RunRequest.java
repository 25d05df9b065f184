package fr.ptce.consolidation.job;

import java.nio.file.Path;

/**
 * What to consolidate.
 *
 * @param entree folder that holds {@code poles.csv} and one folder per campaign
 * @param sortie folder that receives one folder per campaign, and the database in {@code .base}
 * @param modeles folder that holds {@code questionnaire/} and {@code rapports/}
 * @param campagne name of the campaign's folder in {@code entree}
 */
public record RunRequest(Path entree, Path sortie, Path modeles, String campagne) {
    public RunRequest {
        entree = entree.toAbsolutePath().normalize();
        sortie = sortie.toAbsolutePath().normalize();
        modeles = modeles.toAbsolutePath().normalize();
    }

    /** The same for another campaign of the same folders. */
    RunRequest withCampagne(String autre) {
        return new RunRequest(entree, sortie, modeles, autre);
    }

    /** Folder of the returned workbooks. */
    public Path dossierCampagne() {
        return entree.resolve(campagne);
    }

    /** Folder of the database, lock and log. */
    public Path base() {
        return sortie.resolve(".base");
    }
}
