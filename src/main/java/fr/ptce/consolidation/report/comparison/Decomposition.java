package fr.ptce.consolidation.report.comparison;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shares the change of whole figures out between the poles. Of a sum, a pole's part is the change of what it brings. Of a
 * quotient R = N / D, it is (change of its N − mean R × change of its D) / mean D, the means being those of the two runs: the
 * parts add up to the change exactly, and going back gives the opposite.
 */
final class Decomposition {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_UP);

    private final Map<List<String>, Map<String, Pair>> figures;

    private Decomposition(Map<List<String>, Map<String, Pair>> figures) {
        this.figures = figures;
    }

    /** What a pole brings to a figure. */
    private record Share(BigDecimal numerateur, BigDecimal denominateur, long n) {
        static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        static Share of(Table.Row row) {
            return new Share(
                    row.number("numerateur").orElse(BigDecimal.ZERO),
                    row.number("denominateur").orElse(BigDecimal.ZERO),
                    row.count("n"));
        }

        boolean isSame(Share other) {
            return n == other.n
                    && numerateur.compareTo(other.numerateur) == 0
                    && denominateur.compareTo(other.denominateur) == 0;
        }
    }

    /** The same before and after. */
    private record Pair(Share avant, Share apres) {}

    /** Reads what differs between the two runs, for those figures only: the poles that bring the same are forgotten. */
    static Decomposition read(ArchivedRun earlier, ArchivedRun after, Set<List<String>> figures) throws IOException {
        Map<List<String>, Map<String, Pair>> read = new HashMap<>();
        Table.forEach(earlier.folder().resolve("contributions.csv"), row -> {
            List<String> figure = List.of(row.get("indicateur"), row.get("modalite"));
            if (figures.contains(figure)) {
                read.computeIfAbsent(figure, key -> new TreeMap<>())
                        .put(row.get("pole"), new Pair(Share.of(row), Share.NOTHING));
            }
        });
        Table.forEach(after.folder().resolve("contributions.csv"), row -> {
            List<String> figure = List.of(row.get("indicateur"), row.get("modalite"));
            if (figures.contains(figure)) {
                Map<String, Pair> poles = read.computeIfAbsent(figure, key -> new TreeMap<>());
                Share before = poles.getOrDefault(row.get("pole"), new Pair(Share.NOTHING, Share.NOTHING))
                        .avant();
                Share now = Share.of(row);
                if (before.isSame(now)) {
                    poles.remove(row.get("pole"));
                } else {
                    poles.put(row.get("pole"), new Pair(before, now));
                }
            }
        });
        return new Decomposition(read);
    }

    /** The poles behind the change of a figure, the largest effect first. */
    List<PoleEffect> of(FigureChange figureChange) {
        List<PoleEffect> effects = new ArrayList<>();
        figures.getOrDefault(
                        List.of(
                                figureChange.cle().indicateur(),
                                figureChange.cle().modalite()),
                        Map.of())
                .forEach((pole, pair) -> effects.add(new PoleEffect(
                        pole,
                        move(pair),
                        Optional.of(pair.avant().numerateur())
                                .filter(number -> pair.avant().n() > 0),
                        Optional.of(pair.apres().numerateur())
                                .filter(number -> pair.apres().n() > 0),
                        effect(figureChange, pair))));
        effects.sort(Comparator.comparing(
                        (PoleEffect one) -> one.effect().map(BigDecimal::abs).orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(PoleEffect::pole));
        return effects;
    }

    private static PoleEffect.Move move(Pair pair) {
        if (pair.avant().n() == 0) {
            return PoleEffect.Move.ENTRE;
        }
        return pair.apres().n() == 0 ? PoleEffect.Move.SORT : PoleEffect.Move.CHANGE;
    }

    private static Optional<BigDecimal> effect(FigureChange figureChange, Pair pair) {
        FigureValue earlier = figureChange.avant();
        FigureValue after = figureChange.apres();
        BigDecimal factor = earlier.factor().or(after::factor).orElse(BigDecimal.ONE);
        if (earlier.valeur().isEmpty()
                || after.valeur().isEmpty()
                || earlier.numerateur().isEmpty()
                || after.numerateur().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal above = pair.apres().numerateur().subtract(pair.avant().numerateur());
        if (earlier.denominateur().isEmpty() || after.denominateur().isEmpty()) {
            return Optional.of(above.multiply(factor));
        }
        BigDecimal below = pair.apres().denominateur().subtract(pair.avant().denominateur());
        BigDecimal ratio = ratio(earlier).add(ratio(after)).divide(TWO, PRECISION);
        BigDecimal base =
                earlier.denominateur().get().add(after.denominateur().get()).divide(TWO, PRECISION);
        return Optional.of(
                above.subtract(ratio.multiply(below)).multiply(factor).divide(base, PRECISION));
    }

    private static BigDecimal ratio(FigureValue value) {
        return value.numerateur().orElseThrow().divide(value.denominateur().orElseThrow(), PRECISION);
    }
}
