package fr.ptce.consolidation.report.data;

import com.opencsv.CSVWriter;
import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file as RFC 4180 has it, line ends included (CR LF), with a semicolon, in UTF-8 with its mark: a double click
 * opens it right in a French Excel. A text that a spreadsheet would take for a formula is led by an apostrophe; a number
 * never is, even typed as text.
 */
final class CsvWriter implements AutoCloseable {
    private final CSVWriter csv;
    private final int columns;

    private CsvWriter(CSVWriter csv, int columns) {
        this.csv = csv;
        this.columns = columns;
    }

    /** A file with its header. */
    static CsvWriter create(Path file, List<String> header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        CsvWriter csv = new CsvWriter(writer(out), header.size());
        csv.write(header.toArray(new String[0]));
        return csv;
    }

    /** Rows alone, to be put after others. */
    static CsvWriter createPart(Path file, int columns) throws IOException {
        return new CsvWriter(writer(Files.newBufferedWriter(file, StandardCharsets.UTF_8)), columns);
    }

    private static CSVWriter writer(BufferedWriter out) {
        return new CSVWriter(
                out,
                ';',
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_ESCAPE_CHARACTER,
                CSVWriter.RFC4180_LINE_END);
    }

    /** Writes each row of that statement, whose columns are those of the file, in order. */
    void rows(CampaignData data, String sql, Object... parameters) throws IOException {
        @Nullable Object[] cells = new @Nullable Object[columns];
        data.store()
                .rows()
                .forEach(
                        sql,
                        row -> {
                            for (int i = 0; i < columns; i++) {
                                cells[i] = row.findPlain(i + 1);
                            }
                            row(cells);
                        },
                        parameters);
    }

    /** Writes one row: texts, numbers, booleans (oui, non), days, optional ones; absent is empty. */
    void row(@Nullable Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = toText(cells[i]);
        }
        write(texts);
    }

    private void write(String[] texts) throws IOException {
        csv.writeNext(texts, false);
        IOException failure = csv.getException();
        if (failure != null) {
            throw failure;
        }
    }

    private static String toText(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Optional<?> optional) {
            return optional.isPresent() ? toText(optional.get()) : "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Boolean yes) {
            return yes ? "oui" : "non";
        }
        if (cell instanceof Number || cell instanceof LocalDate) {
            return cell.toString();
        }
        return neutral(cell.toString());
    }

    /** The text, harmless in a spreadsheet. */
    static String neutral(String text) {
        return Escaping.unformulated(XmlEscape.legal(text));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
