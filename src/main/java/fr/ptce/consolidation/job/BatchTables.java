package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of Spring Batch's own history, beside ours in the same base. */
final class BatchTables {
    private BatchTables() {}

    /** Creates them when they are not there yet. */
    static void create(Store store) {
        Integer tables = store.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE UPPER(table_name) = 'BATCH_JOB_INSTANCE'",
                        Integer.class);
        if (tables == null || tables == 0) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                    .execute(store.dataSource());
        }
    }
}
