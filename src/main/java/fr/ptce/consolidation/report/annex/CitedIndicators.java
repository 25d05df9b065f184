package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.fill.FrenchFormat;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures an annex may cite, whole populations only, written for people. */
final class CitedIndicators {
    /** Words without which the title would not be understood. */
    private static final Set<String> STATISTICS = Set.of("moyenne", "mediane", "q1", "q3", "min", "max");

    private static final String ABSENT = "–";
    private static final FrenchFormat FORMAT = new FrenchFormat();

    private final Map<String, CitedIndicator> byId = new LinkedHashMap<>();

    /**
     * The figures of an annex.
     *
     * @param figures those of its profile, hence under its secrecy, in the order of the definition
     * @param defined every figure of the definition: one that this profile leaves out can still be asked for, and is not published
     */
    CitedIndicators(List<Figure> figures, List<Figure> defined) {
        Map<Heading, List<Figure>> titles = new LinkedHashMap<>();
        figures.stream().filter(Figure::isUnitSet).forEach(figure -> titles.computeIfAbsent(
                        Heading.of(figure), title -> new ArrayList<>())
                .add(figure));
        titles.values().forEach(this::read);
        defined.stream().filter(Figure::isUnitSet).forEach(this::addUnpublished);
    }

    /** What the figures of one title share. */
    private record Heading(String id, String libelle, String base, FigureUnit unite) {
        static Heading of(Figure figure) {
            return new Heading(figure.indicateur(), figure.libelle(), figure.base(), figure.unite());
        }
    }

    /** The indicators by id, in the order of the definition. */
    Map<String, CitedIndicator> byId() {
        return byId;
    }

    private void read(List<Figure> title) {
        for (Figure figure : title) {
            boolean alone = title.size() == 1 && !STATISTICS.contains(figure.modalite());
            String label = figure.modaliteLibelle().isEmpty() ? figure.libelle() : figure.modaliteLibelle();
            put(figure, figure(figure, alone ? "" : label));
        }
    }

    private void put(Figure figure, CitedFigure cited) {
        byId.computeIfAbsent(figure.indicateur(), id -> new CitedIndicator(id, Map.of()))
                .figures()
                .putIfAbsent(figure.modalite().isEmpty() ? CitedIndicator.UNIT_SET : figure.modalite(), cited);
    }

    private void addUnpublished(Figure figure) {
        FigureSource source = source(figure, figure.modaliteLibelle(), ABSENT, ABSENT);
        put(
                figure,
                new CitedFigure(
                        source, figure.unite(), Optional.empty(), new CitedFigure.Shown(ABSENT, ABSENT, ABSENT)));
    }

    private static CitedFigure figure(Figure figure, String modality) {
        Optional<BigDecimal> value = figure.isSecrecy() ? Optional.empty() : figure.valeur();
        String bare = written(figure, value, decimals(value.orElse(BigDecimal.ZERO), figure.unite()));
        String n = figure.isSecretBase() ? Figure.SECRECY : FORMAT.nombre(figure.n(), 0);
        FigureSource source =
                source(figure, modality, n, value.isPresent() ? figure.unite().after(bare) : bare);
        CitedFigure.Shown texts =
                new CitedFigure.Shown(bare, part(figure, figure.numerateur()), part(figure, figure.denominateur()));
        return new CitedFigure(source, figure.unite(), value, texts);
    }

    private static FigureSource source(Figure figure, String modality, String n, String value) {
        return new FigureSource(
                figure.indicateur(), figure.modalite(), figure.libelle(), modality, figure.base(), n, value);
    }

    private static int decimals(BigDecimal number, FigureUnit unit) {
        boolean small = unit.isPercentage() && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
        boolean fine = !unit.isWhole() && !PlainNumber.isWhole(number);
        return small || fine ? 1 : 0;
    }

    private static String part(Figure figure, Optional<BigDecimal> part) {
        return written(
                figure,
                part,
                part.filter(number -> !PlainNumber.isWhole(number)).isPresent() ? 1 : 0);
    }

    private static String written(Figure figure, Optional<BigDecimal> number, int decimals) {
        return figure.isSecrecy()
                ? Figure.SECRECY
                : number.map(value -> FORMAT.nombre(value, decimals)).orElse(ABSENT);
    }
}
