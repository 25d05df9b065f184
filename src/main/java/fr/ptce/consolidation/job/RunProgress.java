package fr.ptce.consolidation.job;

/** Told how the run goes; several threads may call {@link #advance}. */
public interface RunProgress {
    /**
     * A stage begins.
     *
     * @param stage what is being done, in French
     * @param total number of {@link #advance} to expect, 0 when unknown
     */
    void begin(String stage, long total);

    /** One more of the stage's total is done. */
    void advance();

    /** The stage is over. */
    void end();
}
