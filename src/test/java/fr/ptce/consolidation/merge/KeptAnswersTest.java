package fr.ptce.consolidation.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.SmallDefinition;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the base gives back of a former campaign. */
class KeptAnswersTest {
    private static final Campagne NEXT = new Campagne("2016", 2016, "Enquête 2016", false);

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

    @Test
    void givesEachAnswerInItsType() {
        consolidates(
                "2015",
                2015,
                false,
                returned("P001.xlsx")
                        .with("ouverture", Returned.day("2011-02-28"))
                        .with("valeurs", Returned.codes(Set.of("cooperation"), Set.of("lien-social")))
                        .with("contact_courriel", new Value.Text("qui@exemple.invalid"))
                        .structure("12345678901234", "scic", "3.5"));

        PreviousAnswers answers = find(SmallDefinition.definition(), "P001").orElseThrow();

        assertThat(answers.exercice()).isEqualTo(2015);
        assertThat(answers.pole())
                .containsEntry("pole_nom", new Value.Text("Pôle P001"))
                .containsEntry("ouverture", Returned.day("2011-02-28"))
                .containsEntry("valeurs", Returned.codes(Set.of("cooperation"), Set.of("lien-social")))
                .containsEntry("contact_courriel", new Value.Text("qui@exemple.invalid"))
                .hasEntrySatisfying("etp_animation", value -> assertThat(((Value.Quantity) value).number())
                        .isEqualByComparingTo("1.5"));
        assertThat(answers.structures()).singleElement().satisfies(structure -> {
            assertThat(structure.cle()).isEqualTo("P001-5");
            assertThat(structure.answers())
                    .containsEntry("statut", new Value.Choice("scic"))
                    .containsEntry("structure_siret", new Value.Text("12345678901234"));
        });
    }

    @Test
    void hasNoValueForWhatIsBlankUnknownOrWithoutObject() {
        consolidates(
                "2015",
                2015,
                false,
                returned("P001.xlsx")
                        .with("ouverture", Answer.State.NSP, Value.NONE)
                        .with("valeurs", Answer.State.SO, Value.NONE));

        assertThat(find(SmallDefinition.definition(), "P001").orElseThrow().pole())
                .doesNotContainKeys("ouverture", "valeurs", "region");
    }

    @Test
    void takesTheVersionThatCounted() {
        consolidates(
                "2015",
                2015,
                false,
                returned("a.xlsx").modified("2016-05-10T09:00:00Z").with("pole_nom", new Value.Text("Premier envoi")),
                returned("b.xlsx").modified("2016-05-11T09:00:00Z").with("pole_nom", new Value.Text("Second envoi")));

        assertThat(find(SmallDefinition.definition(), "P001").orElseThrow().pole())
                .containsEntry("pole_nom", new Value.Text("Second envoi"));
    }

    @Test
    void knowsNothingOfAPoleThatDidNotAnswer() {
        consolidates("2015", 2015, false, returned("P001.xlsx"));

        assertThat(find(SmallDefinition.definition(), "P002")).isEmpty();
    }

    @Test
    void hasNoContactOnceTheCampaignIsPurged() {
        consolidates(
                "2015",
                2015,
                false,
                returned("P001.xlsx").with("contact_courriel", new Value.Text("qui@exemple.invalid")));

        store.close();
        Store.purgeContacts(folder.resolve("ptce"), "2015");
        store = Store.open(folder.resolve("ptce"), SmallDefinition.definition());

        assertThat(find(SmallDefinition.definition(), "P001").orElseThrow().pole())
                .containsKey("pole_nom")
                .doesNotContainKey("contact_courriel");
    }

    @Test
    void readsTheLastCampaignOfTheSameKindBeforeTheOneBeingPrepared() {
        consolidates("2013", 2013, false, returned("P001.xlsx").campagne("2013"));
        consolidates("2014", 2014, false, returned("P001.xlsx").campagne("2014"));
        consolidates("exemple", 2015, true, returned("P001.xlsx").campagne("exemple"));
        consolidates("2016", 2016, false, returned("P001.xlsx").campagne("2016"));

        assertThat(KeptAnswers.before(store, SmallDefinition.definition(), NEXT))
                .hasValueSatisfying(all -> assertThat(all.campagne()).isEqualTo("2014"));
        assertThat(KeptAnswers.before(
                        store, SmallDefinition.definition(), new Campagne("2012", 2012, "Enquête 2012", false)))
                .isEmpty();
    }

    @Test
    void readsABaseThatAnotherQuestionnaireLeft() {
        consolidates("2015", 2015, false, returned("P001.xlsx"));
        store.close();
        Definition grown = SmallDefinition.definition(SmallDefinition.field("nouvelle", FieldType.TEXT, null));

        store = Store.openReadOnly(folder.resolve("ptce"), grown);

        assertThat(find(grown, "P001").orElseThrow().pole())
                .containsEntry("pole_nom", new Value.Text("Pôle P001"))
                .doesNotContainKey("nouvelle");
    }

    @Test
    void knowsNothingOfACodeThatWasNotOffered() {
        consolidates(
                "2015",
                2015,
                false,
                returned("P001.xlsx").with("valeurs", Returned.codes(Set.of("cooperation"), Set.of())));
        store.close();
        Definition kept = values("cooperation", "ancrage");
        Definition gone = values("ancrage");

        store = Store.openReadOnly(folder.resolve("ptce"), kept);
        assertThat(find(kept, "P001").orElseThrow().pole())
                .containsEntry("valeurs", Returned.codes(Set.of("cooperation"), Set.of("ancrage")));
        store.close();

        store = Store.openReadOnly(folder.resolve("ptce"), gone);
        assertThat(find(gone, "P001").orElseThrow().pole()).doesNotContainKey("valeurs");
    }

    /** A questionnaire whose values are those. */
    private static Definition values(String... codes) {
        Definition mini = SmallDefinition.definition();
        CodeList list = new CodeList(
                "valeurs",
                Stream.of(codes)
                        .map(code -> new Code(code, code, List.of(), false, ""))
                        .toList());
        List<Field> fields = mini.poleFields().stream()
                .map(field -> field.name().equals("valeurs")
                        ? SmallDefinition.field("valeurs", FieldType.SELECT_MULTIPLE, list)
                        : field)
                .toList();
        Section pole = new Section("pole", "1_POLE", "pole", "", false, false, fields);
        return new Definition(
                mini.settings(),
                List.of(pole, mini.getRepeat()),
                Map.of("valeurs", list),
                mini.rules(),
                mini.indicators(),
                "0",
                "0");
    }

    private Optional<PreviousAnswers> find(Definition definition, String pole) {
        return KeptAnswers.before(store, definition, NEXT).orElseThrow().find(pole);
    }

    private static Returned returned(String file) {
        return Returned.of(file, "P001").campagne("2015");
    }

    private void consolidates(String id, int exercice, boolean sample, Returned... files) {
        store.saveCampagne(new Campagne(id, exercice, "Enquête " + exercice, sample));
        store.replaceRegistry(id, List.of());
        store.replaceInventory(
                id, Returned.DIGEST, Stream.of(files).map(Returned::file).toList());
        Stream.of(files).map(Returned::submission).forEach(store::save);
        new Consolidation(store, SmallDefinition.definition()).run(id, List.of());
    }
}
