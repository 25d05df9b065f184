package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.StoredRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code structures.csv}: each line of the received poles. {@code retenu}: its pole is kept; {@code compte}: it counts in the
 * national figures; {@code doublon_de}: the line (pole/row) that counts instead when the same structure stands in several.
 */
final class StructuresCsv {
    static final List<String> COLUMNS = List.of("pole", "structure", "ligne", "retenu", "compte", "doublon_de");
    private static final int OWN = COLUMNS.size();

    /** The lines of the structures described more than once: a handful, beside those described once. */
    private static final String REPEATED = """
            SELECT _identite, MIN(CASE WHEN _unique_retenue THEN _unite END) AS retenue,
                MIN(CASE WHEN _unique_recue THEN _unite END) AS recue
            FROM unite_structure
            WHERE _campagne = ?
            GROUP BY _identite
            HAVING COUNT(*) > 1""";

    private static final String POLES = "SELECT _pole FROM unite_pole WHERE _campagne = ? AND _recu ORDER BY _pole";

    /** Its own columns but the last, then what tells that one, then the answers. */
    private static final String LINES = """
            SELECT u._pole, u._cle, u._ligne, u._retenue, u._unique_retenue, u._identite, u._unite%s
            FROM unite_structure u
            WHERE u._campagne = ? AND u._pole = ?
            ORDER BY u._ligne""";

    private final CampaignData data;
    private final List<Column> answers;

    StructuresCsv(CampaignData data) {
        this.data = data;
        answers = data.store().tables().structure().stream()
                .filter(column -> column.code().isEmpty())
                .toList();
    }

    /** The line that counts among the kept poles, and among the received ones. */
    private record StructureCount(Optional<String> retenue, Optional<String> received) {}

    void write(Path file) throws IOException {
        Map<String, StructureCount> repeated = new HashMap<>();
        data.store()
                .rows()
                .forEach(
                        REPEATED,
                        row -> repeated.put(
                                row.text("_identite"),
                                new StructureCount(row.findText("retenue"), row.findText("recue"))),
                        data.campagne().id());
        List<String> header = Stream.concat(COLUMNS.stream(), answers.stream().map(Column::name))
                .toList();
        try (CsvWriter csv = CsvWriter.create(file, header)) {
            for (String pole : data.store().rows().texts(POLES, data.campagne().id())) {
                writePole(csv, pole, repeated);
            }
        }
    }

    private void writePole(CsvWriter csv, String pole, Map<String, StructureCount> repeated) throws IOException {
        String names = answers.stream().map(column -> ", u." + column.quoted()).collect(Collectors.joining());
        @Nullable Object[] cells = new @Nullable Object[OWN + answers.size()];
        data.store()
                .rows()
                .forEach(
                        LINES.formatted(names),
                        row -> {
                            for (int i = 0; i < OWN - 1; i++) {
                                cells[i] = row.findPlain(i + 1);
                            }
                            cells[OWN - 1] = instead(row, repeated);
                            for (int i = OWN; i < cells.length; i++) {
                                cells[i] = row.findPlain(i + 2);
                            }
                            csv.row(cells);
                        },
                        data.campagne().id(),
                        pole);
    }

    /** The line that counts in the place of that one, if any. */
    private static Optional<String> instead(StoredRow row, Map<String, StructureCount> repeated) {
        boolean kept = row.isTrue("_retenue");
        return Optional.ofNullable(repeated.get(row.text("_identite")))
                .flatMap(account -> kept ? account.retenue : account.received)
                .filter(line -> !line.equals(row.text("_unite")));
    }
}
