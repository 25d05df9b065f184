package fr.ptce.consolidation.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one unit brings to the figures of an indicator. */
public final class Contribution {
    private final String unite;
    private final String identite;
    private final String legale;
    private final String code;
    private final @Nullable BigDecimal[] numbers;
    private final List<List<String>> groupes;

    Contribution(
            String unite,
            String identite,
            String legale,
            String code,
            @Nullable BigDecimal[] numbers,
            List<List<String>> groupes) {
        this.unite = unite;
        this.identite = identite;
        this.legale = legale;
        this.code = code;
        this.numbers = numbers;
        this.groupes = groupes;
    }

    /** Its key in the base: a pole, or one line of a pole. */
    public String unite() {
        return unite;
    }

    /** Who it is from one line, one pole or one year to another. */
    public String identite() {
        return identite;
    }

    /** The legal unit it belongs to: SIREN of a structure, the pole itself. */
    public String legale() {
        return legale;
    }

    /** Its code of the field whose shares are asked, when it has a single one; else "". */
    public String code() {
        return code;
    }

    /** Whether it is in the base of that figure. */
    public boolean isCounted(int colonne) {
        return numbers[2 * colonne] != null && numbers[2 * colonne + 1] != null;
    }

    /** What it brings above the line; 1 or 0 for a share. */
    public BigDecimal above(int colonne) {
        return number(2 * colonne);
    }

    /** What it brings below the line. */
    public BigDecimal below(int colonne) {
        return number(2 * colonne + 1);
    }

    private BigDecimal number(int rank) {
        BigDecimal number = numbers[rank];
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The codes of that breakdown it stands under. */
    public List<String> groupes(int ventilation) {
        return groupes.get(ventilation);
    }
}
