package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of Spring Batch's own history, beside ours in the same base. */
final class BatchTables {
    private BatchTables() {}

    /** The last thing the script makes: without it, a killed run left the script half played. */
    private static final String LAST = """
            SELECT COUNT(*)
            FROM information_schema.sequences
            WHERE UPPER(sequence_name) = 'BATCH_JOB_INSTANCE_SEQ'""";

    private static final String SCRIPTS = "org/springframework/batch/core/schema-";

    /** Creates them when they are not all there yet. */
    static void create(Store store) {
        if (store.rows().count(LAST) == 0) {
            play(store, "drop-h2.sql");
            play(store, "h2.sql");
        }
    }

    private static void play(Store store, String script) {
        new ResourceDatabasePopulator(new ClassPathResource(SCRIPTS + script)).execute(store.dataSource());
    }
}
