package fr.ptce.consolidation.indicator;

/** The kinds of figures computed over units, by what they are made of. */
public enum FigureKind {
    /** Units that meet a condition, among those that can say. */
    PART,
    /** A sum over another. */
    RAPPORT,
    /** A sum, or the mean it gives. */
    SOMME,
    /** A median or a quartile. */
    RANG,
    /** A minimum or a maximum: the number of one unit. */
    BORNE,
    /** A number of units. */
    EFFECTIF
}
