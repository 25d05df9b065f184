package fr.ptce.consolidation.report.annexe;

/**
 * A number of the prose that leads to its source.
 *
 * @param texte as it is printed
 * @param source where it comes from
 */
record Renvoi(String texte, Source source) {
    @Override
    public String toString() {
        return texte;
    }
}
