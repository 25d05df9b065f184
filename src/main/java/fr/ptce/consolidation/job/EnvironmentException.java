package fr.ptce.consolidation.job;

/**
 * The run cannot go on for a reason outside the questionnaires: disk, rights, database, missing folder. The message is
 * one French sentence, the action another, both for the survey officer.
 */
public final class EnvironmentException extends RuntimeException {
    private final String action;

    public EnvironmentException(String message, String action) {
        super(message);
        this.action = action;
    }

    public EnvironmentException(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What to do, in French. */
    public String action() {
        return action;
    }
}
