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
    private final FigureUnit unite;
    private final Optional<BigDecimal> valeur;
    private final Map<String, Object> parts = new LinkedHashMap<>();

    /**
     * A figure.
     *
     * @param source with its value for people
     * @param unite that of {@code valeur}
     * @param valeur the number to draw; empty when it is masked or there is none
     * @param textes its numbers, for people
     */
    CitedFigure(FigureSource source, FigureUnit unite, Optional<BigDecimal> valeur, Textes textes) {
        this.source = source;
        this.unite = unite;
        this.valeur = valeur;
        parts.put("publie", valeur.isPresent());
        parts.put("libelle", source.libelle());
        parts.put("base", source.base());
        parts.put("positif", valeur.map(number -> number.signum() > 0).orElse(false));
        parts.put("valeur", valeur.orElse(BigDecimal.ZERO));
        parts.put("nombre", new SourceLink(textes.nombre(), source));
        parts.put("num", new SourceLink(textes.num(), source));
        parts.put("den", new SourceLink(textes.den(), source));
        parts.put("n", new SourceLink(source.n(), source));
    }

    /**
     * Numbers as they are printed.
     *
     * @param nombre the value without its unit
     * @param num above the line
     * @param den below the line
     */
    record Textes(String nombre, String num, String den) {}

    FigureSource source() {
        return source;
    }

    FigureUnit unite() {
        return unite;
    }

    Optional<BigDecimal> valeur() {
        return valeur;
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
