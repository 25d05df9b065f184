package fr.ptce.consolidation.form.read;

/**
 * What a row under the titles of the member structures is.
 *
 * @param why what it was seen to be, completing « La ligne 17 … »; "" for a structure
 */
record RowNature(Kind kind, String why) {
    static final RowNature STRUCTURE = new RowNature(Kind.STRUCTURE, "");

    /** What becomes of it. */
    enum Kind {
        /** One of the members. */
        STRUCTURE,
        /** Counted as a member, though it looks like none. */
        DOUBTFUL,
        /** Other rows added up: set aside. */
        TOTAL,
        /** Nothing of a structure: set aside. */
        NOTE,
        /** Nothing is understood of it: set aside. */
        UNKNOWN
    }

    boolean isSetAside() {
        return kind == Kind.TOTAL || kind == Kind.NOTE || kind == Kind.UNKNOWN;
    }
}
