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

/** Table {@code source}: the cells behind the answers. */
final class SourceTable {
    private static final String OF_SUBMISSION = """
            SELECT d.id, d.pole, d.fichier, d.sha256, s.ligne, s.texte
            FROM depot d
            JOIN source s ON s.depot = d.id
            WHERE d.id = ?
              AND (d.questionnaire <> 'structure' OR s.ligne = %d)
            ORDER BY s.ligne""".formatted(Submission.ONLY_LINE);

    /** Those of the forms joined to a pole, with the number of its row. */
    private static final String JOINED = """
            SELECT d.id, d.pole, d.fichier, d.sha256, s.ligne, s.texte
            FROM rattachement a
            JOIN depot d ON d.id = a.depot
            JOIN source s ON s.depot = a.depot AND s.ligne = a.ligne
            WHERE a.depot_pole = ?
            ORDER BY s.ligne""";

    /** The row of the pole that a form joined, for the answers the form does not give. */
    private static final String BEHIND = """
            SELECT d.fichier, d.id, a.ligne
            FROM rattachement a
            JOIN depot d ON d.id = a.depot_pole
            WHERE a.depot = ?
              AND a.ligne = ?""";

    private final Rows rows;

    SourceTable(Rows rows) {
        this.rows = rows;
    }

    void forEach(long submission, Consumer<SourceCell> reader) {
        read(OF_SUBMISSION, submission, reader);
    }

    private void read(String query, Object key, Consumer<SourceCell> reader) {
        rows.forEach(
                query,
                row -> {
                    StoredFile submission =
                            new StoredFile(row.number("id"), row.text("pole"), row.text("fichier"), row.text("sha256"));
                    int line = row.integer("ligne");
                    SourceText.read(
                            row.text("texte"),
                            (fieldName, source) -> reader.accept(new SourceCell(submission, line, fieldName, source)));
                },
                key);
    }

    void forEachJoined(long submissionPole, Consumer<SourceCell> reader) {
        read(JOINED, submissionPole, reader);
    }

    /** The cells of a pole's questionnaire but, where its structures answered by themselves, those of their forms. */
    void forEachCounted(long submissionPole, Consumer<SourceCell> reader) {
        Set<String> taken = new HashSet<>();
        forEachJoined(submissionPole, cell -> {
            taken.add(cell.ligne() + "/" + cell.champ());
            reader.accept(cell);
        });
        forEach(submissionPole, cell -> {
            if (!taken.contains(cell.ligne() + "/" + cell.champ())) {
                reader.accept(cell);
            }
        });
    }

    Optional<Location> findPlace(long submission, int line, String fieldName) {
        Optional<Location> own = findCell(submission, line, fieldName)
                .flatMap(source -> rows.texts("SELECT fichier FROM depot WHERE id = ?", submission).stream()
                        .findFirst()
                        .map(file -> new Location(file, source.feuille(), source.cellule())));
        if (own.isPresent()) {
            return own;
        }
        return rows.find(
                BEHIND,
                row -> {
                    String file = row.text("fichier");
                    return findCell(row.number("id"), row.integer("ligne"), fieldName)
                            .map(source -> new Location(file, source.feuille(), source.cellule()))
                            .orElseGet(() -> Location.ofFile(file));
                },
                submission,
                line);
    }

    private Optional<CellSource> findCell(long submission, int line, String fieldName) {
        List<CellSource> cells = new ArrayList<>();
        rows.texts("SELECT texte FROM source WHERE depot = ? AND ligne = ?", submission, line)
                .forEach(text -> SourceText.read(text, (field, source) -> {
                    if (field.equals(fieldName)) {
                        cells.add(source);
                    }
                }));
        return cells.stream().findFirst();
    }
}
