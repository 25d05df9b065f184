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
    private static final String MARKS = "purges";

    /** The outputs that name people: letters, workbooks sent back, and the list for a mail merge. */
    private static final List<String> NOMINATIVE = List.of("relances", "retours", "donnees/relances.csv");

    /** Copies of received workbooks that {@code verifier --annoter} made, of whatever campaign. */
    private static final String VERIFIED = "verifier";

    private Purge() {}

    /**
     * What a purge erased.
     *
     * @param contacts values erased from the base
     * @param fichiers outputs erased, relative to the campaign's folder, folders first
     * @param workbooks workbooks of the input folder, which still hold contacts
     */
    public record PurgeTotals(int contacts, List<String> fichiers, int workbooks) {
        public PurgeTotals {
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
    public static Optional<PurgeTotals> run(RunRequest request) throws IOException {
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
    private static PurgeTotals purge(RunRequest request) throws IOException {
        Path outputs = request.output().resolve(request.campagne());
        String campagne = id(request);
        Path mark = mark(request, campagne);
        Files.createDirectories(mark.getParent());
        Files.writeString(
                mark,
                "Les coordonnées de cette campagne ont été effacées ; aucune n'est plus conservée.\n",
                StandardCharsets.UTF_8);
        Publication publication = new Publication(request.output(), request.campagne());
        publication.recover();
        Publication.delete(publication.folder());
        List<String> erased = new ArrayList<>();
        for (String name : NOMINATIVE) {
            Path named = outputs.resolve(name);
            if (Files.exists(named)) {
                Publication.delete(named);
                erased.add(name);
            }
        }
        Path copies = request.output().resolve(VERIFIED);
        if (Files.exists(copies)) {
            Publication.delete(copies);
            erased.add("et le dossier " + copies);
        }
        return new PurgeTotals(
                Store.purgeContacts(request.base().resolve("ptce"), campagne), erased, workbooks(request));
    }

    /** Whether a campaign was purged. */
    static boolean isPurged(RunRequest request, String campagne) {
        return Files.exists(mark(request, campagne));
    }

    private static Path mark(RunRequest request, String campagne) {
        return request.base().resolve(MARKS).resolve(campagne + ".txt");
    }

    /** A campaign put away keeps the name of its folder. */
    private static String id(RunRequest request) throws IOException {
        try {
            return Campagne.read(request.input(), request.campagne()).id();
        } catch (CampagneException unknown) {
            return request.campagne();
        }
    }

    private static int workbooks(RunRequest request) throws IOException {
        return Files.isDirectory(request.campagneFolder())
                ? Inbox.list(request.campagneFolder()).size()
                : 0;
    }
}
