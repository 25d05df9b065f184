package fr.ptce.consolidation.form;

import fr.ptce.consolidation.questionnaire.Field;
import java.util.List;

/** A question somebody answers, with its cells; compared by identity, since a definition is read once. */
final class Question {
    private final Field field;
    private final List<Marker> markers;

    Question(Field field) {
        this.field = field;
        this.markers = List.copyOf(Marker.of(field));
    }

    /** The question as the definition puts it. */
    Field field() {
        return field;
    }

    /** Its cells, in order; at least one. */
    List<Marker> markers() {
        return markers;
    }
}
