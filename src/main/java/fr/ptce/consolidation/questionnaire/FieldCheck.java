package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.finding.Severity;
import java.util.Locale;

/** What the checks of one answer by itself may say: the code, and how serious unless the network's line says otherwise. */
public enum FieldCheck {
    /** A mandatory answer is missing. */
    FDM_OBLIGATOIRE(Severity.WARNING),
    /** An answer stands where the question is not asked. */
    FDM_SANS_OBJET(Severity.ERROR),
    /** The constraint of the field is not met. */
    VIR_CONTRAINTE(Severity.ERROR),
    /** A text is longer than its field. */
    FDL_LONGUEUR(Severity.WARNING),
    /** A code that goes with no other goes with another. */
    COV_EXCLUSIF(Severity.ERROR),
    /** A commune is in no official list. */
    COC_COMMUNE_INCONNUE(Severity.WARNING);

    private final Severity severity;

    FieldCheck(Severity severity) {
        this.severity = severity;
    }

    /** The stable code of its findings, such as {@code FDM-OBLIGATOIRE}. */
    public String code() {
        return name().toUpperCase(Locale.ROOT).replace('_', '-');
    }

    /** How serious it is, unless the network's line says otherwise. */
    public Severity severity() {
        return severity;
    }
}
