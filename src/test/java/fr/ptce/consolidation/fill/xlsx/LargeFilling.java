package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;

/** Fills a template with a long list, in a machine of its own: arguments are the template, the result and the number of rows. */
public final class LargeFilling {
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*>(?:<f>(.*?)</f>)?(?:<v>(.*?)</v>)?");

    private LargeFilling() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[2]);
        Supplier<Iterator<Map<String, Object>>> lines = () ->
                IntStream.rangeClosed(1, rows).mapToObj(LargeFilling::line).iterator();
        XlsxTemplate.open(Path.of(args[0])).fill(Map.of("lignes", lines), Path.of(args[1]));
    }

    /**
     * Fills so many rows in that heap and checks what the formulas say of them.
     *
     * @param rows a multiple of a hundred, more than ten thousand: running totals of fewer would all be computed
     */
    public static void prove(Path folder, int rows, String heap) throws Exception {
        Path template = template(folder.resolve("modele.xlsx"));
        Path out = folder.resolve("grand-" + rows + ".xlsx");
        Path log = folder.resolve("journal.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFilling.class.getName(),
                        template.toString(),
                        out.toString(),
                        Integer.toString(rows)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        check(out, rows);
    }

    private static void check(Path out, int rows) throws Exception {
        String last = "I" + (2 + rows + rows / 100);
        Map<String, String> summary = cells(out, "xl/worksheets/sheet1.xml", List.of("A1", "A2", "A3"));
        Map<String, String> detail = cells(out, "xl/worksheets/sheet2.xml", List.of("A1", "H3", "I3", "I4", last));
        double total = rows / 100.0 * 4950;
        assertThat(Double.parseDouble(summary.getOrDefault("A1", ""))).isEqualTo(2 * total + rows / 2.0);
        assertThat(Double.parseDouble(summary.getOrDefault("A2", ""))).isEqualTo(rows / 100.0);
        assertThat(Double.parseDouble(summary.getOrDefault("A3", ""))).isEqualTo(198 / total, Offset.offset(1e-12));
        assertThat(Double.parseDouble(detail.getOrDefault("A1", ""))).isEqualTo(total);
        assertThat(Double.parseDouble(detail.getOrDefault("I4", ""))).isEqualTo(3);
        assertThat(detail.getOrDefault(last, "absente"))
                .as("left to the spreadsheet, never wrong")
                .isEmpty();
        assertThat(FilledWorkbooks.text(out, "xl/workbook.xml")).contains("fullCalcOnLoad=\"1\"");
    }

    /** Formulas of rows, a running total that nobody can compute for all, totals above and below, a second sheet that reads them. */
    private static Path template(Path file) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file)) {
            XSSFSheet first = book.createSheet("Synthèse");
            FilledWorkbooks.put(first, "A1", "=SUM('Détail'!G4)");
            FilledWorkbooks.put(first, "A2", "=COUNTIF('Détail'!C4,99)");
            FilledWorkbooks.put(first, "A3", "=MAX('Détail'!H4)");
            XSSFSheet sheet = book.createSheet("Détail");
            FilledWorkbooks.put(sheet, "A1", "=SUM(C4)");
            FilledWorkbooks.put(sheet, "A2", "Nº");
            FilledWorkbooks.put(sheet, "A3", "#foreach($l in $lignes)");
            FilledWorkbooks.put(sheet, "A4", "$l.numero");
            FilledWorkbooks.put(sheet, "B4", "$l.nom");
            FilledWorkbooks.put(sheet, "C4", "$l.montant");
            FilledWorkbooks.put(sheet, "D4", "$l.actif");
            FilledWorkbooks.put(sheet, "E4", "$l.texte");
            FilledWorkbooks.put(sheet, "G4", "=C4*2+IF(D4,1,0)");
            FilledWorkbooks.put(sheet, "H4", "=G4/C$8");
            FilledWorkbooks.put(sheet, "I4", "=SUM(C$4:C4)");
            FilledWorkbooks.put(sheet, "A5", "#if($l.montant == 99)");
            FilledWorkbooks.put(sheet, "A6", "quatre-vingt-dix-neuf");
            FilledWorkbooks.put(sheet, "A7", "#end");
            FilledWorkbooks.put(sheet, "B7", "#end");
            FilledWorkbooks.put(sheet, "C8", "=SUM(C4)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("J8:K8"));
            book.write(bytes);
        }
        return file;
    }

    private static Map<String, Object> line(int number) {
        return Map.of(
                "numero",
                number,
                "nom",
                "Structure membre nº " + number,
                "montant",
                number % 100,
                "actif",
                number % 2 == 0,
                "texte",
                "Un texte de longueur moyenne, comme en écrivent les pôles");
    }

    /** The cached values of some cells; a part is too long to be read at once. */
    private static Map<String, String> cells(Path file, String part, List<String> addresses) throws Exception {
        Map<String, String> found = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile());
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(zip.getEntry(part)), StandardCharsets.UTF_8))) {
            StringBuilder tail = new StringBuilder();
            char[] buffer = new char[1 << 16];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                tail.append(buffer, 0, read);
                int end = tail.lastIndexOf("</row>");
                if (end >= 0) {
                    Matcher cell = CELL.matcher(tail.substring(0, end));
                    while (cell.find()) {
                        if (addresses.contains(cell.group(1))) {
                            found.put(cell.group(1), cell.group(3) == null ? "" : cell.group(3));
                        }
                    }
                    tail.delete(0, end);
                }
            }
        }
        return found;
    }
}
