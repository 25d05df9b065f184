package fr.ptce.consolidation.store;

import fr.ptce.consolidation.form.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Table {@code source}: the cells behind the answers. */
final class SourceTable {
    private static final String COUNTED =
            "SELECT d.id, d.pole, d.fichier, d.sha256, s.ligne, s.texte FROM etat_fichier e"
                    + " JOIN depot d ON d.id = e.depot JOIN source s ON s.depot = d.id"
                    + " WHERE e.campagne = ? AND e.etat = 'accepte' ORDER BY d.pole, s.ligne";
    private static final String OF_DEPOT = "SELECT d.id, d.pole, d.fichier, d.sha256, s.ligne, s.texte FROM depot d"
            + " JOIN source s ON s.depot = d.id WHERE d.id = ? ORDER BY s.ligne";

    private final JdbcTemplate jdbc;

    SourceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void forEach(String campagne, Consumer<SourceCell> reader) {
        read(COUNTED, campagne, reader);
    }

    void forEach(long depot, Consumer<SourceCell> reader) {
        read(OF_DEPOT, depot, reader);
    }

    private void read(String query, Object key, Consumer<SourceCell> reader) {
        RowCallbackHandler rows = row -> {
            DepotLu depot = new DepotLu(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
            int ligne = row.getInt(5);
            SourceText.read(
                    row.getString(6), (champ, source) -> reader.accept(new SourceCell(depot, ligne, champ, source)));
        };
        jdbc.query(query, rows, key);
    }

    Optional<Source> findCell(long depot, int ligne, String champ) {
        List<Source> cells = new ArrayList<>();
        jdbc.queryForList("SELECT texte FROM source WHERE depot = ? AND ligne = ?", String.class, depot, ligne)
                .forEach(texte -> SourceText.read(texte, (field, source) -> {
                    if (field.equals(champ)) {
                        cells.add(source);
                    }
                }));
        return cells.stream().findFirst();
    }
}
