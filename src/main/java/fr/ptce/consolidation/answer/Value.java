package fr.ptce.consolidation.answer;

import fr.ptce.consolidation.questionnaire.Operand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was answered, in the type the definition gives the field. Each kind answers for itself: {@code findText()} is empty
 * unless the value is a text, and so on. What must treat every kind is a {@link Cases}: a kind it forgets does not compile.
 */
public sealed interface Value extends ValueKind {
    /** No value: the answer is blank, NSP, SO or unreadable. */
    Value NONE = new None();

    /** How it enters an expression: a number, a text, codes separated by spaces; missing when there is none. */
    Operand toOperand();

    /** Gives itself to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One treatment for each kind of value. */
    interface Cases<R> {
        R text(String text);

        R number(BigDecimal number);

        R day(LocalDate day);

        R choice(String code);

        R choices(Choices choices);

        R none();
    }

    /** A text, trimmed, inner line breaks kept. */
    record Text(String text) implements Value {
        @Override
        public Optional<String> findText() {
            return Optional.of(text);
        }

        @Override
        public Operand toOperand() {
            return Operand.of(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(text);
        }
    }

    /** A number as typed, exactly. */
    record Quantity(BigDecimal number) implements Value {
        @Override
        public Optional<BigDecimal> findNumber() {
            return Optional.of(number);
        }

        @Override
        public boolean isSame(Value other) {
            return other.findNumber()
                    .filter(that -> number.compareTo(that) == 0)
                    .isPresent();
        }

        @Override
        public Operand toOperand() {
            return Operand.of(number.doubleValue());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(number);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {
        @Override
        public Optional<LocalDate> findDay() {
            return Optional.of(day);
        }

        @Override
        public Operand toOperand() {
            return Operand.of(day.toString());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.day(day);
        }
    }

    /** One code of the field's list. */
    record Choice(String code) implements Value {
        @Override
        public Optional<String> findCode() {
            return Optional.of(code);
        }

        @Override
        public Operand toOperand() {
            return Operand.of(code);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(code);
        }
    }

    /**
     * Codes of a multiple choice.
     *
     * @param chosen codes ticked, sorted
     * @param unknown codes the pole answered NSP to, or was not offered: they leave the base of their own modality; sorted
     */
    record Choices(SortedSet<String> chosen, SortedSet<String> unknown) implements Value {
        public Choices {
            chosen = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(chosen));
            unknown = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
        }

        @Override
        public Optional<Choices> findChoices() {
            return Optional.of(this);
        }

        /** Nothing chosen and NSP somewhere: nobody can tell what is chosen. */
        @Override
        public Operand toOperand() {
            return chosen.isEmpty() && !unknown.isEmpty() ? Operand.MISSING : Operand.of(String.join(" ", chosen));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choices(this);
        }
    }

    /** See {@link #NONE}. */
    record None() implements Value {
        @Override
        public boolean isNone() {
            return true;
        }

        @Override
        public Operand toOperand() {
            return Operand.MISSING;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.none();
        }
    }
}
