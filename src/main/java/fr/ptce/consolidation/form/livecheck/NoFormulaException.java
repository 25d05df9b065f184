package fr.ptce.consolidation.form.livecheck;

/** Raised when a spreadsheet cannot say what an expression says; its message is the reason, in French. */
final class NoFormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFormulaException(String reason) {
        super(reason);
    }
}
