package fr.ptce.consolidation.form.annotate;

import java.util.Optional;

/**
 * What changes in one cell of an OpenDocument sheet.
 *
 * @param note the note it gets
 * @param text what stands there instead of what stood; "" to empty it
 */
record OdsChange(Optional<CellNote> note, Optional<String> text) {
    static final OdsChange NONE = new OdsChange(Optional.empty(), Optional.empty());

    static OdsChange note(CellNote note) {
        return new OdsChange(Optional.of(note), Optional.empty());
    }

    static OdsChange text(String text) {
        return new OdsChange(Optional.empty(), Optional.of(text));
    }

    /** Both, of one cell. */
    OdsChange and(OdsChange other) {
        return new OdsChange(note.or(other::note), text.or(other::text));
    }
}
