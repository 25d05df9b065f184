package fr.ptce.consolidation.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.indicator.Comparisons;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.indicator.Lineage;
import fr.ptce.consolidation.indicator.LineageLine;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.context.ReportContext;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network's own indicators, as they stand in {@code templates/questionnaire}. */
class NetworkDefinitionTest {
    @TempDir
    Path folder;

    @Test
    void everyIndicatorOfTheNetworkIsComputedAndTraced() throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
        Returned file = Returned.of("P001.xlsx", "P001")
                .with("budget_animation", Returned.number("1000"))
                .with("budget_prive", Returned.number("250"))
                .with("valeurs", Returned.codes(Set.of("cooperation"), Set.of()))
                .structure("73282932000074", "association", "3")
                .structure("", "scic", "5.5");
        try (Store store = Store.open(folder.resolve("ptce"), definition)) {
            store.saveCampagne(new Campagne(Returned.CAMPAGNE, 2015, "Essai", true));
            List<ExpectedPole> registry = List.of(new ExpectedPole("P001", "Pôle", List.of(), "", "13", "93", "", ""));
            store.replaceRegistry(Returned.CAMPAGNE, registry);
            store.replaceInventory(Returned.CAMPAGNE, Returned.DIGEST, List.of(file.file()));
            store.save(file.submission());
            Totals totals = new Consolidation(store, definition).run(Returned.CAMPAGNE, List.of());
            Comparisons comparisons = new Indicators(store, definition).compare(Returned.CAMPAGNE);
            List<Figure> figures = comparisons.figures();

            assertThat(figures.stream().map(Figure::indicateur).distinct())
                    .containsExactlyElementsOf(definition.indicators().stream()
                            .map(IndicatorDefinition::id)
                            .distinct()
                            .toList());
            assertThat(figures).doesNotHaveDuplicates();
            assertThat(figures.stream()
                            .map(figure -> figure.indicateur() + figure.modalite() + figure.ventilation() + "/"
                                    + figure.ventilationModalite()))
                    .doesNotHaveDuplicates();
            assertThat(value(figures, "I31", "prive")).isEqualTo("25.000000");
            assertThat(value(figures, "I18", "somme")).isEqualTo("8.500000");
            assertThat(value(figures, "I15a", "")).isEqualTo("15.000000");
            assertThat(value(figures, "I06", "autres")).isEqualTo("0.000000");
            assertThat(figures.stream()
                            .filter(figure -> figure.indicateur().equals("I01"))
                            .map(Figure::ventilationModalite))
                    .containsExactly("", "93");

            List<LineageLine> lines = new ArrayList<>();
            new Lineage(store, definition).forEach(Returned.CAMPAGNE, lines::add);
            assertThat(lines)
                    .filteredOn(line -> line.indicateur().equals("I18"))
                    .hasSize(2);
            assertThat(lines)
                    .filteredOn(line ->
                            line.indicateur().equals("I06") && line.modalite().equals("association"))
                    .hasSize(1);
            CampaignData data = new CampaignData(
                    new Campagne(Returned.CAMPAGNE, 2015, "Essai", true),
                    registry,
                    definition,
                    store,
                    totals,
                    comparisons);
            assertThat(ReportContext.of(data, Profile.INTERNE))
                    .containsKeys("campagne", "bilan", "selection", "blocs", "anomalies");
        }
    }

    private static String value(List<Figure> figures, String indicator, String modality) {
        return figures.stream()
                .filter(figure -> figure.indicateur().equals(indicator)
                        && figure.isUnitSet()
                        && figure.modalite().equals(modality))
                .findFirst()
                .flatMap(Figure::valeur)
                .orElseThrow()
                .toPlainString();
    }
}
