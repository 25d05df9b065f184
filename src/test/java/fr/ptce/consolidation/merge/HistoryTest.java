package fr.ptce.consolidation.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.SmallDefinition;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void opens() {
        store = Store.open(folder.resolve("ptce"), SmallDefinition.definition());
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private void consolidates(String id, int exercice, boolean sample, String... poles) {
        receives(id, exercice, sample, poles);
        new Consolidation(store, SmallDefinition.definition()).run(id, List.of());
    }

    private void receives(String id, int exercice, boolean sample, String... poles) {
        List<Returned> files = Stream.of(poles)
                .map(pole -> Returned.of(pole + ".xlsx", pole).campagne(id))
                .toList();
        store.saveCampagne(new Campagne(id, exercice, "Enquête " + exercice, sample));
        store.replaceRegistry(id, List.of());
        store.replaceInventory(
                id, Returned.DIGEST, files.stream().map(Returned::file).toList());
        files.stream().map(Returned::submission).forEach(store::save);
    }

    private List<String> before(String id) {
        return History.of(store, id).campagnes().stream()
                .map(History.FormerCampagne::id)
                .toList();
    }

    @Test
    void givesTheFormerCampaignsMostRecentFirst() {
        consolidates("e-2013", 2013, true, "P001");
        consolidates("e-2015", 2015, true, "P001");
        consolidates("e-2014", 2014, true, "P001");
        consolidates("e-2016", 2016, true, "P001");

        assertThat(before("e-2015")).containsExactly("e-2014", "e-2013");
        assertThat(before("e-2013")).isEmpty();
    }

    @Test
    void keepsFictitiousCampaignsOutOfTheHistoryOfARealOne() {
        consolidates("e-2014", 2014, true, "P001");
        consolidates("r-2013", 2013, false, "P001");
        consolidates("r-2015", 2015, false, "P001");

        assertThat(before("r-2015")).containsExactly("r-2013");
    }

    @Test
    void takesTheLastOfTwoCampaignsOfOneExercice() {
        consolidates("e-2014-a", 2014, true, "P001");
        consolidates("e-2014-b", 2014, true, "P001");
        consolidates("e-2015", 2015, true, "P001");

        assertThat(before("e-2015")).containsExactly("e-2014-b");
    }

    @Test
    void stopsAtFiveCampaigns() {
        for (int exercice = 2009; exercice <= 2015; exercice++) {
            consolidates("e-" + exercice, exercice, true, "P001");
        }

        assertThat(before("e-2015")).containsExactly("e-2014", "e-2013", "e-2012", "e-2011", "e-2010");
    }

    @Test
    void ignoresACampaignWhoseConsolidationWasInterrupted() {
        consolidates("e-2014", 2014, true, "P001");
        consolidates("e-2015", 2015, true, "P001");

        receives("e-2014", 2014, true, "P001", "P002");

        assertThat(before("e-2015")).isEmpty();
    }

    @Test
    void tellsHowManyPolesAnsweredBothTimes() {
        consolidates("e-2014", 2014, true, "P001", "P002", "P003");
        consolidates("e-2015", 2015, true, "P002", "P003", "P004", "P005");

        assertThat(History.of(store, "e-2015").previous()).hasValueSatisfying(before -> {
            assertThat(before.poles()).isEqualTo(3);
            assertThat(before.commonPoles()).isEqualTo(2);
            assertThat(before.exercice()).isEqualTo(2014);
        });
    }

    @Test
    void tellsTheFilesOfAFormerCampaignByTheirContent() {
        consolidates("e-2014", 2014, true, "P001");
        consolidates("e-2015", 2015, true, "P001");
        String first = History.of(store, "e-2015").previous().orElseThrow().inventory();

        consolidates("e-2014", 2014, true, "P001", "P002");

        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(History.of(store, "e-2015").previous().orElseThrow().inventory())
                .isNotEqualTo(first);
    }
}
