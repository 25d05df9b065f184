package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class LargeFillingTest extends FilledWorkbooks {
    private static final int ROWS = 300_000;
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*>(?:<f>(.*?)</f>)?(?:<v>(.*?)</v>)?");

    /** Formulas of rows, a running total that nobody can compute for all, totals above and below, a second sheet that reads them. */
    private Path template() throws Exception {
        return template(book -> {
            XSSFSheet first = book.createSheet("Synthèse");
            put(first, "A1", "=SUM('Détail'!G4)");
            put(first, "A2", "=COUNTIF('Détail'!C4,99)");
            put(first, "A3", "=MAX('Détail'!H4)");
            XSSFSheet sheet = book.createSheet("Détail");
            put(sheet, "A1", "=SUM(C4)");
            put(sheet, "A2", "Nº");
            put(sheet, "A3", "#foreach($l in $lignes)");
            put(sheet, "A4", "$l.numero");
            put(sheet, "B4", "$l.nom");
            put(sheet, "C4", "$l.montant");
            put(sheet, "D4", "$l.actif");
            put(sheet, "E4", "$l.texte");
            put(sheet, "G4", "=C4*2+IF(D4,1,0)");
            put(sheet, "H4", "=G4/C$8");
            put(sheet, "I4", "=SUM(C$4:C4)");
            put(sheet, "A5", "#if($l.montant == 99)");
            put(sheet, "A6", "quatre-vingt-dix-neuf");
            put(sheet, "A7", "#end");
            put(sheet, "B7", "#end");
            put(sheet, "C8", "=SUM(C4)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("J8:K8"));
        });
    }

    @Test
    void fillsThreeHundredThousandRowsIn256Megabytes() throws Exception {
        Path out = folder.resolve("grand.xlsx");
        Path log = folder.resolve("journal.txt");

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFilling.class.getName(),
                        template().toString(),
                        out.toString(),
                        Integer.toString(ROWS)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(java.nio.file.Files.readString(log)).isZero();
        Map<String, String> summary = cells(out, "xl/worksheets/sheet1.xml", List.of("A1", "A2", "A3"));
        Map<String, String> detail = cells(out, "xl/worksheets/sheet2.xml", List.of("A1", "H3", "I3", "I4", "I303002"));
        double total = ROWS / 100.0 * 4950;
        assertThat(Double.parseDouble(summary.getOrDefault("A1", ""))).isEqualTo(2 * total + ROWS / 2.0);
        assertThat(Double.parseDouble(summary.getOrDefault("A2", ""))).isEqualTo(ROWS / 100.0);
        assertThat(Double.parseDouble(summary.getOrDefault("A3", ""))).isEqualTo(198 / total, within());
        assertThat(Double.parseDouble(detail.getOrDefault("A1", ""))).isEqualTo(total);
        assertThat(Double.parseDouble(detail.getOrDefault("I4", ""))).isEqualTo(3);
        assertThat(detail.getOrDefault("I303002", "absente"))
                .as("left to the spreadsheet, never wrong")
                .isEmpty();
        assertThat(new String(part(out, "xl/workbook.xml"), StandardCharsets.UTF_8))
                .contains("fullCalcOnLoad=\"1\"");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
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
