package fr.ptce.consolidation.report.annex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitedIndicatorsTest {
    @Test
    void writesAFigureWithItsUnit() {
        assertThat(only(figure("", "", "38.5027", "%"))).hasToString("39\u202F%");
        assertThat(only(figure("", "", "0.4", "%"))).hasToString("0,4\u202F%");
        assertThat(only(figure("", "", "1234.56", "€"))).hasToString("1\u202F235\u202F€");
        assertThat(only(figure("", "", "2.14", "0-3"))).hasToString("2,1 sur 3");
        assertThat(only(figure("", "", "12.5", "ETP"))).hasToString("12,5\u00A0ETP");
        assertThat(only(figure("", "", "12", "structures"))).hasToString("12\u00A0structures");
    }

    @Test
    void writesItsPartsWithoutUnit() {
        CitedFigure figure = only(figure("", "", "38.5027", "%"));

        assertThat(figure.get("nombre")).hasToString("39");
        assertThat(figure.get("num")).hasToString("42");
        assertThat(figure.get("den")).hasToString("109,5");
        assertThat(figure.get("n")).hasToString("1\u202F100");
        assertThat(figure.get("publie")).isEqualTo(true);
        assertThat(figure.get("valeur")).isEqualTo(new BigDecimal("38.502700"));
    }

    @Test
    void namesTheAnswerWhenTheTitleDoesNotSayItAll() {
        assertThat(only(figure("oui", "Oui", "38", "%")).source().modalite()).isEmpty();
        assertThat(only(figure("mediane", "Médiane", "38", "ETP")).source().modalite())
                .isEqualTo("Médiane");
        assertThat(of(figure("oui", "Oui", "38", "%"), figure("non", "Non", "62", "%"))
                        .figures())
                .extractingByKeys("oui", "non")
                .extracting(figure -> figure.source().modalite())
                .containsExactly("Oui", "Non");
    }

    @Test
    void saysThatAFigureIsSecret() {
        CitedFigure known = only(figure("", "", "38", "%").masked("A", false));
        CitedFigure masked = only(figure("", "", "38", "%").masked("A", true));

        assertThat(known).hasToString("s");
        assertThat(known.value()).isEmpty();
        assertThat(known.num()).isEqualTo("s");
        assertThat(known.source().n()).isEqualTo("1\u202F100");
        assertThat(masked.source().n()).isEqualTo("s");
    }

    @Test
    void hasNothingToSayOfAFigureTheProfileLeavesOut() {
        Figure left = figure("oui", "Oui", "38", "%");

        CitedIndicator indicator = Objects.requireNonNull(
                new CitedIndicators(List.of(), List.of(left)).byId().get("I1"));

        CitedFigure figure = indicator.figures(List.of("oui")).get(0);
        assertThat(figure).hasToString("–");
        assertThat(figure.get("publie")).isEqualTo(false);
        assertThat(figure.num()).isEqualTo("–");
        assertThat(figure.source().n()).isEqualTo("–");
    }

    @Test
    void leavesTheGroupsOfBreakdownsOut() {
        Figure group = new Figure(
                "I1",
                "Titre",
                "oui",
                "Oui",
                "region",
                "11",
                Optional.empty(),
                new FigureUnit("%"),
                Optional.empty(),
                Optional.empty(),
                "pôles",
                0,
                Figure.INTERNAL,
                Figure.PUBLISHED);

        assertThat(new CitedIndicators(List.of(group), List.of(group)).byId()).isEmpty();
    }

    private static CitedFigure only(Figure figure) {
        return of(figure).figures().values().iterator().next();
    }

    private static CitedIndicator of(Figure... figures) {
        return Objects.requireNonNull(
                new CitedIndicators(List.of(figures), List.of()).byId().get("I1"));
    }

    private static Figure figure(String modality, String label, String value, String unit) {
        return new Figure(
                "I1",
                "Titre",
                modality,
                label,
                "",
                "",
                Optional.of(new BigDecimal(value)),
                new FigureUnit(unit),
                Optional.of(BigDecimal.valueOf(42)),
                Optional.of(new BigDecimal("109.5")),
                "pôles",
                1100,
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }
}
