package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What newer versions of Excel add to a sheet, and formulas that are not written in their own cell. */
class ExtensionFollowingTest extends FilledWorkbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String EXTENSIONS = """
            <extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
            xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">
            <x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>B3&gt;B$5</xm:f></x14:cfRule>
            <xm:sqref>B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>
            <x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Listes!$A$1:$A$3</xm:f></x14:formula1>
            <xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations>
            <x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Détail été'!B3:C3</xm:f>
            <xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>
            </ext></extLst></worksheet>""";

    private Path retouched(UnaryOperator<String> change) throws Exception {
        return patched(
                template(book -> {
                    loop(book);
                    XSSFSheet lists = book.createSheet("Listes");
                    put(lists, "B1", "#foreach($r in $regions)");
                    put(lists, "A1", "$r.nom");
                }),
                SHEET,
                change);
    }

    @Test
    void movesFormatsValidationsAndSparklinesOfTheExtensions() throws Exception {
        Path template = retouched(sheet -> sheet.replace("</worksheet>", EXTENSIONS));

        String filled = text(fill(template, Map.of("regions", REGIONS)), SHEET);

        assertThat(filled)
                .contains("<xm:f>B2&gt;B$5</xm:f>", "<xm:sqref>B2:B4</xm:sqref>", "<xm:sqref>C2:C4</xm:sqref>")
                .contains("<xm:f>'Détail été'!B2:C2</xm:f><xm:sqref>E2</xm:sqref>")
                .contains("<xm:f>'Détail été'!B4:C4</xm:f><xm:sqref>E4</xm:sqref>")
                .contains("<xm:f>Listes!$A$1:$A$5</xm:f>");
    }

    @Test
    void writesSharedFormulasInEachCell() throws Exception {
        Path template =
                retouched(sheet -> sheet.replace("<f>B3/B$5</f>", "<f t=\"shared\" ref=\"C3:D3\" si=\"0\">B3/B$5</f>")
                        .replace("<f>SUM(B$3:B3)</f>", "<f t=\"shared\" si=\"0\"/>"));

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(fill(template, Map.of("regions", REGIONS))))) {
            assertThat(cell(workbook, "Détail été", "C4").getCellFormula()).isEqualTo("B4/B$5");
            assertThat(cell(workbook, "Détail été", "D4").getCellFormula()).isEqualTo("C4/C$5");
            assertThat(cell(workbook, "Détail été", "D4").getNumericCellValue())
                    .isEqualTo(cell(workbook, "Détail été", "C4").getNumericCellValue());
        }
    }

    @Test
    void refusesDataTablesAndArraysThatALoopWouldTear() throws Exception {
        Path dataTable = retouched(
                sheet -> sheet.replace("<f>B3/B$5</f>", "<f t=\"dataTable\" ref=\"C3:C3\" r1=\"A1\"/><v>1</v>"));
        Path rows = template(book -> {
            loop(book);
            book.getSheetAt(0).setArrayFormula("B3:B4*2", CellRangeAddress.valueOf("F3:F5"));
        });
        Path columns = template(book -> {
            XSSFSheet sheet = book.createSheet("S");
            put(sheet, "B1", "#colonnes($r in $regions) #fin");
            put(sheet, "B2", "$r.etp");
            sheet.setArrayFormula("B2:C2*2", CellRangeAddress.valueOf("B3:C3"));
        });

        assertThat(faults(dataTable)).singleElement().asString().contains("cellule C3", "tables de données");
        assertThat(faults(rows)).singleElement().asString().contains("cellule F3", "formule matricielle");
        assertThat(faults(columns)).singleElement().asString().contains("cellule B3", "colonnes répétées");
    }

    private List<String> faults(Path template) {
        return catchThrowableOfType(XlsxTemplateException.class, () -> fill(template, Map.of("regions", REGIONS)))
                .errors();
    }

    @Test
    void forgetsTheListOfSheetsThatThePropertiesRepeat() throws Exception {
        Path template = patched(
                template(book -> put(book.createSheet("$nom"), "A1", "x")),
                "docProps/app.xml",
                xml -> xml.replace("</Properties>", "<TitlesOfParts><t>$nom</t></TitlesOfParts></Properties>"));
        assertThat(text(template, "docProps/app.xml")).contains("$nom");

        assertThat(text(fill(template, Map.of("nom", "Vrai nom")), "docProps/app.xml"))
                .doesNotContain("$nom");
    }
}
