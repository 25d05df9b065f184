package fr.ptce.consolidation.office.read;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The instant past which a file is given up; asked from inside every loop the file can make long. */
final class Deadline {
    private final LongSupplier nanoClock;
    private final long start;
    private final long nanos;

    Deadline(LongSupplier nanoClock, Duration time) {
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.nanos = time.toNanos();
    }

    void check(String part) throws RefusedException {
        if (nanoClock.getAsLong() - start > nanos) {
            throw new RefusedException(Fault.DEADLINE, "plus de " + nanos / 1_000_000_000L + " s", part);
        }
    }
}
