package fr.ptce.consolidation.report.comparison;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a data file of a run row by row; a file that is not there has no row. */
final class Table {
    private Table() {}

    /** Told each row. */
    @FunctionalInterface
    interface Reader {
        void read(Row row);
    }

    /** One row: a column the file does not have is blank. */
    static final class Row {
        private final Map<String, Integer> columns;
        private final String[] cells;

        private Row(Map<String, Integer> columns, String[] cells) {
            this.columns = columns;
            this.cells = cells;
        }

        String get(String column) {
            int rank = columns.getOrDefault(column, cells.length);
            return rank < cells.length ? cells[rank] : "";
        }

        /** The number of that column; empty when blank or masked. */
        Optional<BigDecimal> number(String column) {
            String cell = get(column);
            return cell.matches("-?[0-9]+([.][0-9]+)?") ? Optional.of(new BigDecimal(cell)) : Optional.empty();
        }

        long count(String column) {
            return number(column).map(BigDecimal::longValue).orElse(0L);
        }
    }

    static void forEach(Path file, Reader reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVReader csv = new CSVReaderBuilder(in)
                        .withErrorLocale(Locale.ROOT)
                        .withCSVParser(
                                new RFC4180ParserBuilder().withSeparator(';').build())
                        .build()) {
            Map<String, Integer> columns = new HashMap<>();
            String[] header = csv.readNext();
            for (int i = 0; header != null && i < header.length; i++) {
                columns.put(header[i].replace("\uFEFF", "").strip(), i);
            }
            for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
                reader.read(new Row(columns, cells));
            }
        } catch (CsvValidationException malformed) {
            throw new IOException("not a data file of a run: " + file, malformed);
        }
    }
}
