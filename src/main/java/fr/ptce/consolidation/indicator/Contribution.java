package fr.ptce.consolidation.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one unit brings to the figures of an indicator. */
public final class Contribution {
    private final String unit;
    private final String identity;
    private final String legal;
    private final String code;
    private final @Nullable BigDecimal[] numbers;
    private final List<List<String>> groups;

    Contribution(
            String unit,
            String identity,
            String legal,
            String code,
            @Nullable BigDecimal[] numbers,
            List<List<String>> groups) {
        this.unit = unit;
        this.identity = identity;
        this.legal = legal;
        this.code = code;
        this.numbers = numbers;
        this.groups = groups;
    }

    /** Its key in the base: a pole, or one line of a pole. */
    public String unit() {
        return unit;
    }

    /** Who it is from one line, one pole or one year to another. */
    public String identity() {
        return identity;
    }

    /** The legal unit it belongs to: SIREN of a structure, the pole itself. */
    public String legal() {
        return legal;
    }

    /** Its code of the field whose shares are asked, when it has a single one; else "". */
    public String code() {
        return code;
    }

    /** Whether it is in the base of that figure. */
    public boolean isCounted(int column) {
        return numbers[2 * column] != null && numbers[2 * column + 1] != null;
    }

    /** What it brings above the line; 1 or 0 for a share. */
    public BigDecimal above(int column) {
        return number(2 * column);
    }

    /** What it brings below the line. */
    public BigDecimal below(int column) {
        return number(2 * column + 1);
    }

    private BigDecimal number(int rank) {
        BigDecimal number = numbers[rank];
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The codes of that breakdown it stands under. */
    public List<String> groups(int breakdown) {
        return groups.get(breakdown);
    }
}
