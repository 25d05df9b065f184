package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Erases the personal data of a campaign: from the base, its backup and the outputs that name people. The campaign is marked
 * as purged, so that a later run keeps no contact of it, though the workbooks received still hold them.
 */
public final class Purge {
    private static final String MARQUES = "purges";

    /** The outputs that name people: letters, workbooks sent back, and the list for a mail merge. */
    private static final List<String> NOMINATIVES = List.of("relances", "retours", "donnees/relances.csv");

    private Purge() {}

    /**
     * What a purge erased.
     *
     * @param coordonnees values erased from the base
     * @param fichiers outputs erased, relative to the campaign's folder, folders first
     * @param classeurs workbooks of the input folder, which still hold contacts
     */
    public record Bilan(int coordonnees, List<String> fichiers, int classeurs) {
        public Bilan {
            fichiers = List.copyOf(fichiers);
        }
    }

    /**
     * Erases them; again, as often as wanted.
     *
     * @return empty when a run holds the output folder
     * @throws EnvironmentException when nothing of that name was consolidated nor received, or when the base or a folder cannot
     *     be written
     */
    @SuppressWarnings("try") // the lock is held, not used
    public static Optional<Bilan> run(RunRequest request) throws IOException {
        Files.createDirectories(request.base());
        Optional<RunLock> lock = RunLock.tryLock(request.base().resolve("verrou"));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock held = lock.get()) {
            return Optional.of(purge(request));
        } catch (StoreUnavailableException failure) {
            throw RunFailure.of(failure);
        }
    }

    /** Marked first: were it interrupted, no later run would bring back what it erased. */
    private static Bilan purge(RunRequest request) throws IOException {
        Path sorties = request.sortie().resolve(request.campagne());
        String campagne = id(request);
        Path marque = marque(request, campagne);
        Files.createDirectories(marque.getParent());
        Files.writeString(
                marque,
                "Les coordonnées de cette campagne ont été effacées ; aucune n'est plus conservée.\n",
                StandardCharsets.UTF_8);
        Publication.delete(request.sortie().resolve(request.campagne() + ".part"));
        List<String> erased = new ArrayList<>();
        for (String name : NOMINATIVES) {
            Path named = sorties.resolve(name);
            if (Files.exists(named)) {
                Publication.delete(named);
                erased.add(name);
            }
        }
        return new Bilan(Store.purgeContacts(request.base().resolve("ptce"), campagne), erased, classeurs(request));
    }

    /** Whether a campaign was purged. */
    static boolean isPurged(RunRequest request, String campagne) {
        return Files.exists(marque(request, campagne));
    }

    private static Path marque(RunRequest request, String campagne) {
        return request.base().resolve(MARQUES).resolve(campagne + ".txt");
    }

    /** A campaign put away keeps the name of its folder. */
    private static String id(RunRequest request) throws IOException {
        try {
            return Campagne.read(request.entree(), request.campagne()).id();
        } catch (CampagneException unknown) {
            return request.campagne();
        }
    }

    private static int classeurs(RunRequest request) throws IOException {
        return Files.isDirectory(request.dossierCampagne())
                ? Inbox.list(request.dossierCampagne()).size()
                : 0;
    }
}
