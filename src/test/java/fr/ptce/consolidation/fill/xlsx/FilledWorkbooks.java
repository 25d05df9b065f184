package fr.ptce.consolidation.fill.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;

/** Templates built with POI, filled, and read again. */
abstract class FilledWorkbooks {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static void put(XSSFSheet sheet, String address, Object value) {
        CellReference reference = new CellReference(address);
        Row row = sheet.getRow(reference.getRow()) == null
                ? sheet.createRow(reference.getRow())
                : sheet.getRow(reference.getRow());
        Cell cell = row.createCell(reference.getCol());
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    static void note(XSSFSheet sheet, String address, String text) {
        CellReference reference = new CellReference(address);
        var anchor = new XSSFClientAnchor(
                0, 0, 0, 0, reference.getCol() + 1, reference.getRow(), reference.getCol() + 3, reference.getRow() + 4);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        sheet.getRow(reference.getRow()).getCell(reference.getCol()).setCellComment(comment);
    }

    static Cell cell(XSSFWorkbook workbook, String sheet, String address) {
        CellReference reference = new CellReference(address);
        return workbook.getSheet(sheet).getRow(reference.getRow()).getCell(reference.getCol());
    }

    Path template(Consumer<XSSFWorkbook> author) throws IOException {
        Path file = Files.createTempFile(folder, "modele", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            author.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    Path fill(Path template, Map<String, ?> data) throws IOException, XlsxTemplateException {
        Path out = Files.createTempFile(folder, "rempli", ".xlsx");
        XlsxTemplate.open(template).fill(data, out);
        return out;
    }

    XSSFWorkbook filled(Consumer<XSSFWorkbook> author, Map<String, ?> data) throws IOException, XlsxTemplateException {
        try (InputStream in = Files.newInputStream(fill(template(author), data))) {
            return new XSSFWorkbook(in);
        }
    }

    static Map<String, Object> region(String name, double etp) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("nom", name);
        region.put("etp", BigDecimal.valueOf(etp));
        return region;
    }

    static final List<Map<String, Object>> REGIONS =
            List.of(region("Bretagne", 10), region("Île-de-France", 20.5), region("Corse", 3));

    static void loop(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Détail été");
        put(sheet, "A1", "Région");
        put(sheet, "B1", "ETP");
        put(sheet, "C1", "Part");
        put(sheet, "A2", "#foreach($r in $regions)");
        put(sheet, "A3", "$r.nom");
        put(sheet, "B3", "$r.etp");
        put(sheet, "C3", "=B3/B$5");
        put(sheet, "D3", "=SUM(B$3:B3)");
        put(sheet, "A4", "#end");
        put(sheet, "A5", "Total");
        put(sheet, "B5", "=SUM(B3)");
        put(sheet, "C5", "=SUM(C2:C4)");
    }

    /** The same workbook with one part changed by hand. */
    Path patched(Path file, String name, UnaryOperator<String> change) throws IOException {
        Path out = Files.createTempFile(folder, "retouche", ".xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(out))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                boolean wanted = entry.getName().equals(name);
                copy.write(
                        wanted
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                copy.closeEntry();
            }
        }
        return out;
    }

    static String text(Path file, String name) throws IOException {
        return new String(part(file, name), StandardCharsets.UTF_8);
    }

    static byte[] part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
