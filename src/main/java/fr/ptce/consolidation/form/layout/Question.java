package fr.ptce.consolidation.form.layout;

import fr.ptce.consolidation.questionnaire.Field;
import java.util.List;

/** A question somebody answers, with its cells; compared by identity, since a definition is read once. */
public final class Question {
    private final Field field;
    private final List<Marker> markers;

    Question(Field field) {
        this.field = field;
        this.markers = List.copyOf(Marker.of(field));
    }

    /** The question as the definition puts it. */
    public Field field() {
        return field;
    }

    /** Its cells, in order; at least one. */
    public List<Marker> markers() {
        return markers;
    }
}
