package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.store.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code poles.csv}: each received pole with its answers; codes of a multiple choice are separated by spaces. */
final class PolesCsv {
    static final List<String> COLUMNS = List.of("pole", "nom", "attendu", "retenu", "fichier", "sha256");

    private static final String POLES = """
            SELECT u._pole, u._nom, u._attendu, u._retenu, d.fichier, d.sha256%s
            FROM unite_pole u
            JOIN depot d ON d.id = u._depot
            WHERE u._campagne = ? AND u._recu
            ORDER BY u._pole""";

    private final CampaignData data;
    private final List<Column> answers;

    PolesCsv(CampaignData data) {
        this.data = data;
        answers = data.store().tables().pole().stream()
                .filter(column -> column.code().isEmpty())
                .toList();
    }

    void write(Path file) throws IOException {
        List<String> header = Stream.concat(COLUMNS.stream(), answers.stream().map(Column::name))
                .toList();
        String names = answers.stream().map(column -> ", u." + column.quoted()).collect(Collectors.joining());
        try (CsvWriter csv = CsvWriter.create(file, header)) {
            csv.rows(data, POLES.formatted(names), data.campagne().id());
        }
    }
}
