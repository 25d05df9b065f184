package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One figure the prose can cite: {@code $I05.oui} prints it, {@code $I05.oui.num}, {@code .den}, {@code .n} its parts, {@code .nombre} it
 * without its unit; {@code .publie} tells whether there is a figure to print.
 */
final class CitedFigure extends AbstractMap<String, Object> {
    private final FigureSource source;
    private final FigureUnit unit;
    private final Optional<BigDecimal> value;
    private final Map<String, Object> parts = new LinkedHashMap<>();

    /**
     * A figure.
     *
     * @param source with its value for people
     * @param unit that of {@code valeur}
     * @param value the number to draw; empty when it is masked or there is none
     * @param texts its numbers, for people
     */
    CitedFigure(FigureSource source, FigureUnit unit, Optional<BigDecimal> value, Shown texts) {
        this.source = source;
        this.unit = unit;
        this.value = value;
        parts.put("publie", value.isPresent());
        parts.put("libelle", source.label());
        parts.put("base", source.base());
        parts.put("positif", value.map(number -> number.signum() > 0).orElse(false));
        parts.put("valeur", value.orElse(BigDecimal.ZERO));
        parts.put("nombre", new SourceLink(texts.shown(), source));
        parts.put("num", new SourceLink(texts.num(), source));
        parts.put("den", new SourceLink(texts.den(), source));
        parts.put("n", new SourceLink(source.n(), source));
    }

    /**
     * Numbers as they are printed.
     *
     * @param shown the value without its unit
     * @param num above the line
     * @param den below the line
     */
    record Shown(String shown, String num, String den) {}

    FigureSource source() {
        return source;
    }

    FigureUnit unit() {
        return unit;
    }

    Optional<BigDecimal> value() {
        return value;
    }

    String num() {
        return String.valueOf(parts.get("num"));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return parts.entrySet();
    }

    @Override
    public String toString() {
        return source.valeur();
    }
}
