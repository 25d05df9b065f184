package fr.ptce.consolidation.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.PoleContribution;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackNumberTest {
    private static List<IndicatorDefinition> lines = List.of();

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        lines = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition().indicators();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.9,sous le 1er quartile,● ○ ○ ○",
        "1,entre le 1er quartile et la médiane,○ ● ○ ○",
        "2,à la médiane,○ ● ● ○",
        "3,entre la médiane et le 3e quartile,○ ○ ● ○",
        "3.1,au-dessus du 3e quartile,○ ○ ○ ●"
    })
    void saysWhereTheNumberStands(String value, String position, String gauge) {
        Map<String, Object> row = row(line("I16"), national("1", "2", "3"), "P001", value);

        assertThat(row).containsEntry("position", position).containsEntry("jauge", gauge);
        assertThat(row).containsEntry("valeur", new BigDecimal(value)).containsEntry("n", 12L);
    }

    @Test
    void saysNothingOfAMaskedQuartile() {
        Map<String, Figure> national = national("1", "2", "3");
        national.computeIfPresent("q1", (name, figure) -> masked(figure));

        Map<String, Object> row = row(line("I16"), national, "P001", "0.5");

        assertThat(row).containsEntry("q1", "s").containsEntry("position", "").containsEntry("jauge", "");
        assertThat(row).containsEntry("valeur", new BigDecimal("0.5"));
    }

    @Test
    void saysWhenThePoleDidNotAnswer() {
        assertThat(row(line("I16"), national("1", "2", "3"), "P002", "1"))
                .containsEntry("valeur", "")
                .containsEntry("position", "sans réponse");
    }

    @Test
    void makesTheMeanOfThePublishedTotalAndMasksItWithIt() {
        Map<String, Figure> national = new LinkedHashMap<>();
        national.put("crees", figure("crees", "30"));

        assertThat(row(line("I20"), national, "P001", "4")).containsEntry("moyenne", new BigDecimal("2.500000"));

        national.computeIfPresent("crees", (name, figure) -> masked(figure));

        assertThat(row(line("I20"), national, "P001", "4")).containsEntry("moyenne", "s");
    }

    @Test
    void writesAPercentageAsAFraction() {
        Map<String, Object> row = row(line("I32"), national("10", "20", "30"), "P001", "0.25");

        assertThat(row).containsEntry("valeur", new BigDecimal("0.25")).containsEntry("pourcentage", true);
        assertThat(String.valueOf(row.get("mediane"))).startsWith("0.2");
    }

    private static Map<String, Object> row(
            IndicatorDefinition line, Map<String, Figure> national, String pole, String value) {
        PoleContribution own = new PoleContribution(
                line.id(), "", "P001", Optional.of(new BigDecimal(value)), Optional.of(BigDecimal.ONE), 1);
        return new FeedbackNumber(line, line.libelle(), national, Map.of("P001", own)).toMap(pole);
    }

    private static Map<String, Figure> national(String q1, String median, String q3) {
        Map<String, Figure> national = new LinkedHashMap<>();
        national.put("q1", figure("q1", q1));
        national.put("mediane", figure("mediane", median));
        national.put("q3", figure("q3", q3));
        return national;
    }

    private static Figure figure(String modality, String value) {
        return figure(modality, Optional.of(new BigDecimal(value)), Figure.PUBLISHED);
    }

    private static Figure masked(Figure figure) {
        return figure(figure.modalite(), Optional.empty(), "A");
    }

    private static Figure figure(String modality, Optional<BigDecimal> value, String statut) {
        return new Figure(
                "I16",
                "ETP",
                modality,
                modality,
                "",
                "",
                value,
                new FigureUnit("ETP"),
                Optional.empty(),
                Optional.empty(),
                "pôles",
                12,
                Figure.FINANCEUR,
                statut);
    }

    private static IndicatorDefinition line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
