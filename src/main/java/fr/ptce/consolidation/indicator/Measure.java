package fr.ptce.consolidation.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One figure to compute over a set of units: the aggregates SQL gives, and what they mean. */
sealed interface Measure {
    /** Sums and counts are exact; a sum of quotients is cut there. */
    int DECIMALS = 12;

    MathContext PRECISION = new MathContext(40, RoundingMode.HALF_UP);

    /** Aggregates to select. */
    List<String> aggregates();

    /** The kind of figure it gives. */
    FigureKind kind();

    /** What one unit brings above the line, in SQL; NULL when it is outside the base. */
    String above();

    /** What one unit brings below the line, in SQL. */
    default String below() {
        return "1";
    }

    /** Whether the figure is what is above the line divided by what is below. */
    default boolean isDivided() {
        return true;
    }

    /** What the aggregates, in that order, give. */
    Result read(List<@Nullable BigDecimal> aggregates);

    /**
     * The numbers of a figure.
     *
     * @param valeur empty when there is nothing to divide by
     */
    record Result(
            Optional<BigDecimal> valeur, Optional<BigDecimal> numerateur, Optional<BigDecimal> denominateur, long n) {}

    /** Share of the units meeting a condition among those that can say whether they do. */
    record Share(String condition, BigDecimal factor) implements Measure {
        @Override
        public FigureKind kind() {
            return FigureKind.PART;
        }

        @Override
        public String above() {
            return "CASE WHEN " + condition + " THEN 1 WHEN NOT (" + condition + ") THEN 0 END";
        }

        @Override
        public List<String> aggregates() {
            return List.of(
                    "COUNT(CASE WHEN " + condition + " THEN 1 END)",
                    "COUNT(CASE WHEN (" + condition + ") IS NOT NULL THEN 1 END)");
        }

        @Override
        public Result read(List<@Nullable BigDecimal> aggregates) {
            BigDecimal yes = orZero(aggregates.get(0));
            BigDecimal asked = orZero(aggregates.get(1));
            return new Result(
                    quotient(yes, asked, factor), Optional.of(yes), Optional.of(asked), asked.longValueExact());
        }
    }

    /** Sum over sum, for the units that have both. */
    record Ratio(String numerator, String denominator, BigDecimal factor) implements Measure {
        @Override
        public FigureKind kind() {
            return FigureKind.RAPPORT;
        }

        @Override
        public String above() {
            return "CASE WHEN " + denominator + " IS NOT NULL THEN " + numerator + " END";
        }

        @Override
        public String below() {
            return denominator;
        }

        @Override
        public List<String> aggregates() {
            String both = numerator + " IS NOT NULL AND " + denominator + " IS NOT NULL";
            return List.of(
                    "SUM(CASE WHEN " + both + " THEN " + numerator + " END)",
                    "SUM(CASE WHEN " + both + " THEN " + denominator + " END)",
                    "COUNT(CASE WHEN " + both + " THEN 1 END)");
        }

        @Override
        public Result read(List<@Nullable BigDecimal> aggregates) {
            BigDecimal above = orZero(aggregates.get(0));
            BigDecimal below = orZero(aggregates.get(1));
            return new Result(
                    quotient(above, below, factor),
                    Optional.of(exact(above)),
                    Optional.of(exact(below)),
                    orZero(aggregates.get(2)).longValueExact());
        }
    }

    /** A sum or a mean: what is added up stays visible. */
    record Total(String number, boolean mean, BigDecimal factor) implements Measure {
        @Override
        public boolean isDivided() {
            return mean;
        }

        @Override
        public FigureKind kind() {
            return FigureKind.SOMME;
        }

        @Override
        public String above() {
            return number;
        }

        @Override
        public List<String> aggregates() {
            return List.of("SUM(" + number + ")", "COUNT(" + number + ")");
        }

        @Override
        public Result read(List<@Nullable BigDecimal> aggregates) {
            BigDecimal sum = orZero(aggregates.get(0));
            BigDecimal units = orZero(aggregates.get(1));
            Optional<BigDecimal> value = quotient(sum, mean ? units : BigDecimal.ONE, factor);
            return new Result(
                    units.signum() == 0 ? Optional.empty() : value,
                    Optional.of(exact(sum)),
                    mean ? Optional.of(units) : Optional.empty(),
                    units.longValueExact());
        }
    }

    /** A rank: median, quartile (linear interpolation) or bound. */
    record Rank(String number, String aggregate, BigDecimal factor) implements Measure {
        @Override
        public boolean isDivided() {
            return false;
        }

        @Override
        public FigureKind kind() {
            return aggregate.startsWith("MIN") || aggregate.startsWith("MAX") ? FigureKind.BORNE : FigureKind.RANG;
        }

        @Override
        public String above() {
            return number;
        }

        @Override
        public List<String> aggregates() {
            return List.of(aggregate.formatted(number), "COUNT(" + number + ")");
        }

        @Override
        public Result read(List<@Nullable BigDecimal> aggregates) {
            Optional<BigDecimal> rank = Optional.ofNullable(aggregates.get(0)).map(factor::multiply);
            return new Result(
                    rank,
                    Optional.empty(),
                    Optional.empty(),
                    orZero(aggregates.get(1)).longValueExact());
        }
    }

    /** Number of units. */
    record Count() implements Measure {
        @Override
        public boolean isDivided() {
            return false;
        }

        @Override
        public FigureKind kind() {
            return FigureKind.EFFECTIF;
        }

        @Override
        public String above() {
            return "1";
        }

        @Override
        public List<String> aggregates() {
            return List.of("COUNT(*)");
        }

        @Override
        public Result read(List<@Nullable BigDecimal> aggregates) {
            BigDecimal units = orZero(aggregates.get(0));
            Optional<BigDecimal> some = Optional.of(units).filter(number -> number.signum() > 0);
            return new Result(some, Optional.of(units), Optional.empty(), units.longValueExact());
        }
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static Optional<BigDecimal> quotient(BigDecimal above, BigDecimal below, BigDecimal factor) {
        return below.signum() == 0
                ? Optional.empty()
                : Optional.of(above.multiply(factor).divide(below, PRECISION));
    }

    private static BigDecimal exact(BigDecimal sum) {
        return sum.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
