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
    private static final Set<String> STATISTIQUES = Set.of("moyenne", "mediane", "q1", "q3", "min", "max");

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
        Map<Titre, List<Figure>> titres = new LinkedHashMap<>();
        figures.stream().filter(Figure::isEnsemble).forEach(figure -> titres.computeIfAbsent(
                        Titre.of(figure), titre -> new ArrayList<>())
                .add(figure));
        titres.values().forEach(this::read);
        defined.stream().filter(Figure::isEnsemble).forEach(this::addUnpublished);
    }

    /** What the figures of one title share. */
    private record Titre(String id, String libelle, String base, FigureUnit unite) {
        static Titre of(Figure figure) {
            return new Titre(figure.indicateur(), figure.libelle(), figure.base(), figure.unite());
        }
    }

    /** The indicators by id, in the order of the definition. */
    Map<String, CitedIndicator> byId() {
        return byId;
    }

    private void read(List<Figure> titre) {
        for (Figure figure : titre) {
            boolean alone = titre.size() == 1 && !STATISTIQUES.contains(figure.modalite());
            String label = figure.modaliteLibelle().isEmpty() ? figure.libelle() : figure.modaliteLibelle();
            put(figure, chiffre(figure, alone ? "" : label));
        }
    }

    private void put(Figure figure, CitedFigure chiffre) {
        byId.computeIfAbsent(figure.indicateur(), id -> new CitedIndicator(id, Map.of()))
                .chiffres()
                .putIfAbsent(figure.modalite().isEmpty() ? CitedIndicator.ENSEMBLE : figure.modalite(), chiffre);
    }

    private void addUnpublished(Figure figure) {
        FigureSource source = source(figure, figure.modaliteLibelle(), ABSENT, ABSENT);
        put(
                figure,
                new CitedFigure(
                        source, figure.unite(), Optional.empty(), new CitedFigure.Textes(ABSENT, ABSENT, ABSENT)));
    }

    private static CitedFigure chiffre(Figure figure, String modalite) {
        Optional<BigDecimal> value = figure.isSecret() ? Optional.empty() : figure.valeur();
        String bare = written(figure, value, decimals(value.orElse(BigDecimal.ZERO), figure.unite()));
        String n = figure.isBaseSecrete() ? Figure.SECRET : FORMAT.nombre(figure.n(), 0);
        FigureSource source =
                source(figure, modalite, n, value.isPresent() ? figure.unite().after(bare) : bare);
        CitedFigure.Textes textes =
                new CitedFigure.Textes(bare, part(figure, figure.numerateur()), part(figure, figure.denominateur()));
        return new CitedFigure(source, figure.unite(), value, textes);
    }

    private static FigureSource source(Figure figure, String modalite, String n, String valeur) {
        return new FigureSource(
                figure.indicateur(), figure.modalite(), figure.libelle(), modalite, figure.base(), n, valeur);
    }

    private static int decimals(BigDecimal number, FigureUnit unit) {
        boolean small = unit.isPercentage() && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
        boolean fine = !unit.isWhole() && !PlainNumber.isWhole(number);
        return small || fine ? 1 : 0;
    }

    private static String part(Figure figure, Optional<BigDecimal> part) {
        return written(figure, part, part.filter(number -> !PlainNumber.isWhole(number)).isPresent() ? 1 : 0);
    }

    private static String written(Figure figure, Optional<BigDecimal> number, int decimals) {
        return figure.isSecret()
                ? Figure.SECRET
                : number.map(value -> FORMAT.nombre(value, decimals)).orElse(ABSENT);
    }
}
