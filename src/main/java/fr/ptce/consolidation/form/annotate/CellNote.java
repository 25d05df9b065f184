package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;

/**
 * What the note of one cell says.
 *
 * @param blocking whether something in it must be corrected; else it may be justified
 * @param texte every message and what to do, one after the other
 */
record CellNote(boolean blocking, String texte) {
    static CellNote of(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        String head = error ? "À CORRIGER" : "À CORRIGER OU À JUSTIFIER";
        return new CellNote(error, head + "\n" + finding.message() + "\n→ " + finding.action());
    }

    CellNote and(CellNote next) {
        return new CellNote(blocking || next.blocking, texte + "\n\n" + next.texte);
    }
}
