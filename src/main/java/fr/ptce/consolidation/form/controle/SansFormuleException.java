package fr.ptce.consolidation.form.controle;

/** Raised when a spreadsheet cannot say what an expression says; its message is the reason, in French. */
final class SansFormuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SansFormuleException(String raison) {
        super(raison);
    }
}
