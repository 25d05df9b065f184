package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.fill.FrenchFormat;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a report's context, whole populations only, and writes them for people. */
final class CitedIndicators {
    private static final int CENT = 2;
    /** Words without which the title would not be understood. */
    private static final Set<String> STATISTIQUES = Set.of("moyenne", "mediane", "q1", "q3", "min", "max");

    private static final String ABSENT = "–";
    private static final FrenchFormat FORMAT = new FrenchFormat();

    private final Map<String, CitedIndicator> byId = new LinkedHashMap<>();

    /**
     * The figures of a context.
     *
     * @param contexte of a report, of any profile
     * @param defined every figure of the definition: one that this profile leaves out can still be asked for, and is not published
     */
    CitedIndicators(Map<String, ?> contexte, List<Figure> defined) {
        for (Map<?, ?> bloc : maps(contexte.get("blocs"))) {
            for (Map<?, ?> indicateur : maps(bloc.get("indicateurs"))) {
                read(indicateur);
            }
        }
        defined.stream().filter(Figure::isEnsemble).forEach(this::addUnpublished);
    }

    /** The indicators by id, in the order of the definition. */
    Map<String, CitedIndicator> byId() {
        return byId;
    }

    private void read(Map<?, ?> indicateur) {
        String id = text(indicateur, "id");
        boolean share = Boolean.TRUE.equals(indicateur.get("pourcentage"));
        List<Map<?, ?>> lignes = maps(indicateur.get("lignes"));
        for (Map<?, ?> ligne : lignes) {
            String code = text(ligne, "code");
            boolean alone = lignes.size() == 1 && !STATISTIQUES.contains(code);
            String modalite = alone ? "" : text(ligne, "libelle");
            put(id, share, code, chiffre(new Nom(id, code, text(indicateur, "libelle"), modalite), share, ligne));
        }
    }

    private void put(String id, boolean share, String code, CitedFigure chiffre) {
        byId.computeIfAbsent(id, key -> new CitedIndicator(id, share, Map.of()))
                .chiffres()
                .putIfAbsent(code.isEmpty() ? CitedIndicator.ENSEMBLE : code, chiffre);
    }

    private void addUnpublished(Figure figure) {
        FigureSource source = new FigureSource(
                figure.indicateur(),
                figure.modalite(),
                figure.libelle(),
                figure.modaliteLibelle(),
                figure.base(),
                ABSENT,
                ABSENT);
        put(
                figure.indicateur(),
                figure.unite().equals("%"),
                figure.modalite(),
                new CitedFigure(source, Optional.empty(), ABSENT, ABSENT, ABSENT));
    }

    /** What a figure is called. */
    private record Nom(String id, String code, String titre, String modalite) {}

    private static CitedFigure chiffre(Nom nom, boolean share, Map<?, ?> ligne) {
        Optional<BigDecimal> value =
                number(ligne.get("valeur")).map(number -> share ? number.movePointRight(CENT) : number);
        String unit = text(ligne, "unite");
        String bare = value.map(number -> FORMAT.nombre(number, decimals(number, unit)))
                .orElse(orAbsent(text(ligne, "valeur")));
        FigureSource source = new FigureSource(
                nom.id,
                nom.code,
                nom.titre,
                nom.modalite,
                text(ligne, "base"),
                part(ligne.get("n")),
                value.isPresent() ? withUnit(bare, unit) : bare);
        return new CitedFigure(source, value, bare, part(ligne.get("numerateur")), part(ligne.get("denominateur")));
    }

    private static int decimals(BigDecimal number, String unit) {
        boolean small = unit.equals("%") && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
        boolean fine = !unit.equals("%") && !unit.equals("€") && !PlainNumber.isWhole(number);
        return small || fine ? 1 : 0;
    }

    private static String withUnit(String bare, String unit) {
        return switch (unit) {
            case "%", "€" -> bare + "\u202F" + unit;
            case "0-3" -> bare + " sur 3";
            default -> bare + "\u00A0" + unit;
        };
    }

    private static String part(@Nullable Object part) {
        return number(part)
                .map(number -> FORMAT.nombre(number, PlainNumber.isWhole(number) ? 0 : 1))
                .orElse(orAbsent(String.valueOf(part)));
    }

    private static String orAbsent(String text) {
        return text.isEmpty() || text.equals("null") ? ABSENT : text;
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> many
                ? many.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }
}
