package fr.ptce.consolidation.questionnaire;

/** What a name stands for when an expression is evaluated. */
public sealed interface Operand {
    /** No answer: blank, NSP or unreadable. */
    Operand MISSING = new Missing();

    /** The pole said the question does not apply (SO), or its relevance says so. */
    Operand WITHOUT_OBJECT = new NotApplicable();

    /** A number. */
    static Operand of(double number) {
        return new Present(number);
    }

    /** A text, a code, or the chosen codes separated by spaces as in XLSForm. */
    static Operand of(String text) {
        return new Present(text);
    }

    /** The answer, as JavaRosa takes it: a {@link Double} or a {@link String}. */
    record Present(Object value) implements Operand {}

    /** See {@link #MISSING}. */
    record Missing() implements Operand {}

    /** See {@link #WITHOUT_OBJECT}. */
    record NotApplicable() implements Operand {}
}
