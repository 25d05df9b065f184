package fr.ptce.consolidation.merge;

import static fr.ptce.consolidation.store.Returned.CAMPAGNE;
import static fr.ptce.consolidation.store.Returned.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.SmallDefinition;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cost of joining the forms of structures follows their number, not that of the poles: rows the base looks at, no clock. */
class StructureFormsVolumeTest {
    private static final int STRUCTURES = 6;
    private static final int FORMS = 12;
    private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");

    @TempDir
    Path folder;

    @Test
    void looksAtTheRowsOfThePolesWithFormsOnly() {
        long few = scanned(folder.resolve("few"), 40);
        long many = scanned(folder.resolve("many"), 160);

        assertThat(few).isBetween((long) FORMS, 60L * FORMS);
        assertThat(many - few).as("one row of each other pole, its own").isLessThanOrEqualTo(120);
    }

    /** Rows looked at to find the structures that forms may join, in a consolidated campaign of so many poles. */
    private static long scanned(Path folder, int poles) {
        Definition definition = SmallDefinition.definition();
        try (Store store = Store.open(folder, definition)) {
            List<Returned> files = files(poles);
            store.replaceRegistry(
                    CAMPAGNE,
                    IntStream.range(0, poles)
                            .mapToObj(i -> new ExpectedPole(id(i), "Nom " + i, List.of(), "", "", "", "", ""))
                            .toList());
            store.replaceInventory(
                    CAMPAGNE, DIGEST, files.stream().map(Returned::file).toList());
            store.transaction(() -> files.forEach(file -> store.save(file.submission())));

            Totals totals = new Consolidation(store, definition).run(CAMPAGNE, List.of());

            assertThat(totals.forms().joined()).isEqualTo(FORMS);
            String plan = String.join(
                    "\n", store.rows().texts("EXPLAIN ANALYZE " + StructureForms.rowsOfPoles(definition), CAMPAGNE));
            Matcher counts = SCANNED.matcher(plan);
            long sum = 0;
            while (counts.find()) {
                sum += Long.parseLong(counts.group(1));
            }
            return sum;
        }
    }

    private static List<Returned> files(int poles) {
        List<Returned> files = new ArrayList<>();
        for (int pole = 0; pole < poles; pole++) {
            Returned returned = Returned.of(id(pole) + ".xlsx", id(pole));
            for (int i = 0; i < STRUCTURES; i++) {
                returned.structure(siret(pole, i), "scic", "3");
            }
            files.add(returned);
            if (pole < FORMS) {
                files.add(Returned.of("structures/" + id(pole) + ".xlsx", id(pole))
                        .questionnaire("structure")
                        .structure(siret(pole, 1), "scic", "4"));
            }
        }
        return files;
    }

    private static String id(int pole) {
        return String.format(Locale.ROOT, "P%04d", pole);
    }

    private static String siret(int pole, int structure) {
        return String.format(Locale.ROOT, "%014d", 10_000_000_000_000L + pole * 100L + structure);
    }
}
