package fr.ptce.consolidation.report.data;

/**
 * What other tools may rely on: commands, names of files, columns, exit codes. {@code CHANGELOG.md} says what each version
 * brought and when the first number, or the second, changes.
 */
final class OutputContract {
    /** Version of the contract these outputs keep, written in every journal. */
    static final String VERSION = "1.2";

    private OutputContract() {}
}
