package fr.ptce.consolidation.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.indicator.SmallCampaign.Rendered;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionLine;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.DefinitionLines;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two campaigns that can be done by hand. 2014: P001 2 of 10 ETP, P002 1 of 10, P003 6 of 10. 2015: P001 3 of 10, P002
 * gives no number, P003 6 of 20 but is not kept, P004 5 of 10 is new.
 */
class ComparisonsTest {
    private static final String BEFORE = "e-2014";
    private static final String AFTER = "e-2015";
    private static final String SIRET = "73282932000074";
    private static final Rendered ANIMATION = Rendered.field("etp_animation");

    private final Definition definition = SmallCampaign.definition(
            SmallCampaign.ratio("I15a", ANIMATION, Rendered.field("etp_investis")),
            SmallCampaign.statistics("I16", ANIMATION, null, "moyenne", "mediane"),
            SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs"),
            SmallCampaign.part("I06", Population.STRUCTURES_RETENUES, "statut"),
            SmallCampaign.part("I06b", Population.LIGNES_RETENUES, "statut"),
            SmallCampaign.of("I35", Calculation.EVOLUTION, Population.POLES_RETENUS, "points"));

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void consolidatesTwoCampaigns() {
        store = SmallCampaign.open(folder, definition);
        consolidate(
                BEFORE,
                2014,
                pole(BEFORE, "P001", "2").structure(SIRET, "association", "3"),
                pole(BEFORE, "P002", "1").structure(SIRET, "association", "3"),
                pole(BEFORE, "P003", "6").structure("", "scic", "4"));
        consolidate(
                AFTER,
                2015,
                pole(AFTER, "P001", "3").structure(SIRET, "scic", "3"),
                pole(AFTER, "P002", "1").without("etp_animation").structure(SIRET, "scic", "3"),
                pole(AFTER, "P003", "6")
                        .answered(1, 10)
                        .with("etp_investis", Returned.number("20"))
                        .structure("", "scic", "4"),
                pole(AFTER, "P004", "5").structure("35600000000048", "association", "3"));
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private static Returned pole(String campagne, String id, String animation) {
        return Returned.of(id + ".xlsx", id)
                .campagne(campagne)
                .sha256(campagne + id)
                .with("etp_animation", Returned.number(animation))
                .with("valeurs", Returned.codes(Set.of("cooperation"), Set.of()));
    }

    private void consolidate(String id, int exercice, Returned... files) {
        store.saveCampagne(new Campagne(id, exercice, "Enquête " + exercice, true));
        store.replaceRegistry(
                id,
                Stream.of("P001", "P002", "P003", "P004")
                        .map(pole -> new ExpectedPole(pole, pole, List.of(), "", "13", "93", "", ""))
                        .toList());
        store.replaceInventory(
                id, Returned.DIGEST, Stream.of(files).map(Returned::file).toList());
        Stream.of(files).map(Returned::submission).forEach(store::save);
        new Consolidation(store, definition).run(id, List.of());
    }

    private Evolution.EvolutionLine evolution(String indicator, String modality) {
        return new Indicators(store, definition)
                .compare(AFTER).evolution().lignes().stream()
                        .filter(line -> line.figure().key().equals(new Figure.FigureKey(indicator, modality, "", "")))
                        .findFirst()
                        .orElseThrow();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }

    @Test
    void comparesAllRespondentsThenTheUnitsThatAnsweredBothYears() {
        Evolution.EvolutionLine ratio = evolution("I15a", "");

        // 2015: P002 lacks a field the selection wants and P003 is incomplete: P001 and P004 are kept
        assertThat(plain(ratio.figure().valeur())).isEqualTo("40");
        assertThat(ratio.figure().n()).isEqualTo(2);
        assertThat(plain(ratio.previous())).isEqualTo("30");
        assertThat(ratio.nPrecedent()).isEqualTo(3);
        assertThat(plain(ratio.gap())).isEqualTo("10");
        assertThat(plain(ratio.constants())).isEqualTo("30");
        assertThat(plain(ratio.constantsPrevious())).isEqualTo("20");
        assertThat(plain(ratio.gapConstants())).isEqualTo("10");
        assertThat(ratio.nCommuns()).isEqualTo(1);
    }

    @Test
    void followsStructuresByWhoTheyAre() {
        Evolution.EvolutionLine scic = evolution("I06", "scic");
        Evolution.EvolutionLine lines = evolution("I06b", "scic");

        assertThat(plain(scic.constants())).isEqualTo("100");
        assertThat(plain(scic.constantsPrevious())).isEqualTo("0");
        assertThat(scic.nCommuns()).isEqualTo(1);
        assertThat(lines.nCommuns()).isEqualTo(1);
    }

    @Test
    void showsWhatTheSelectionChanges() {
        List<SelectionEffect> effects =
                new Indicators(store, definition).compare(AFTER).effect();

        SelectionEffect ratio = effects.stream()
                .filter(effect -> effect.figure().indicateur().equals("I15a"))
                .findFirst()
                .orElseThrow();
        // P001 3/10, P003 6/20, P004 5/10
        assertThat(plain(ratio.figure().valeur())).isEqualTo("40");
        assertThat(plain(ratio.received())).isEqualTo("35");
        assertThat(ratio.nRecus()).isEqualTo(3);
        assertThat(plain(ratio.gap())).isEqualTo("5");
        assertThat(effects)
                .filteredOn(effect -> effect.figure().indicateur().equals("I06"))
                .extracting(SelectionEffect::nRecus)
                .containsOnly(3L);
        assertThat(effects)
                .filteredOn(effect -> effect.figure().indicateur().equals("I06b"))
                .extracting(SelectionEffect::nRecus)
                .containsOnly(4L);
    }

    @Test
    void printsTheChangesAsFiguresOfTheirOwn() {
        List<Figure> figures = new Indicators(store, definition).compare(AFTER).figures();

        assertThat(figures)
                .filteredOn(figure -> figure.ventilation().equals("indicateur"))
                .filteredOn(figure -> figure.ventilationModalite().equals("I15a"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(plain(figure.valeur())).isEqualTo("10");
                    assertThat(figure.unite()).hasToString("points");
                    assertThat(new Labels(definition).code("indicateur", "I15a"))
                            .isEqualTo("Libellé I15a");
                });
        assertThat(new Indicators(store, definition).compare(BEFORE).figures())
                .filteredOn(figure -> figure.indicateur().equals("I35"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.valeur()).isEmpty());
    }

    @Test
    void givesNoValueToAQuestionOrACodeThatDidNotExist() {
        DefinitionLines lines = new DefinitionLines(store);
        List<DefinitionLine> now = lines();
        lines.replace(AFTER, now);
        lines.replace(
                BEFORE,
                now.stream()
                        .filter(line -> !line.cle().equals("statuts/scic")
                                && !line.cle().equals("valeurs"))
                        .toList());

        assertThat(evolution("I06", "scic").previous()).isEmpty();
        assertThat(evolution("I06", "scic").constants()).isEmpty();
        assertThat(evolution("I06", "association").previous()).isPresent();
        assertThat(evolution("I06", "association").definitionChangee()).contains(true);
        assertThat(evolution("I11", "cooperation").previous()).isEmpty();
        assertThat(evolution("I15a", "").definitionChangee()).contains(false);
    }

    @Test
    void saysNothingOfADefinitionNobodyKnows() {
        assertThat(evolution("I06", "scic").definitionChangee()).isEmpty();
    }

    private List<DefinitionLine> lines() {
        List<DefinitionLine> lines = new ArrayList<>();
        definition.poleFields().forEach(field -> lines.add(new DefinitionLine("survey.csv", field.name(), 1, "a")));
        definition
                .structureFields()
                .forEach(field -> lines.add(new DefinitionLine("survey.csv", field.name(), 1, "a")));
        definition.lists().values().forEach(list -> list.codes()
                .forEach(
                        code -> lines.add(new DefinitionLine("choices.csv", list.name() + "/" + code.name(), 1, "a"))));
        for (IndicatorDefinition line : definition.indicators()) {
            lines.add(new DefinitionLine("indicateurs.csv", line.id(), 100 + lines.size(), "a"));
        }
        return lines;
    }

    @Test
    void sharesEachFigureOutBetweenThePoles() {
        Contributions contributions = new Contributions(store, definition);
        List<PoleContribution> brought = new ArrayList<>();
        definition.indicators().stream()
                .filter(line -> contributions.plan(line).isPresent())
                .forEach(line -> contributions.forEachPole(line, BEFORE, brought::add));

        assertThat(brought)
                .extracting(one -> String.join(
                        " ",
                        one.indicateur(),
                        one.modalite(),
                        one.pole(),
                        plain(one.numerateur()),
                        plain(one.denominateur()),
                        String.valueOf(one.n())))
                .contains(
                        "I15a  P001 2 10 1",
                        "I15a  P003 6 10 1",
                        "I16 mediane P002 1 - 1",
                        "I16 moyenne P002 1 1 1",
                        "I06 association P001 1 1 1",
                        "I06b association P002 1 1 1")
                .doesNotContain("I06 association P002 1 1 1");
    }
}
