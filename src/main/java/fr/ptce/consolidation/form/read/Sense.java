package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.Reading;
import java.util.Optional;

/** Whether what stands in a cell makes sense as the answer to a question, wherever the cell is. */
final class Sense {
    private Sense() {}

    /** 1 when it does, -1 when it is refused, 0 when the cell is blank or the question takes any text. */
    static int of(Marker marker, Place place) {
        Optional<Cell> cell = place.findCell();
        if (cell.isEmpty()) {
            return 0;
        }
        Reading reading = marker.parser().read(cell.get());
        if (reading instanceof Reading.Given given) {
            return given(marker.field(), given);
        }
        return reading instanceof Reading.Refused ? -1 : reading instanceof Reading.Declined ? 1 : 0;
    }

    /** A text is an answer to any question of text, unless the answer has a form of its own. */
    private static int given(Field field, Reading.Given given) {
        if (field.type() != FieldType.TEXT) {
            return 1;
        }
        String text = given.value().findText().orElse("");
        if (field.digits() > 0) {
            return text.matches("[0-9]{" + field.digits() + "}") ? 1 : -1;
        }
        if (field.commune().isPresent()) {
            return text.matches("[0-9]{5}|2[AB][0-9]{3}") ? 1 : -1;
        }
        return 0;
    }
}
