package fr.ptce.consolidation.form;

/** The words that may stand above the column of one cell of a question. */
record Titles(String question, String code, String hint, String unit, String id) {
    static Titles of(Marker marker) {
        return new Titles(
                Spelling.key(marker.field().label()),
                Spelling.key(marker.label()),
                Spelling.key(marker.field().hint()),
                Spelling.key(marker.field().unit()),
                Spelling.key(marker.field().id()));
    }

    /** Whether that text is a title, a hint or a unit of the column. */
    boolean match(String text) {
        String key = Spelling.key(text);
        return !key.isEmpty()
                && (key.startsWith(question)
                        || key.startsWith(id + question)
                        || key.endsWith(code)
                        || key.equals(hint)
                        || key.equals(unit)
                        || key.equals(id));
    }
}
