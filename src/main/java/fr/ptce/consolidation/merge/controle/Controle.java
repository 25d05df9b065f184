package fr.ptce.consolidation.merge.controle;

/** One check across questionnaires, named by what it refuses. */
@FunctionalInterface
interface Controle {
    /** Tells every breach, in an order that depends on the answers alone. */
    void check(Examen examen, Constats constats);
}
