package fr.ptce.consolidation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.indicator.SmallCampaign.Rendered;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsTest {
    private static final Rendered ANIMATION = Rendered.field("etp_animation");
    private static final Rendered INVESTED = Rendered.field("etp_investis");

    @TempDir
    Path folder;

    private List<String> compute(IndicatorDefinition... indicators) {
        Definition definition = SmallCampaign.definition(indicators);
        try (Store store = SmallCampaign.open(folder, definition)) {
            SmallCampaign.fill(store, definition);
            return new Indicators(store, definition)
                    .compare(Returned.CAMPAGNE).figures().stream()
                            .map(IndicatorsTest::show)
                            .toList();
        }
    }

    private static String show(Figure figure) {
        return String.join(
                " ",
                figure.modalite(),
                figure.ventilationModalite(),
                plain(figure.valeur()),
                plain(figure.numerateur().map(BigDecimal::stripTrailingZeros)),
                plain(figure.denominateur().map(BigDecimal::stripTrailingZeros)),
                String.valueOf(figure.n()));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }

    @Test
    void anNspToOneCodeLeavesTheBaseOfThatCodeOnly() {
        assertThat(compute(SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs")))
                .containsExactly("cooperation  100.000000 3 3 3", "lien-social  50.000000 1 2 2");
    }

    @Test
    void countsAUnitOnceInAGroupOfCodes() {
        Modality group = new Modality("ensemble", "Ensemble", List.of("cooperation", "lien-social"));

        assertThat(compute(SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs", group)))
                .containsExactly("ensemble  100.000000 3 3 3");
    }

    @Test
    void countsAStructureOfTwoPolesOnceAndItsLinesTwice() {
        assertThat(compute(
                        SmallCampaign.part("I06", Population.STRUCTURES_RETENUES, "statut"),
                        SmallCampaign.part("I06b", Population.LIGNES_RETENUES, "statut"),
                        SmallCampaign.of("I03", Calculation.EFFECTIF, Population.STRUCTURES_RETENUES, "structures")))
                .containsExactly(
                        "association  50.000000 1 2 2",
                        "scic  50.000000 1 2 2",
                        "association  66.666667 2 3 3",
                        "scic  33.333333 1 3 3",
                        "  3.000000 3 - 3");
    }

    @Test
    void dividesSumsExactly() {
        assertThat(compute(SmallCampaign.ratio("I15a", ANIMATION, INVESTED))).containsExactly("  37.500000 7.5 20 3");
    }

    @Test
    void givesMeanMedianAndQuartilesByLinearInterpolation() {
        assertThat(compute(SmallCampaign.statistics(
                        "I16", ANIMATION, null, "moyenne", "mediane", "q1", "q3", "min", "max", "somme")))
                .containsExactly(
                        "moyenne  2.500000 7.5 3 3",
                        "mediane  2.000000 - - 3",
                        "q1  1.500000 - - 3",
                        "q3  3.250000 - - 3",
                        "min  1.000000 - - 3",
                        "max  4.500000 - - 3",
                        "somme  7.500000 7.5 - 3");
    }

    @Test
    void leavesOutOfTheQuotientsAUnitThatHasNothingToDivideBy() {
        assertThat(compute(SmallCampaign.statistics("I15b", ANIMATION, INVESTED, "moyenne", "max")))
                .containsExactly("moyenne  27.500000 0.55 2 2", "max  45.000000 - - 2");
    }

    @Test
    void breaksDownByAMultipleAnswerInTheOrderOfItsList() {
        assertThat(compute(SmallCampaign.line(
                        "I16",
                        Calculation.STATISTIQUES,
                        Population.POLES_RETENUS,
                        "",
                        ANIMATION,
                        null,
                        List.of(),
                        List.of("somme"),
                        "ETP",
                        List.of("valeurs"))))
                .containsExactly(
                        "somme  7.500000 7.5 - 3",
                        "somme cooperation 7.500000 7.5 - 3",
                        "somme lien-social 2.000000 2 - 1");
    }

    @Test
    void comparesReceivedWithExpectedAndKeptWithReceived() {
        assertThat(compute(
                        SmallCampaign.of("I01", Calculation.TAUX_REPONSE, Population.POLES_ATTENDUS, "%"),
                        SmallCampaign.of("I02", Calculation.TAUX_RETENUE, Population.POLES_RECUS, "%")))
                .containsExactly("  75.000000 3 4 4", "  100.000000 3 3 3");
    }

    @Test
    void countsWhatIsMissingAmongWhatIsExpected() {
        assertThat(compute(SmallCampaign.of("I36", Calculation.NON_REPONSE, Population.POLES_RETENUS, "%")))
                .contains("etp_animation  0.000000 0 3 3", "ouverture  100.000000 3 3 3", "statut  25.000000 1 4 4");
    }

    @Test
    void saysThatThereIsNothingToCompareWith() {
        assertThat(compute(SmallCampaign.of("I35", Calculation.EVOLUTION, Population.POLES_RETENUS, "points")))
                .containsExactly("sans_comparaison  - - - 0");
    }

    @Test
    void refusesAFieldThePopulationDoesNotHave() {
        assertThatThrownBy(() -> compute(SmallCampaign.part("I99", Population.POLES_RETENUS, "statut")))
                .isInstanceOf(IndicatorException.class)
                .hasMessageContaining("indicateurs.csv, ligne 2, indicateur I99")
                .hasMessageContaining("statut");
    }

    @Test
    void aFigureWithoutBaseOrUnitsIsRefused() {
        assertThatThrownBy(() -> figure("", 3)).hasMessageContaining("base");
        assertThatThrownBy(() -> figure("pôles", 0)).hasMessageContaining("units");
    }

    private static Figure figure(String base, long n) {
        Optional<BigDecimal> value = Optional.of(BigDecimal.TEN);
        return new Figure(
                "I1",
                "l",
                "",
                "",
                "",
                "",
                value,
                new FigureUnit("%"),
                value,
                value,
                base,
                n,
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }

    @Test
    void leadsEveryNumeratorToItsCells() {
        Definition definition = SmallCampaign.definition(
                SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs"),
                SmallCampaign.part("I06", Population.STRUCTURES_RETENUES, "statut"));
        List<LineageLine> lines = new ArrayList<>();
        try (Store store = SmallCampaign.open(folder, definition)) {
            SmallCampaign.fill(store, definition);
            new Lineage(store, definition).forEach(Returned.CAMPAGNE, lines::add);
        }

        assertThat(lines)
                .extracting(line -> line.indicateur() + " " + line.modalite() + " " + line.pole() + line.structure())
                .containsExactly(
                        "I11 cooperation P001",
                        "I06 association P001P001-5",
                        "I06 scic P001P001-6",
                        "I11 cooperation P002",
                        "I11 lien-social P002",
                        "I11 cooperation P003");
        assertThat(lines.get(1))
                .isEqualTo(new LineageLine(
                        "I06",
                        "association",
                        "P001",
                        "P001-5",
                        "P001.xlsx",
                        "sha-P001.xlsx",
                        "6_STRUCTURES",
                        "D5",
                        "brut",
                        "association",
                        ""));
    }
}
