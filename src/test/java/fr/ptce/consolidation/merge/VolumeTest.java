package fr.ptce.consolidation.merge;

import static fr.ptce.consolidation.store.Returned.CAMPAGNE;
import static fr.ptce.consolidation.store.Returned.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.SmallDefinition;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeTest {
    private static final int POLES = 2_000;
    private static final int STRUCTURES = 6;

    @TempDir
    Path folder;

    @Test
    void consolidatesTwoThousandPoles() {
        Definition definition = SmallDefinition.definition();
        try (Store store = Store.open(folder.resolve("ptce"), definition)) {
            List<ExpectedPole> registry = IntStream.range(0, POLES)
                    .mapToObj(i -> new ExpectedPole(id(i), "Nom " + i, List.of(), "", "", "", "", ""))
                    .toList();
            List<ReceivedFile> files =
                    IntStream.range(0, POLES).mapToObj(i -> returned(i).file()).toList();
            store.replaceRegistry(CAMPAGNE, registry);
            store.replaceInventory(CAMPAGNE, DIGEST, files);
            store.transaction(() -> IntStream.range(0, POLES)
                    .forEach(i -> store.save(returned(i).submission())));

            Totals totals = new Consolidation(store, definition).run(CAMPAGNE, List.of());

            assertThat(totals.kept()).isEqualTo(POLES);
            assertThat(totals.keptLines()).isEqualTo(POLES * STRUCTURES);
            assertThat(totals.structuresKept()).isEqualTo(POLES * STRUCTURES - POLES / 2);
        }
    }

    private static String id(int pole) {
        return String.format(Locale.ROOT, "P%04d", pole);
    }

    /** Each pole shares one structure with its neighbour. */
    private static Returned returned(int pole) {
        Returned returned = Returned.of(id(pole) + ".xlsx", id(pole));
        returned.structure(String.format(Locale.ROOT, "%014d", 10_000_000_000_000L + pole / 2), "scic", "3");
        for (int i = 1; i < STRUCTURES; i++) {
            returned.structure("", "association", "1.5");
        }
        return returned;
    }
}
