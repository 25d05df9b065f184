package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.questionnaire.Settings;
import fr.ptce.consolidation.typing.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small questionnaire in the layout agreed with the writer, that a test fills, moves about and reads back. */
final class Workbooks {
    static final String FILE = "P001.xlsx";
    static final String ANIMATION = "2_ANIMATION";
    static final String STRUCTURES = "6_STRUCTURES";
    private static final int KEY = 0;
    private static final int FIELD = 0;
    private static final int LABEL = 1;
    private static final int ANSWER = 2;
    private static final int JUSTIFICATION = 4;
    private static final int LINES = 5;
    /** First data row of the table, under the technical row, the titles and the codes. */
    static final int FIRST_LINE = 3;

    final XSSFWorkbook poi = new XSSFWorkbook();
    final Map<String, String> identity = new LinkedHashMap<>();
    private final Definition definition = definition();

    private Workbooks() {}

    /** A blank workbook of pole P001, identity written in both places by {@link #read}. */
    static Workbooks blank() {
        Workbooks workbook = new Workbooks();
        workbook.poi.createSheet("LISEZMOI").createRow(0).createCell(0).setCellValue("Notice");
        for (Section section : workbook.definition.sections()) {
            if (section.repeat()) {
                workbook.writeTable(section);
            } else {
                workbook.writeQuestions(section);
            }
        }
        workbook.identity.putAll(Map.of(
                "ptce.campagne", "exemple-2015",
                "ptce.exercice", "2015",
                "ptce.version", "v1",
                "ptce.pole", "P001",
                "ptce.questionnaire", "pole",
                "ptce.exemple", "oui"));
        return workbook;
    }

    static Definition definition() {
        Section animation = new Section(
                "animation",
                ANIMATION,
                "L'animation",
                "",
                false,
                false,
                List.of(
                        Fields.locked("pole_id"),
                        Fields.decimal("etp_animation", "ETP"),
                        Fields.integer("nb_structures", "structures"),
                        Fields.choice("organisation", Fields.SECTORS),
                        Fields.ticks("valeurs", Fields.VALUES),
                        Fields.slots("filieres", Fields.SECTORS, 2),
                        Fields.personal("contact_nom")));
        Section structures = new Section(
                "structures",
                STRUCTURES,
                "Les structures",
                "",
                true,
                false,
                List.of(
                        Fields.locked("structure_ligne"),
                        Fields.text("structure_nom"),
                        Fields.choice("qpv", Fields.YES_NO),
                        Fields.decimal("etp_total", "ETP"),
                        Fields.slots("secteurs", Fields.SECTORS, 2),
                        Fields.ticks("mutualisations", Fields.VALUES)));
        Settings settings = new Settings("ptce", "Enquête", "v1", List.of("v0", "v1"), Map.of());
        return new Definition(
                settings,
                List.of(animation, structures),
                Map.of(),
                List.of(),
                List.of(),
                "0".repeat(64),
                "0".repeat(64));
    }

    XSSFSheet sheet(String named) {
        return poi.getSheet(named);
    }

    /** The answer cell of that technical name. */
    XSSFCell cell(String named) {
        XSSFSheet sheet = sheet(ANIMATION);
        for (Row row : sheet) {
            if (row.getCell(FIELD) != null
                    && row.getCell(FIELD).getStringCellValue().equals(named)) {
                return ((XSSFRow) row).createCell(ANSWER);
            }
        }
        throw new IllegalArgumentException(named);
    }

    Workbooks answer(String named, String text) {
        cell(named).setCellValue(text);
        return this;
    }

    Workbooks answer(String named, double number) {
        cell(named).setCellValue(number);
        return this;
    }

    /** The cell of a structure, counted from 0. */
    XSSFCell structure(int line, String named) {
        XSSFSheet sheet = sheet(STRUCTURES);
        for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(named)) {
                XSSFRow row = sheet.getRow(FIRST_LINE + line);
                return (row == null ? sheet.createRow(FIRST_LINE + line) : row).createCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(named);
    }

    Workbooks withoutNames() {
        poi.getAllNames().stream().toList().forEach(poi::removeName);
        return this;
    }

    /** Saves the workbook as it is and reads it, as one of the campaign of the example. */
    FormReading read() {
        return read(FILE);
    }

    FormReading read(String file) {
        return new FormReader(definition, Set.of("P001", "P002"), "exemple-2015")
                .read(new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(bytes()), file);
    }

    Submission readAnswers() {
        FormReading reading = read();
        if (reading instanceof FormReading.Read read) {
            return read.submission();
        }
        throw new AssertionError(reading);
    }

    byte[] bytes() {
        if (!identity.isEmpty()) {
            identity.forEach(
                    (key, value) -> poi.getProperties().getCustomProperties().addProperty(key, value));
            XSSFSheet meta = poi.createSheet("_META");
            identity.forEach((key, value) -> {
                XSSFRow row = meta.createRow(meta.getPhysicalNumberOfRows());
                row.createCell(0).setCellValue(key);
                row.createCell(1).setCellValue(value);
            });
            poi.setSheetVisibility(poi.getSheetIndex(meta), SheetVisibility.VERY_HIDDEN);
        }
        return save();
    }

    /** The bytes, without writing the identity. */
    byte[] save() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            poi.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeQuestions(Section section) {
        XSSFSheet sheet = poi.createSheet(section.feuille());
        XSSFRow technique = sheet.createRow(0);
        technique.createCell(FIELD).setCellValue("#champ");
        technique.createCell(ANSWER).setCellValue("#reponse");
        technique.createCell(ANSWER + 1).setCellValue("#unite");
        technique.createCell(JUSTIFICATION).setCellValue("#justification");
        technique.setZeroHeight(true);
        sheet.setColumnHidden(FIELD, true);
        sheet.createRow(1).createCell(LABEL).setCellValue(section.label());
        sheet.getRow(1).createCell(ANSWER).setCellValue("Réponse");
        int line = 2;
        for (Field field : section.fields()) {
            if (field.layout().kind() == Field.Layout.Kind.TICKS) {
                sheet.createRow(line++).createCell(LABEL).setCellValue(field.label());
            }
            for (Marker marker : Marker.of(field)) {
                XSSFRow row = sheet.createRow(line++);
                row.createCell(FIELD).setCellValue(marker.technicalName());
                row.createCell(LABEL).setCellValue(marker.label());
                name("rep." + marker.definedName(), section.feuille(), "$C$" + line);
            }
        }
    }

    private void writeTable(Section section) {
        XSSFSheet sheet = poi.createSheet(section.feuille());
        XSSFRow technique = sheet.createRow(0);
        XSSFRow titles = sheet.createRow(1);
        XSSFRow codes = sheet.createRow(2);
        technique.createCell(KEY).setCellValue("#cle");
        int column = 1;
        for (Field field : section.fields()) {
            for (Marker marker : Marker.of(field)) {
                technique.createCell(column).setCellValue(marker.technicalName());
                titles.createCell(column).setCellValue(field.label());
                if (field.layout().kind() == Field.Layout.Kind.TICKS) {
                    codes.createCell(column).setCellValue(marker.label());
                }
                column++;
            }
        }
        technique.createCell(column).setCellValue("#justification");
        for (int line = 0; line < LINES; line++) {
            XSSFRow row = sheet.createRow(FIRST_LINE + line);
            row.createCell(KEY).setCellValue("P001-0" + (line + 1));
            row.createCell(1).setCellValue("P001-0" + (line + 1));
        }
    }

    private void name(String named, String sheet, String address) {
        Name name = poi.createName();
        name.setNameName(named);
        name.setRefersToFormula("'" + sheet + "'!" + address);
    }
}
