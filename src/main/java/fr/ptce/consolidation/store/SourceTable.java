package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Table {@code source}: the cells behind the answers. */
final class SourceTable {
    private static final String OF_DEPOT = "SELECT d.id, d.pole, d.fichier, d.sha256, s.ligne, s.texte FROM depot d"
            + " JOIN source s ON s.depot = d.id WHERE d.id = ? AND (d.questionnaire <> 'structure' OR s.ligne = "
            + Submission.LIGNE_UNIQUE + ") ORDER BY s.ligne";

    /** Those of the forms joined to a pole, with the number of its row. */
    private static final String JOINED =
            "SELECT d.id, d.pole, d.fichier, d.sha256, s.ligne, s.texte FROM rattachement a"
                    + " JOIN depot d ON d.id = a.depot JOIN source s ON s.depot = a.depot AND s.ligne = a.ligne"
                    + " WHERE a.depot_pole = ? ORDER BY s.ligne";

    /** The row of the pole that a form joined, for the answers the form does not give. */
    private static final String BEHIND = "SELECT d.fichier, d.id, a.ligne FROM rattachement a"
            + " JOIN depot d ON d.id = a.depot_pole WHERE a.depot = ? AND a.ligne = ?";

    private final JdbcTemplate jdbc;

    SourceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void forEach(long depot, Consumer<SourceCell> reader) {
        read(OF_DEPOT, depot, reader);
    }

    private void read(String query, Object key, Consumer<SourceCell> reader) {
        RowCallbackHandler rows = row -> {
            StoredFile depot = new StoredFile(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
            int ligne = row.getInt(5);
            SourceText.read(
                    row.getString(6), (champ, source) -> reader.accept(new SourceCell(depot, ligne, champ, source)));
        };
        jdbc.query(query, rows, key);
    }

    void forEachJoined(long depotPole, Consumer<SourceCell> reader) {
        read(JOINED, depotPole, reader);
    }

    /** The cells of a pole's questionnaire but, where its structures answered by themselves, those of their forms. */
    void forEachCounted(long depotPole, Consumer<SourceCell> reader) {
        Set<String> taken = new HashSet<>();
        forEachJoined(depotPole, cell -> {
            taken.add(cell.ligne() + "/" + cell.champ());
            reader.accept(cell);
        });
        forEach(depotPole, cell -> {
            if (!taken.contains(cell.ligne() + "/" + cell.champ())) {
                reader.accept(cell);
            }
        });
    }

    Optional<Location> findPlace(long depot, int ligne, String champ) {
        Optional<Location> own = findCell(depot, ligne, champ)
                .flatMap(source ->
                        jdbc.queryForList("SELECT fichier FROM depot WHERE id = ?", String.class, depot).stream()
                                .findFirst()
                                .map(fichier -> new Location(fichier, source.feuille(), source.cellule())));
        if (own.isPresent()) {
            return own;
        }
        return jdbc
                .query(
                        BEHIND,
                        (row, number) -> {
                            String fichier = row.getString(1);
                            return findCell(row.getLong(2), row.getInt(3), champ)
                                    .map(source -> new Location(fichier, source.feuille(), source.cellule()))
                                    .orElseGet(() -> Location.ofFichier(fichier));
                        },
                        depot,
                        ligne)
                .stream()
                .findFirst();
    }

    private Optional<CellSource> findCell(long depot, int ligne, String champ) {
        List<CellSource> cells = new ArrayList<>();
        jdbc.queryForList("SELECT texte FROM source WHERE depot = ? AND ligne = ?", String.class, depot, ligne)
                .forEach(texte -> SourceText.read(texte, (field, source) -> {
                    if (field.equals(champ)) {
                        cells.add(source);
                    }
                }));
        return cells.stream().findFirst();
    }
}
