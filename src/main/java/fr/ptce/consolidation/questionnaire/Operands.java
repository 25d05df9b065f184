package fr.ptce.consolidation.questionnaire;

/** The answers an expression reads. */
@FunctionalInterface
public interface Operands {
    /**
     * What the name stands for.
     *
     * @param name a field, {@code .} for the answer under constraint, a parameter such as {@code exercice} or
     *     {@code tolerance}, or an aggregate over the member structures such as {@code sum(etp_total)}
     */
    Operand get(String name);
}
