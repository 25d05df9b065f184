package fr.ptce.consolidation.disclosure;

/**
 * A number an outsider may want: how many units are in a set, or what they add up to. The same set is the same number
 * wherever it is printed: that is how tables betray one another.
 */
final class Unknown {
    /** What floating point may lose. */
    private static final double MARGE = 1e-6;

    private final int rang;
    private final double valeur;
    private final boolean comptage;
    private boolean sensible;
    private double protection;
    private int montree;
    private int masquee;
    private boolean existante;
    private boolean constante;

    /**
     * Such a number.
     *
     * @param rang its place among all
     * @param valeur the true one
     * @param comptage whether it is a number of units
     */
    Unknown(int rang, double valeur, boolean comptage) {
        this.rang = rang;
        this.valeur = valeur;
        this.comptage = comptage;
    }

    int rang() {
        return rang;
    }

    double valeur() {
        return valeur;
    }

    boolean isComptage() {
        return comptage;
    }

    /** It must not be guessed closer than that, on both sides for a sum. */
    void protege(double distance) {
        sensible = true;
        protection = Math.max(protection, distance);
    }

    /** Announced by the network whatever its size. */
    void libere() {
        sensible = false;
    }

    boolean isSensible() {
        return sensible;
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
    boolean resiste(double up, double down) {
        double enough = protection * (1 - MARGE);
        return comptage
                ? valeur + up >= Thresholds.MINIMUM - MARGE && up + down >= enough
                : up >= enough && down >= enough;
    }

    /** Counts the figures that print it and those that mask it. */
    void montre(int pas) {
        montree += pas;
    }

    void masque(int pas) {
        masquee += pas;
    }

    /** Known of everybody, whatever is masked: no unit at all. */
    void constante() {
        constante = true;
    }

    boolean isMontree() {
        return constante || montree > 0;
    }

    /** Whether it can still be masked. */
    boolean isMasquable() {
        return !constante && montree > 0;
    }

    /** Masked everywhere, once at least: it must not be computed back. */
    boolean isMasquee() {
        return masquee > 0 && !isMontree();
    }

    /** It stands for the units of a line that is printed: there is at least one. */
    void existe() {
        existante = true;
    }

    /** The least an outsider knows it to be; a masked share may be none or all. */
    double minimum() {
        return existante ? Math.min(1, valeur) : 0;
    }
}
