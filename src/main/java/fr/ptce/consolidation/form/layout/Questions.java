package fr.ptce.consolidation.form.layout;

import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions of some sheets, found by technical name, by label or by number; built once per definition. */
public final class Questions {
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Marker> byTechnicalName = new HashMap<>();
    private final Map<String, @Nullable Question> byLabel = new HashMap<>();

    public Questions(List<Field> fields) {
        for (Field field : fields) {
            if (field.isAsked()) {
                Question question = new Question(field);
                questions.add(question);
                question.markers().forEach(marker -> byTechnicalName.put(lower(marker.technicalName()), marker));
                indexLabel(Spelling.key(field.label()), question);
                indexLabel(Spelling.key(field.id() + field.label()), question);
                indexLabel(Spelling.key(field.id()), question);
            }
        }
    }

    /** The questions people answer, in order. */
    public List<Question> all() {
        return questions;
    }

    /** Every cell of every question, in order. */
    public List<Marker> allMarkers() {
        return questions.stream()
                .flatMap(question -> question.markers().stream())
                .toList();
    }

    /** The cell of that technical name, case and spaces around set aside. */
    public Optional<Marker> findMarker(String technicalName) {
        return Optional.ofNullable(byTechnicalName.get(lower(technicalName)));
    }

    /** The question of that label or number; empty when two questions share it. */
    public Optional<Question> findLabelled(String text) {
        return Optional.ofNullable(byLabel.get(Spelling.key(text)));
    }

    private void indexLabel(String key, Question question) {
        if (!key.isEmpty()) {
            byLabel.put(key, byLabel.containsKey(key) && byLabel.get(key) != question ? null : question);
        }
    }

    private static String lower(String text) {
        return Spelling.trim(text).toLowerCase(Locale.ROOT);
    }
}
