package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.finding.Severity;
import java.util.Locale;

/** What may be said of the files the network keeps itself, beside the questionnaires: none of it refuses anything. */
public enum NetworkFileCheck {
    /** A CSV file separated by commas; it was understood. */
    FDD_SEPARATEUR(Severity.INFO),
    /** A CSV file that is not in UTF-8; it was understood. */
    FDD_CODAGE(Severity.INFO),
    /** A line of {@code receptions.csv} that names no file received, or several. */
    FDD_RECEPTION_FICHIER(Severity.ERROR),
    /** A line of {@code receptions.csv} whose date is no day. */
    FDD_RECEPTION_JOUR(Severity.ERROR),
    /** A line of {@code receptions.csv} that gives another day to a file that has one. */
    FDD_RECEPTION_DOUBLE(Severity.ERROR),
    /** A line of the registry whose commune, département and région do not go together. */
    COC_REGISTRE(Severity.ERROR);

    private final Severity severity;

    NetworkFileCheck(Severity severity) {
        this.severity = severity;
    }

    /** The stable code written in {@code anomalies.csv}, such as {@code FDD-CODAGE}. */
    public String code() {
        return name().toUpperCase(Locale.ROOT).replace('_', '-');
    }

    /** How serious it is, unless the network's line says otherwise. */
    public Severity severity() {
        return severity;
    }
}
