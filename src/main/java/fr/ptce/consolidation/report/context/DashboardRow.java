package fr.ptce.consolidation.report.context;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of the data of the dashboard, where some cells are absent: the page has null for them. */
final class DashboardRow {
    private DashboardRow() {}

    static List<@Nullable Object> of(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof Optional<?> found ? found.orElse(null) : cell)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList));
    }
}
