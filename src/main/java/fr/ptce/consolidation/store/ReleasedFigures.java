package fr.ptce.consolidation.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which figures each campaign gave outside the network; never their numbers. */
public final class ReleasedFigures {
    private static final String FIGURES = """
            SELECT indicateur, modalite, ventilation, ventilation_modalite
            FROM figure_diffusee
            WHERE campagne = ?
            ORDER BY 1, 2, 3, 4""";
    private static final String ADDITION = """
            INSERT INTO figure_diffusee (campagne, indicateur, modalite, ventilation, ventilation_modalite)
            VALUES (?, ?, ?, ?, ?)""";

    private final Store store;

    /** Those of that base. */
    public ReleasedFigures(Store store) {
        this.store = store;
    }

    /** What it gave: indicateur, modalite, ventilation, ventilation_modalite of each figure published. */
    public Set<List<String>> of(String campagne) {
        return new LinkedHashSet<>(store.rows()
                .list(
                        FIGURES,
                        row -> List.of(
                                row.text("indicateur"),
                                row.text("modalite"),
                                row.text("ventilation"),
                                row.text("ventilation_modalite")),
                        campagne));
    }

    /** Replaces what that campaign gave. */
    public void replace(String campagne, Collection<List<String>> figures) {
        List<Object[]> rows = figures.stream()
                .map(key -> new Object[] {campagne, key.get(0), key.get(1), key.get(2), key.get(3)})
                .toList();
        store.transaction(() -> {
            store.rows().update("DELETE FROM figure_diffusee WHERE campagne = ?", campagne);
            store.rows().batch(ADDITION, rows);
        });
    }
}
