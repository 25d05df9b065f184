package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.write.BlankForms;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook the network sends, filled, knocked about by office programs, and read back. */
class FormRoundTripTest {
    private static final Campagne CAMPAGNE = new Campagne("exemple-2015", 2015, "Enquête d'exemple", true);
    private static final ExpectedPole POLE =
            new ExpectedPole("P001", "Pôle exemple 01", List.of(), "40209", "40", "75", "", "");

    @Test
    void readsBackAFilledWorkbook() throws IOException {
        try (XSSFWorkbook workbook = filled()) {
            assertFilled(read(bytes(workbook)));
        }
    }

    @Test
    void holdsNoStructureInABlankWorkbook() throws IOException {
        Submission submission = read(BlankForms.poles(CAMPAGNE, 60).write(POLE));

        assertThat(submission.structures()).isEmpty();
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.pole().get("pole_nom").value()).isEqualTo(new Value.Text("Pôle exemple 01"));
        assertThat(submission.pole().get("etp_animation").state()).isEqualTo(Answer.State.BLANK);
    }

    @Test
    void findsTheAnswersByTheirLabelsAlone() throws IOException {
        try (XSSFWorkbook workbook = filled()) {
            workbook.getAllNames().stream().toList().forEach(workbook::removeName);
            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetName(i).matches("[1-7]_.*")) {
                    eraseTechnicalNames(workbook.getSheetAt(i));
                }
            }

            assertFilled(read(bytes(workbook)));
        }
    }

    @Test
    void survivesLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: the round trip was NOT checked");
        Path sent = folder.resolve("sent/P001.xlsx");
        Files.createDirectories(sent.getParent());
        try (XSSFWorkbook workbook = filled()) {
            Files.write(sent, bytes(workbook));
        }

        Path back = new LibreOffice(folder).convert(sent, "xlsx");

        FormReading reading = reader().read(back, "P001.xlsx");
        assertThat(reading).isInstanceOfSatisfying(FormReading.Read.class, read -> assertFilled(read.submission()));
    }

    private static XSSFWorkbook filled() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(BlankForms.poles(CAMPAGNE, 60).write(POLE)));
        named(workbook, "rep.etp_animation").setCellValue("2,5");
        named(workbook, "rep.budget_animation").setCellValue(152000);
        named(workbook, "rep.valeurs..cooperation").setCellValue("Oui");
        named(workbook, "rep.filieres_pivot..2").setCellValue("Formation");
        named(workbook, "just.etp_animation").setCellValue("année de lancement");
        XSSFSheet structures = workbook.getSheet("6_STRUCTURES");
        structure(structures, "structure_nom").setCellValue("Structure exemple 01-01");
        structure(structures, "structure_siret").setCellValue("73282932000074");
        structure(structures, "etp_total").setCellValue(8.5);
        structure(structures, "secteurs/2").setCellValue("Formation");
        structure(structures, "mutualisations/competences").setCellValue("x");
        return workbook;
    }

    private static void assertFilled(Submission submission) {
        AnswerSet pole = submission.pole();
        assertThat(submission.identity().pole()).isEqualTo("P001");
        assertThat(submission.identity().exercice()).isEqualTo("2015");
        assertThat(submission.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(pole.get("etp_animation").value()).isEqualTo(new Value.Quantity(new BigDecimal("2.5")));
        assertThat(pole.get("budget_animation").value()).isEqualTo(new Value.Quantity(new BigDecimal("152000")));
        assertThat(pole.get("valeurs").value()).isEqualTo(choices("cooperation"));
        assertThat(pole.get("filieres_pivot").value()).isEqualTo(choices("formation"));
        assertThat(submission.structures()).singleElement().satisfies(structure -> {
            assertThat(structure.answers().get("structure_nom").value())
                    .isEqualTo(new Value.Text("Structure exemple 01-01"));
            assertThat(structure.answers().get("structure_siret").value()).isEqualTo(new Value.Text("73282932000074"));
            assertThat(structure.answers().get("etp_total").value())
                    .isEqualTo(new Value.Quantity(new BigDecimal("8.5")));
            assertThat(structure.answers().get("secteurs").value()).isEqualTo(choices("formation"));
            assertThat(structure.answers().get("mutualisations").value()).isEqualTo(choices("competences"));
        });
    }

    private static Value choices(String code) {
        return new Value.Choices(new TreeSet<>(List.of(code)), new TreeSet<>());
    }

    private static FormReader reader() throws IOException {
        return new FormReader(
                DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition(), Set.of("P001"), "exemple-2015");
    }

    private static Submission read(byte[] bytes) throws IOException {
        FormReading reading =
                reader().read(new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(bytes), "P001.xlsx");
        if (reading instanceof FormReading.Read read) {
            return read.submission();
        }
        throw new AssertionError(reading);
    }

    private static XSSFCell named(XSSFWorkbook workbook, String name) {
        CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
    }

    /** The cell of the first structure under that technical name. */
    private static XSSFCell structure(XSSFSheet sheet, String name) {
        XSSFRow first = null;
        for (Row row : sheet) {
            Cell key = row.getCell(0);
            if (first == null && key != null && key.getStringCellValue().equals("P001-01")) {
                first = (XSSFRow) row;
            }
        }
        for (Cell cell : sheet.getRow(0)) {
            if (first != null && cell.getStringCellValue().equals(name)) {
                return first.createCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static void eraseTechnicalNames(XSSFSheet sheet) {
        if (sheet.getRow(0) != null) {
            sheet.removeRow(sheet.getRow(0));
        }
        for (Row row : sheet) {
            if (row.getCell(0) != null) {
                row.removeCell(row.getCell(0));
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
