package fr.ptce.consolidation.fill.xlsx;

/** A stretch of a formula: a reference that moves with the rows, or text that does not. */
sealed interface FormulaPiece permits Reference, FormulaPiece.Literal {
    String text();

    /**
     * Operators, functions, strings, names, structured references: left alone.
     *
     * @param text as typed
     */
    record Literal(String text) implements FormulaPiece {}
}
