package fr.ptce.consolidation.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was answered, in the type the definition gives the field. */
public sealed interface Value {
    /** No value: the answer is blank, NSP, SO or unreadable. */
    Value NONE = new None();

    /** A text, trimmed, inner line breaks kept. */
    record Text(String text) implements Value {}

    /** A number as typed, exactly. */
    record Quantity(BigDecimal number) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** One code of the field's list. */
    record Choice(String code) implements Value {}

    /**
     * Codes of a multiple choice.
     *
     * @param chosen codes ticked, sorted
     * @param unknown codes the pole answered NSP to: they leave the base of their own modality; sorted
     */
    record Choices(SortedSet<String> chosen, SortedSet<String> unknown) implements Value {
        public Choices {
            chosen = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(chosen));
            unknown = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
        }
    }

    /** See {@link #NONE}. */
    record None() implements Value {}
}
