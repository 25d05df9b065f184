package fr.ptce.consolidation.disclosure;

/**
 * A number an outsider may want: how many units are in a set, or what they add up to. The same set is the same number
 * wherever it is printed: that is how tables betray one another.
 */
final class Unknown {
    /** What floating point may lose. */
    private static final double MARGIN = 1e-6;

    private final int rank;
    private final double value;
    private final boolean count;
    private boolean sensitive;
    private double protection;
    private int shown;
    private int masked;
    private boolean existing;
    private boolean constant;

    /**
     * Such a number.
     *
     * @param rank its place among all
     * @param value the true one
     * @param count whether it is a number of units
     */
    Unknown(int rank, double value, boolean count) {
        this.rank = rank;
        this.value = value;
        this.count = count;
    }

    int rank() {
        return rank;
    }

    double value() {
        return value;
    }

    boolean isCount() {
        return count;
    }

    /** It must not be guessed closer than that, on both sides for a sum. */
    void protect(double distance) {
        sensitive = true;
        protection = Math.max(protection, distance);
    }

    /** Announced by the network whatever its size. */
    void release() {
        sensitive = false;
    }

    boolean isSensitive() {
        return sensitive;
    }

    double protection() {
        return protection;
    }

    /**
     * Whether that room is enough: for a number of units, that three are possible and the interval as wide as the
     * protection; for a sum, as much on both sides.
     *
     * @param up how far above the truth an outsider must allow
     * @param down how far below
     */
    boolean resists(double up, double down) {
        double enough = protection * (1 - MARGIN);
        return count
                ? value + up >= Thresholds.MINIMUM - MARGIN && up + down >= enough
                : up >= enough && down >= enough;
    }

    /** Counts the figures that print it and those that mask it. */
    void addShown(int delta) {
        shown += delta;
    }

    void masked(int delta) {
        masked += delta;
    }

    /** Known of everybody, whatever is masked: no unit at all. */
    void constant() {
        constant = true;
    }

    boolean isShown() {
        return constant || shown > 0;
    }

    /** Whether it can still be masked. */
    boolean isMaskable() {
        return !constant && shown > 0;
    }

    /** Masked everywhere, once at least: it must not be computed back. */
    boolean isMasked() {
        return masked > 0 && !isShown();
    }

    /** It stands for the units of a line that is printed: there is at least one. */
    void setExisting() {
        existing = true;
    }

    /** The least an outsider knows it to be; a masked share may be none or all. */
    double minimum() {
        return existing ? Math.min(1, value) : 0;
    }
}
