package fr.ptce.consolidation.disclosure;

/**
 * The fingerprint of a set of units: equal for equal sets, different for others but for one chance in 2^128. It adds up:
 * the fingerprint of a union of disjoint sets is the sum of theirs, so that no list of units is ever held.
 *
 * @param units how many
 */
record UnitSet(long units, long one, long other) {
    static final UnitSet EMPTY = new UnitSet(0, 0, 0);

    private static final long PRIME = 0x100000001b3L;
    private static final long BASE = 0xcbf29ce484222325L;
    private static final long OTHER = 0x9e3779b97f4a7c15L;

    /** The set of that unit alone. */
    static UnitSet of(String unit) {
        long one = BASE;
        long other = OTHER;
        for (int i = 0; i < unit.length(); i++) {
            one = (one ^ unit.charAt(i)) * PRIME;
            other = mixed(other + unit.charAt(i));
        }
        return new UnitSet(1, mixed(one), mixed(other ^ OTHER));
    }

    /** Spreads every bit on all the others (the finalizer of SplitMix64). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The union with a set that shares no unit with it. */
    UnitSet plus(UnitSet more) {
        return new UnitSet(units + more.units, one + more.one, other + more.other);
    }

    boolean isEmpty() {
        return units == 0;
    }
}
