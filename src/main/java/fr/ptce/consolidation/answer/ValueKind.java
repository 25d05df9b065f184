package fr.ptce.consolidation.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a value answers when its kind has nothing to say. Apart from {@link Value}, whose constant would be made with the
 * first value of each kind: two readers starting together would wait for each other.
 */
sealed interface ValueKind permits Value {
    /** The words of a text, not of a code. */
    default Optional<String> findText() {
        return Optional.empty();
    }

    /** The number, in the unit of its field. */
    default Optional<BigDecimal> findNumber() {
        return Optional.empty();
    }

    /** The day. */
    default Optional<LocalDate> findDay() {
        return Optional.empty();
    }

    /** The code of a single choice. */
    default Optional<String> findCode() {
        return Optional.empty();
    }

    /** The codes of a multiple choice, also when none is ticked. */
    default Optional<Value.Choices> findChoices() {
        return Optional.empty();
    }

    /** Whether it is {@link Value#NONE}. */
    default boolean isNone() {
        return false;
    }

    /** Whether two values are the same answer: 2.50 is 2.5. */
    default boolean isSame(Value other) {
        return equals(other);
    }
}
