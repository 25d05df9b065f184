package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the campaigns the base holds, written beside it: when it must be built anew, what went with it can be said,
 * campaign by campaign.
 */
final class KnownCampagnes {
    private final RunRequest request;
    private final Path list;

    KnownCampagnes(RunRequest request) {
        this.request = request;
        list = request.base().resolve("campagnes.txt");
    }

    /** Writes those of the base. */
    void remember(Store store) throws IOException {
        Path part = list.resolveSibling(list.getFileName() + ".part");
        Files.write(part, held(store), StandardCharsets.UTF_8);
        Files.move(part, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Those the base held and holds no more: their workbooks are no longer in the input folder. Earlier versions wrote no
     * list, but kept runs of the campaigns they consolidated.
     */
    List<String> lost(Store store) throws IOException {
        List<String> known =
                new ArrayList<>(Files.exists(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : keptRuns());
        known.removeAll(held(store));
        known.remove(request.campagne());
        return known;
    }

    private List<String> keptRuns() throws IOException {
        Path runs = request.base().resolve("passages");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> held(Store store) {
        return store.rows().texts("SELECT id FROM campagne ORDER BY id");
    }
}
