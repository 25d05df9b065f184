package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.finding.Severity;
import java.util.Locale;

/** What the checks of one answer by itself may say: the code, and how serious unless the network's line says otherwise. */
enum FieldCheck {
    FDM_OBLIGATOIRE(Severity.WARNING),
    FDM_SANS_OBJET(Severity.ERROR),
    VIR_CONTRAINTE(Severity.ERROR),
    FDL_LONGUEUR(Severity.WARNING),
    COV_EXCLUSIF(Severity.ERROR);

    private final Severity severity;

    FieldCheck(Severity severity) {
        this.severity = severity;
    }

    String code() {
        return name().toUpperCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }
}
