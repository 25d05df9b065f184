package fr.ptce.consolidation.store;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * What brings the tables of a base from one version of the program to the next. A base lives for years: migrations only go
 * forward, none that was shipped is ever changed nor numbered before another, and those a base has are taken as they stand,
 * in whatever order it met them.
 */
final class Migrations {
    /** Number of the newest one. */
    static final String NEWEST = "12";

    /** Kept, since a logger nobody holds forgets its level. It warns at each opening that it has not met this H2 yet. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final String FOLDER = "classpath:fr/ptce/consolidation/store/migration";

    /** What a base is, beside the program. */
    enum State {
        /** The tables are those of the program, or there are none yet. */
        PRESENT,
        /** An earlier version of the program wrote it. */
        FORMER,
        /** A later version of the program wrote it. */
        NEWER
    }

    private Migrations() {}

    /** What that base is; nothing of it is written. */
    static State state(DataSource source) {
        MigrationInfoService all = flyway(source).info();
        if (Arrays.stream(all.applied()).anyMatch(Migrations::isUnknown)) {
            return State.NEWER;
        }
        return all.applied().length > 0 && all.pending().length > 0 ? State.FORMER : State.PRESENT;
    }

    /** Brings it to the present. */
    static void apply(DataSource source) {
        flyway(source).migrate();
    }

    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static Flyway flyway(DataSource source) {
        FLYWAY.setLevel(Level.SEVERE);
        return Flyway.configure()
                .dataSource(source)
                .locations(FOLDER)
                .callbackLocations(FOLDER)
                .skipDefaultCallbacks(true)
                .skipDefaultResolvers(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .validateOnMigrate(false)
                .load();
    }
}
