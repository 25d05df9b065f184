package fr.ptce.consolidation.job;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a data file of the outputs as an analyst would: one map per line. */
final class CsvFile {
    private CsvFile() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text.replace("\uFEFF", "")))
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                .build()) {
            List<String[]> lines = reader.readAll();
            String[] header = lines.get(0);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], line[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (CsvException malformed) {
            throw new IOException(malformed);
        }
    }
}
