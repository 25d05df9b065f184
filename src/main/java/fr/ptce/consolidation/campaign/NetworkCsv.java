package fr.ptce.consolidation.campaign;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.XmlEscape;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small CSV file kept by the network in a spreadsheet program: UTF-8 with or without a byte-order mark, or
 * Windows-1252; separated by {@code ;} or by {@code ,}.
 *
 * @param lignes those that are not blank
 * @param columns names of the header, in order
 * @param separator {@code ;} or {@code ,}
 * @param utf8 whether it is written in UTF-8
 */
public record NetworkCsv(List<NetworkLine> lignes, List<String> columns, char separator, boolean utf8) {
    public NetworkCsv {
        lignes = List.copyOf(lignes);
        columns = List.copyOf(columns);
    }

    /** Where a spreadsheet program shows that column of that line, such as {@code E12}. */
    public String cell(NetworkLine line, String column) {
        return CellAddress.letters(Math.max(0, columns.indexOf(column))) + line.number();
    }

    /**
     * One line that is not blank.
     *
     * @param number line of the file, the header being 1
     * @param valeurs trimmed texts by column
     */
    public record NetworkLine(String fichier, long number, Map<String, String> valeurs) {
        /** The text of that column, "" when it is blank. */
        public String get(String column) {
            return valeurs.getOrDefault(column, "");
        }

        /** An error of this line, as people read it. */
        public String error(String text) {
            return fichier + ", ligne " + number + " : " + text + ".";
        }
    }

    /**
     * Reads the file.
     *
     * @param columns columns that must stand in the header; others are ignored
     * @throws CampagneException when one is missing, or the quotes of the file are wrong
     */
    public static NetworkCsv read(Path file, List<String> columns) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean utf8 = isUtf8(bytes);
        String text = decode(bytes, utf8);
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 || header.indexOf(',') < 0 ? ';' : ',';
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(separator).build())
                .build()) {
            List<String> names = readNames(reader, file.toString(), columns);
            return new NetworkCsv(readLines(reader, file.toString(), names), names, separator, utf8);
        } catch (CsvException fault) {
            throw new CampagneException(List.of(file + ", ligne " + fault.getLineNumber()
                    + " : les guillemets de cette ligne ne se referment pas."));
        }
    }

    private static List<String> readNames(CSVReader reader, String file, List<String> columns)
            throws IOException, CsvException {
        String[] header = reader.readNext();
        List<String> names = new ArrayList<>();
        for (String name : header == null ? new String[0] : header) {
            names.add(name.strip());
        }
        List<String> absent =
                columns.stream().filter(name -> !names.contains(name)).toList();
        if (!absent.isEmpty()) {
            throw new CampagneException(List.of(file + ", ligne 1 : il manque la colonne "
                    + String.join(", ", absent) + " ; la première ligne doit être « " + String.join(";", columns)
                    + " »."));
        }
        return names;
    }

    private static List<NetworkLine> readLines(CSVReader reader, String file, List<String> names)
            throws IOException, CsvException {
        List<NetworkLine> lines = new ArrayList<>();
        while (true) {
            long number = reader.getLinesRead() + 1;
            String[] cells = reader.readNext();
            if (cells == null) {
                return lines;
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < Math.min(cells.length, names.size()); i++) {
                if (!cells[i].isBlank()) {
                    values.put(names.get(i), XmlEscape.legal(cells[i].strip()));
                }
            }
            if (!values.isEmpty()) {
                lines.add(new NetworkLine(file, number, Map.copyOf(values)));
            }
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** What is not UTF-8 is the "CSV" format of a French Excel, as opposed to its "CSV UTF-8". */
    private static String decode(byte[] bytes, boolean utf8) {
        String text = new String(bytes, utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
