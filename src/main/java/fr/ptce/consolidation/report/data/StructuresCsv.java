package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.store.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code structures.csv}: each line of the received poles. {@code retenu}: its pole is kept; {@code compte}: it counts in the
 * national figures; {@code doublon_de}: the line (pole/row) that counts instead when the same structure stands in several.
 */
final class StructuresCsv {
    static final List<String> COLONNES = List.of("pole", "structure", "ligne", "retenu", "compte", "doublon_de");
    private static final int PROPRES = COLONNES.size();

    /** The lines of the structures described more than once: a handful, beside those described once. */
    private static final String REPETEES = "SELECT _identite, MIN(CASE WHEN _unique_retenue THEN _unite END),"
            + " MIN(CASE WHEN _unique_recue THEN _unite END) FROM unite_structure WHERE _campagne = ?"
            + " GROUP BY _identite HAVING COUNT(*) > 1";

    private final CampaignData data;
    private final List<Column> answers;

    StructuresCsv(CampaignData data) {
        this.data = data;
        answers = data.store().tables().structure().stream()
                .filter(column -> column.code().isEmpty())
                .toList();
    }

    /** The line that counts among the kept poles, and among the received ones. */
    private record Compte(
            @Nullable String retenue, @Nullable String recue) {}

    void write(Path file) throws IOException {
        Map<String, Compte> repeated = new HashMap<>();
        Query.forEach(
                data.store().dataSource(),
                REPETEES,
                row -> repeated.put(row.getString(1), new Compte(row.getString(2), row.getString(3))),
                data.campagne().id());
        List<String> header = Stream.concat(COLONNES.stream(), answers.stream().map(Column::name))
                .toList();
        try (CsvWriter csv = CsvWriter.create(file, header)) {
            for (String pole : poles()) {
                writePole(csv, pole, repeated);
            }
        }
    }

    private List<String> poles() throws IOException {
        List<String> poles = new ArrayList<>();
        Query.forEach(
                data.store().dataSource(),
                "SELECT _pole FROM unite_pole WHERE _campagne = ? AND _recu ORDER BY _pole",
                row -> poles.add(row.getString(1)),
                data.campagne().id());
        return poles;
    }

    private void writePole(CsvWriter csv, String pole, Map<String, Compte> repeated) throws IOException {
        String query = answers.stream()
                .map(column -> ", u." + column.quoted())
                .collect(Collectors.joining(
                        "",
                        "SELECT u._identite, u._unite, u._pole, u._cle, u._ligne, u._retenue, u._unique_retenue",
                        " FROM unite_structure u WHERE u._campagne = ? AND u._pole = ? ORDER BY u._ligne"));
        @Nullable Object[] cells = new @Nullable Object[PROPRES + answers.size()];
        Query.forEach(
                data.store().dataSource(),
                query,
                row -> {
                    boolean kept = row.getBoolean(6);
                    Compte compte = repeated.get(row.getString(1));
                    String instead = compte == null ? null : kept ? compte.retenue : compte.recue;
                    for (int i = 0; i < PROPRES - 1; i++) {
                        cells[i] = Query.cell(row, i + 3);
                    }
                    cells[PROPRES - 1] = row.getString(2).equals(instead) ? null : instead;
                    for (int i = PROPRES; i < cells.length; i++) {
                        cells[i] = Query.cell(row, i + 2);
                    }
                    csv.row(cells);
                },
                data.campagne().id(),
                pole);
    }
}
