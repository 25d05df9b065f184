package fr.ptce.consolidation.fill.chart;

import fr.ptce.consolidation.fill.Drawing;
import fr.ptce.consolidation.fill.Markup;
import fr.ptce.consolidation.french.Typography;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chart of horizontal bars.
 *
 * @param title what it shows
 * @param bars from top to bottom
 * @param maximum what a bar of the whole width stands for, above zero
 * @param format number format of a spreadsheet for the values, such as {@code 0" %"}
 */
public record BarChart(String title, List<Bar> bars, BigDecimal maximum, String format) implements Drawing {
    public BarChart {
        bars = List.copyOf(bars);
        if (maximum.signum() <= 0) {
            throw new IllegalArgumentException("a chart needs a maximum above zero: " + title);
        }
    }

    /**
     * One bar.
     *
     * @param libelle what it stands for
     * @param valeur its length, empty when it must not be told or there is none
     * @param texte the value for people, such as « 79 % » or « s »
     */
    public record Bar(String libelle, Optional<BigDecimal> valeur, String texte) {}

    /** The chart in one sentence, for who cannot see it. */
    public String description() {
        return bars.stream()
                .map(bar -> bar.libelle() + Typography.COLON + bar.texte())
                .collect(Collectors.joining(" ; ", title + ". ", "."));
    }

    @Override
    public Markup svg() {
        return new SvgBars(this).draw();
    }

    @Override
    public String toString() {
        return description();
    }
}
