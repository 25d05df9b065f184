package fr.ptce.consolidation.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One anomaly of a questionnaire: one line of {@code anomalies.csv}.
 *
 * @param code stable code, documented in {@code regles.csv} or beside the class that raises it, such as
 *     {@code VCO-ANIMATION}
 * @param severity how serious
 * @param locations every place concerned, the first being the one to correct; at least one
 * @param pole registry id such as {@code P001}, "" when unknown
 * @param structure name or line of the member structure as the pole wrote it, "" for the pole itself
 * @param champ technical name of the field, "" for a whole file
 * @param valeur what was seen, as typed
 * @param attendu what was expected
 * @param message one French sentence: what is wrong
 * @param action one French sentence: what to do
 * @param justification what the pole wrote beside its answer, "" when nothing
 */
public record Finding(
        String code,
        Severity severity,
        List<Location> locations,
        String pole,
        String structure,
        String champ,
        String valeur,
        String attendu,
        String message,
        String action,
        String justification)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::pole)
            .thenComparing(Finding::location)
            .thenComparing(Finding::code)
            .thenComparing(Finding::champ)
            .thenComparing(Finding::structure)
            .thenComparing(Finding::valeur)
            .thenComparing(Finding::message);

    public Finding {
        locations = List.copyOf(locations);
        if (code.isBlank() || message.isBlank() || locations.isEmpty()) {
            throw new IllegalArgumentException("a finding needs a code, a message and a location: " + code);
        }
    }

    /** The place to correct. */
    public Location location() {
        return locations.get(0);
    }

    /** Whether the pole explained this warning; an error is corrected, never explained away. */
    public boolean isJustified() {
        return severity == Severity.WARNING && !justification.isBlank();
    }

    /** Where this finding stands in the dialogue with the pole, as written in {@code anomalies.csv}. */
    public String state() {
        return switch (severity) {
            case ERROR -> "à corriger";
            case WARNING -> isJustified() ? "justifiée" : "à justifier";
            case INFO -> "notée";
        };
    }

    /** The same finding once the pole's justification is known. */
    public Finding withJustification(String text) {
        return new Finding(code, severity, locations, pole, structure, champ, valeur, attendu, message, action, text);
    }

    /** The same, with another remedy. */
    public Finding withAction(String other) {
        return new Finding(
                code, severity, locations, pole, structure, champ, valeur, attendu, message, other, justification);
    }

    /** The same finding, as serious as the network wants it. */
    public Finding withSeverity(Severity other) {
        return new Finding(
                code, other, locations, pole, structure, champ, valeur, attendu, message, action, justification);
    }

    /** Gravest first, then by pole, place and code. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
