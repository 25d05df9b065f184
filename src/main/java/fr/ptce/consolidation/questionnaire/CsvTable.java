package fr.ptce.consolidation.questionnaire;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One CSV file of the definition, whatever the program that saved it: {@code ;} or {@code ,}, with or without byte-order
 * mark, UTF-8 or Windows-1252, any line ends.
 *
 * @param fichier name of the file
 * @param text decoded content, line ends as {@code \n}, without byte-order mark
 * @param columns names of the header, in order
 * @param rows lines that hold something
 */
record CsvTable(String fichier, String text, List<String> columns, List<CsvRow> rows) {
    private static final String SAVE_AS =
            "Enregistrez le fichier au format « CSV UTF-8 (délimité par des points-virgules) ».";

    CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file of the folder; empty, with its problem noted, when it cannot be read at all. */
    static Optional<CsvTable> read(Path folder, String file, List<String> required, Problems problems)
            throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(file, 0, "le fichier n’existe pas", "Remettez-le dans le dossier " + folder + ".");
            return Optional.empty();
        }
        Optional<String> text = decode(Files.readAllBytes(path));
        if (text.isEmpty()) {
            problems.add(file, 0, "le codage des caractères n’est ni UTF-8 ni Windows-1252", SAVE_AS);
            return Optional.empty();
        }
        return parse(file, text.get(), required, problems);
    }

    private static Optional<CsvTable> parse(String file, String text, List<String> required, Problems problems)
            throws IOException {
        List<String> columns = List.of();
        List<CsvRow> rows = new ArrayList<>();
        long start = 1;
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withErrorLocale(Locale.ROOT)
                .withCSVParser(new RFC4180ParserBuilder()
                        .withSeparator(separator(text))
                        .build())
                .build()) {
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                if (columns.isEmpty()) {
                    columns = Arrays.stream(cells).map(String::strip).toList();
                } else if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                    rows.add(row(file, (int) start, columns, cells, problems));
                }
                start = reader.getLinesRead() + 1;
            }
        } catch (CsvValidationException | IOException e) {
            problems.add(
                    file,
                    (int) start,
                    "un guillemet ouvert n’est jamais refermé",
                    "Doublez les guillemets à l’intérieur d’un texte et refermez la cellule.");
            return Optional.empty();
        }
        return checkColumns(file, columns, required, problems)
                ? Optional.of(new CsvTable(file, text, columns, rows))
                : Optional.empty();
    }

    private static CsvRow row(String file, int line, List<String> columns, String[] cells, Problems problems) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            if (i < columns.size()) {
                byColumn.putIfAbsent(columns.get(i), cell);
            } else if (!cell.isEmpty()) {
                problems.add(
                        file,
                        line,
                        "la ligne a plus de cellules que l’en-tête n’a de colonnes, à partir de « " + cell + " »",
                        "Mettez entre guillemets le texte qui contient le séparateur.");
                break;
            }
        }
        return new CsvRow(file, line, byColumn);
    }

    private static boolean checkColumns(String file, List<String> columns, List<String> required, Problems problems) {
        boolean complete = true;
        for (String column : required) {
            if (columns.stream().noneMatch(column::equals)) {
                complete = false;
                problems.add(
                        file,
                        1,
                        "il manque la colonne « " + column + " »",
                        "Ajoutez-la à l’en-tête ; colonnes attendues : " + String.join(", ", required) + ".");
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty() && columns.indexOf(columns.get(i)) < i) {
                problems.add(file, 1, "la colonne « " + columns.get(i) + " » est en double", "N’en gardez qu’une.");
            }
        }
        return complete;
    }

    /** The separator that occurs most in the header, outside quotes. */
    private static char separator(String text) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            semicolons += !quoted && c == ';' ? 1 : 0;
            commas += !quoted && c == ',' ? 1 : 0;
        }
        return commas > semicolons ? ',' : ';';
    }

    /** The text of a file, without byte-order mark, its lines ended by {@code \n}; empty when it is no text. */
    static Optional<String> decode(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, Charset.forName("windows-1252")))
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
