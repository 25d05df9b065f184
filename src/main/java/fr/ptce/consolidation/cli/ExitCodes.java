package fr.ptce.consolidation.cli;

/** What the process answers to the system; documented in {@code commands.md}. */
final class ExitCodes {
    /** Done. */
    static final int OK = 0;
    /** Done, with refused files or blocking findings. */
    static final int FINDINGS = 1;
    /** The command was not understood, or what it names does not exist. */
    static final int USAGE = 2;
    /** Disk, rights, database. */
    static final int ENVIRONMENT = 3;
    /** Another run holds the lock. */
    static final int BUSY = 75;

    private ExitCodes() {}
}
