package fr.ptce.consolidation.report.annex;

/**
 * A number of the prose that leads to its source.
 *
 * @param texte as it is printed
 * @param source where it comes from
 */
record SourceLink(String texte, FigureSource source) {
    @Override
    public String toString() {
        return texte;
    }
}
