package fr.ptce.consolidation.finding;

/**
 * How serious a finding is, in Eurostat's three degrees (validation rules by domain, Annex II). Declared from the
 * gravest to the mildest, so that the natural order is the order of display.
 */
public enum Severity {
    /** Mathematically or logically impossible: not acceptable, the pole must correct. */
    ERROR("bloquante"),
    /** Suspicious: the pole corrects or justifies ("comply or explain"). */
    WARNING("à justifier"),
    /** Worth knowing, for instance a conversion made while reading: nobody has anything to do. */
    INFO("information");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The French word shown to people and written in {@code anomalies.csv}. */
    public String label() {
        return label;
    }
}
