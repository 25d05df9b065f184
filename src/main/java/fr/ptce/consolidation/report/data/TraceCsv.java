package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.LineageLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Some lines of {@code lignage.csv}, as it writes them. */
public final class TraceCsv implements AutoCloseable {
    private final CsvWriter csv;

    private TraceCsv(CsvWriter csv) {
        this.csv = csv;
    }

    /** A file with the header of {@code lignage.csv}, replacing any other of that name. */
    public static TraceCsv create(Path file) throws IOException {
        return new TraceCsv(CsvWriter.create(file, LignageCsv.COLUMNS));
    }

    /**
     * Adds one line.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public void add(LineageLine line) {
        LignageCsv.row(csv, line);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
