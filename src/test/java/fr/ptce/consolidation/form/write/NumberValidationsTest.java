package fr.ptce.consolidation.form.write;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As soon as it is typed, a number that cannot be an answer is told: the cell warns, and refuses nothing. */
class NumberValidationsTest {
    /** Far from anything. */
    private static final int ASIDE = 100;

    private static Definition definition;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void writesOneWorkbook() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(
                new FormWriter(definition, new Campagne("enquete-2015", 2015, "Essai", false), 3)
                        .writeWithoutCommunes(new ExpectedPole("P001", "Pôle", List.of(), "", "", "", "", ""))));
    }

    @AfterAll
    static void closes() throws IOException {
        workbook.close();
    }

    static Stream<String> numbers() throws IOException {
        Definition shipped = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        return Stream.concat(
                shipped.poleFields().stream()
                        .filter(field -> field.type().isNumeric())
                        .map(field -> "rep." + field.name()),
                shipped.structureFields().stream()
                        .filter(field -> field.type().isNumeric())
                        .map(field -> "col." + field.name()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void warnsOfAnImpossibleNumberAndNotOfAStateOrAPossibleOne(String name) {
        CellReference place = place(name);
        XSSFDataValidation validation = validation(place);
        XSSFCell cell = cell(place, validation);

        assertThat(validation.getValidationConstraint().getFormula1().length()).isLessThanOrEqualTo(255);
        assertThat(accepts(validation, cell, 1e12)).as(name).isFalse();
        assertThat(accepts(validation, cell, -1)).as(name).isFalse();
        assertThat(accepts(validation, cell, name.endsWith("annee_creation") ? 2012 : 3))
                .isTrue();
        cell.setCellValue(" nsp ");
        assertThat(evaluate(validation, cell)).isTrue();
        cell.setCellValue("beaucoup");
        assertThat(evaluate(validation, cell)).isFalse();
    }

    private static boolean accepts(XSSFDataValidation validation, XSSFCell cell, double number) {
        cell.setCellValue(number);
        return evaluate(validation, cell);
    }

    private static boolean evaluate(XSSFDataValidation validation, XSSFCell cell) {
        XSSFRow row = cell.getRow();
        XSSFCell aside = row.createCell(ASIDE);
        aside.setCellFormula(validation.getValidationConstraint().getFormula1());
        return workbook.getCreationHelper()
                .createFormulaEvaluator()
                .evaluate(aside)
                .getBooleanValue();
    }

    private static XSSFDataValidation validation(CellReference place) {
        return workbook.getSheet(place.getSheetName()).getDataValidations().stream()
                .filter(each -> region(each).isInRange(place.getRow(), place.getCol()))
                .findFirst()
                .orElseThrow();
    }

    private static CellRangeAddress region(XSSFDataValidation validation) {
        return validation.getRegions().getCellRangeAddresses()[0];
    }

    /** The cell its formula is written for: the first of its region. */
    private static XSSFCell cell(CellReference place, XSSFDataValidation validation) {
        return workbook.getSheet(place.getSheetName())
                .getRow(region(validation).getFirstRow())
                .getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The last cell of a name: an answer, whatever stands above. */
    private static CellReference place(String name) {
        return new AreaReference(workbook.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007)
                .getLastCell();
    }
}
