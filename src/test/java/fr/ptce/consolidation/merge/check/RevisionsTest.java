package fr.ptce.consolidation.merge.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
    private static final String FIRST = "11111111100011";
    private static final String SECOND = "22222222200022";

    @TempDir
    Path folder;

    @Test
    void recognisesBySiretStructuresThatHaveNoName() throws IOException {
        Returned first = Returned.of("P001.xlsx", "P001").structure(siret(FIRST));
        Returned later = Returned.of("P001-2.xlsx", "P001")
                .modified("2016-06-10T09:00:00Z")
                .structure(siret(SECOND))
                .structure(siret(FIRST));

        assertThat(structureChanges(first, later))
                .containsExactly("ligne 5/ >structure ajoutée", "ligne 5/structure_siret >" + SECOND);
    }

    private static Map<String, Value> siret(String siret) {
        return Map.of("structure_siret", new Value.Text(siret));
    }

    private List<String> structureChanges(Returned... files) throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
        List<String> changes = new ArrayList<>();
        try (Store store = Store.open(folder.resolve("ptce"), definition)) {
            store.saveCampagne(new Campagne("e-2015", 2015, "Enquête 2015", true));
            store.replaceInventory(
                    "e-2015",
                    Returned.DIGEST,
                    List.of(files).stream()
                            .map(file -> file.campagne("e-2015").file())
                            .toList());
            List.of(files).forEach(file -> store.save(file.submission()));
            new Consolidation(store, definition).run("e-2015", List.of());
            new Revisions(new CampaignUnderCheck(store, definition, "e-2015", 2015, List.of())).forEach(one -> {
                if (!one.structure().isEmpty()) {
                    changes.add(one.structure() + "/" + one.champ() + " " + one.avant() + ">" + one.apres());
                }
            });
        }
        return changes;
    }
}
