package fr.ptce.consolidation.form.write;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The communes a workbook offers. */
class CommuneSheetTest {
    private static final Campagne CAMPAGNE = new Campagne("exemple-2015", 2015, "Enquête d’exemple", true);

    private static Definition definition;
    private static FormWriter writer;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        writer = BlankForms.poles(CAMPAGNE, 60);
    }

    @Test
    void offersTheCommunesOfTheRegionOnly() throws IOException {
        try (XSSFWorkbook workbook = open(writer.write(pole("40209", "40", "75")))) {
            assertThat(communes(workbook))
                    .hasSize(4_314)
                    .contains("Ondres (40209)", "Bayonne (64102)")
                    .doesNotContain("Rennes (35238)");
            assertThat(answer(workbook, "rep.commune_siege").getStringCellValue())
                    .isEqualTo("Ondres (40209)");
        }
    }

    @Test
    void takesTheRegionOfTheDepartementOrOfTheRegistryOrAllOfThem() throws IOException {
        try (XSSFWorkbook corsica = open(writer.write(pole("", "2A", "")));
                XSSFWorkbook bretagne = open(writer.write(pole("", "", "53")));
                XSSFWorkbook france = open(writer.write(pole("", "", "")))) {
            assertThat(communes(corsica)).hasSize(360);
            assertThat(communes(bretagne)).hasSize(1_208);
            assertThat(communes(france)).hasSize(35_015);
        }
    }

    @Test
    void offersThoseOfTheDepartementAnswered() throws IOException {
        try (XSSFWorkbook workbook = open(writer.write(pole("40209", "40", "75")))) {
            assertThat(offered(workbook, "40 – Landes")).contains("Aire-sur-l'Adour (40001)", "327");
            assertThat(offered(workbook, "64 – Pyrénées-Atlantiques")).contains("Aast (64001)", "546");
            assertThat(offered(workbook, "Landes")).contains("Aire-sur-l'Adour (40001)", "327");
            assertThat(offered(workbook, "40")).contains("Aire-sur-l'Adour (40001)", "327");
            assertThat(offered(workbook, "")).contains("4314");
            assertThat(offered(workbook, "35 – Ille-et-Vilaine")).contains("4314");
        }
    }

    @Test
    void listsThemForThePoleAndForItsStructuresWithoutVolatileFunction() throws IOException {
        try (XSSFWorkbook workbook = open(writer.write(pole("40209", "40", "75")))) {
            assertThat(lists(workbook.getSheet("1_POLE"))).contains("communes.departement");
            assertThat(lists(workbook.getSheet("6_STRUCTURES"))).contains("communes.departement");
            assertThat(workbook.getName("communes.departement").getRefersToFormula())
                    .contains("rep.departement")
                    .doesNotContain("OFFSET")
                    .doesNotContain("INDIRECT");
        }
    }

    @Test
    void offersThoseOfThePoleInTheFormOfAStructure() throws IOException {
        FormWriter structures = BlankForms.structures(CAMPAGNE);

        try (XSSFWorkbook workbook = open(structures.write(pole("40209", "40", "75")));
                XSSFWorkbook nowhere = open(structures.write(pole("", "", "75")))) {
            assertThat(computed(workbook)).contains("Aire-sur-l'Adour (40001)", "327");
            assertThat(computed(nowhere)).contains("4314");
        }
    }

    @Test
    void weighsLessThanFiftyKilobytesForTheLargestRegion() {
        int without = writer.writeWithoutCommunes(pole("40209", "40", "75")).length;

        assertThat(writer.write(pole("40209", "40", "75")).length - without).isBetween(20_000, 50_000);
        assertThat(writer.write(pole("", "2A", "94")).length - without).isBetween(1_000, 6_000);
    }

    @Test
    void offersNoneWithoutTheReference(@TempDir Path folder) throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(folder.resolve("questionnaire"));
        Files.delete(folder.resolve("questionnaire").resolve("communes.csv"));
        FormWriter without = new FormWriter(copy.read().getDefinition(), CAMPAGNE, 5);

        try (XSSFWorkbook workbook = open(without.write(pole("40209", "40", "75")))) {
            assertThat(workbook.getSheet(CommuneSheet.NAME)).isNull();
            assertThat(lists(workbook.getSheet("1_POLE"))).noneMatch(list -> list.startsWith("communes"));
            assertThat(answer(workbook, "rep.commune_siege").getStringCellValue())
                    .isEqualTo("40209");
        }
    }

    @Test
    void isNotReadInAReturnedWorkbook(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("P001.xlsx");
        try (XSSFWorkbook workbook = open(writer.write(pole("40209", "40", "75")));
                var out = Files.newOutputStream(file)) {
            workbook.getSheet(CommuneSheet.NAME).createRow(60_000).createCell(0).setCellValue("etp_animation");
            workbook.write(out);
        }

        FormReading reading = new FormReader(definition, Set.of("P001"), "exemple-2015").read(file, "P001.xlsx");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading).isInstanceOfSatisfying(FormReading.Read.class, read -> assertThat(
                        read.submission().pole().get("commune_siege").value())
                .isEqualTo(new Value.Text("40209")));
    }

    private static ExpectedPole pole(String commune, String departement, String region) {
        return new ExpectedPole("P001", "Pôle exemple", List.of(), commune, departement, region, "", "");
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> communes(XSSFWorkbook workbook) {
        List<String> labels = new ArrayList<>();
        for (Row row : workbook.getSheet(CommuneSheet.NAME)) {
            Cell cell = row.getCell(0);
            if (cell != null) {
                labels.add(cell.getStringCellValue());
            }
        }
        return labels;
    }

    /** The first commune offered, and how many are. */
    private static List<String> offered(XSSFWorkbook workbook, String departement) {
        answer(workbook, "rep.departement").setCellValue(departement);
        return computed(workbook);
    }

    private static List<String> computed(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet("LISEZMOI");
        Cell cell = sheet.createRow(200).createCell(0);
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        List<String> seen = new ArrayList<>();
        for (String formula : List.of("INDEX(communes.departement,1)", "ROWS(communes.departement)")) {
            cell.setCellFormula(formula);
            evaluator.clearAllCachedResultValues();
            CellValue value = evaluator.evaluate(cell);
            seen.add(
                    value.getStringValue() == null
                            ? String.valueOf((int) value.getNumberValue())
                            : value.getStringValue());
        }
        return seen;
    }

    private static Cell answer(XSSFWorkbook workbook, String name) {
        CellReference place = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    private static List<String> lists(XSSFSheet sheet) {
        return sheet.getDataValidations().stream()
                .map(XSSFDataValidation::getValidationConstraint)
                .map(constraint -> String.valueOf(constraint.getFormula1()))
                .toList();
    }
}
