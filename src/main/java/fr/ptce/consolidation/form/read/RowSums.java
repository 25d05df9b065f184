package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.office.read.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the numbers of a row are those of other rows added up: of all those above, of the block just above, of all the
 * others. Two terms at least are not zero, since a single structure equals its own sum. Per cents are not added up, and say
 * nothing.
 */
final class RowSums {
    /** So many terms do not agree by chance. */
    private static final int MANY = 3;

    private static final String PER_CENT = "%";
    /** A sum may have been rounded, as long as it stays a sum: to one hundredth of itself. */
    private static final BigDecimal NEARLY = new BigDecimal("0.01");
    /** What binary computation leaves behind. */
    private static final BigDecimal DUST = new BigDecimal("1E-9");

    private final TableLine line;
    private final List<List<TableLine>> groups;
    private final List<TableLine> above;
    private int sums;
    private int whole;
    private int singles;
    private int means;
    private int others;
    private boolean many;

    /**
     * Compares a row with those that are structures.
     *
     * @param above all those above it
     * @param block those just above, since the last row that is none or is blank
     * @param rest all but that row
     */
    RowSums(TableLine line, List<TableLine> above, List<TableLine> block, List<TableLine> rest) {
        this.line = line;
        this.above = above;
        groups = List.of(above, block, rest);
        line.numeric().stream()
                .filter(question -> !question.field().unit().equals(PER_CENT))
                .forEach(this::compare);
    }

    /** Whether they are, of a row that says nothing else. */
    boolean isTotal() {
        return (sums > 0 && (others == 0 || many || sums > others)) || (means > 1 && others == 0);
    }

    /** Whether each of them is, so many rows being added up that it is no chance. */
    boolean isCertain() {
        return sums > 0 && many && others == 0;
    }

    /** Whether they are, of a row called a total: a number that one row alone has, out of several, is its sum. */
    boolean agree() {
        return isTotal() || (singles > 0 && means == 0 && others == 0);
    }

    /** Whether several of them are, or one that adds up many rows. */
    boolean isStrong() {
        return sums > 1 || many;
    }

    /** Whether all of them are those of all the rows above, in several columns. */
    boolean isWhole() {
        return whole > 1 && whole == sums && means == 0 && others == 0;
    }

    /** Whether other rows have numbers that could be added up at all. */
    boolean isComparable() {
        return sums + singles + means + others > 0;
    }

    /** Whether a number is not what the other rows would give. */
    boolean disagrees() {
        return others > 0;
    }

    private void compare(Question question) {
        Optional<BigDecimal> number = line.number(question).filter(found -> found.signum() != 0);
        if (number.isEmpty() || numbers(groups.get(2), question).isEmpty()) {
            return;
        }
        boolean formula = line.cells(question).stream().anyMatch(Cell::formula);
        int terms = terms(question, number.get(), formula);
        if (terms > 1) {
            sums++;
            many |= terms >= MANY;
            whole += terms(numbers(above, question), number.get()) > 1 ? 1 : 0;
        } else if (isSingle(question, number.get())) {
            singles++;
        } else if (isMean(question, number.get())) {
            means += formula ? 2 : 1;
        } else {
            others++;
        }
    }

    /** Whether several rows add up to that number, of which one alone is not zero. */
    private boolean isSingle(Question question, BigDecimal number) {
        return groups.stream()
                .filter(group -> group.size() > 1)
                .anyMatch(group -> terms(numbers(group, question), number) == 1);
    }

    /** How many numbers make that sum, zeros aside; 0 when none do. */
    private int terms(Question question, BigDecimal total, boolean formula) {
        for (List<TableLine> group : groups) {
            int terms = Math.max(terms(numbers(group, question), total), terms(cells(group, question), total));
            if (terms > 1) {
                return terms;
            }
        }
        return formula ? lastTerms(question, total) : 0;
    }

    /** The same for any rows just above, which a formula may add up. */
    private int lastTerms(Question question, BigDecimal total) {
        BigDecimal sum = BigDecimal.ZERO;
        int terms = 0;
        for (int i = above.size() - 1; i >= 0; i--) {
            BigDecimal number = above.get(i).number(question).orElse(BigDecimal.ZERO);
            sum = sum.add(number);
            terms += number.signum() == 0 ? 0 : 1;
            if (terms > 1 && isSame(total, sum)) {
                return terms;
            }
        }
        return 0;
    }

    private static int terms(List<BigDecimal> numbers, BigDecimal total) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return isSame(total, sum)
                ? (int) numbers.stream().filter(number -> number.signum() != 0).count()
                : 0;
    }

    /** The mean of numbers that differ. */
    private boolean isMean(Question question, BigDecimal number) {
        List<BigDecimal> numbers = numbers(above, question);
        if (numbers.stream().map(BigDecimal::stripTrailingZeros).distinct().count() < 2) {
            return false;
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return isSame(number, sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64));
    }

    private static boolean isSame(BigDecimal written, BigDecimal exact) {
        int decimals = Math.max(0, written.stripTrailingZeros().scale());
        BigDecimal gap = written.subtract(exact).abs();
        BigDecimal rounding =
                BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2), MathContext.UNLIMITED);
        BigDecimal most = exact.abs();
        return gap.compareTo(most.multiply(DUST)) <= 0
                || (gap.compareTo(rounding) <= 0 && rounding.compareTo(most.multiply(NEARLY)) <= 0);
    }

    /** The answers, as they were understood. */
    private static List<BigDecimal> numbers(List<TableLine> lines, Question question) {
        List<BigDecimal> numbers = new ArrayList<>();
        lines.forEach(line -> line.number(question).ifPresent(numbers::add));
        return numbers;
    }

    /** The same as a spreadsheet adds them up: what is typed as text is left out. */
    private static List<BigDecimal> cells(List<TableLine> lines, Question question) {
        return numbers(
                lines.stream()
                        .filter(line -> line.cells(question).stream().anyMatch(cell -> cell.type() == Cell.Type.NUMBER))
                        .toList(),
                question);
    }
}
