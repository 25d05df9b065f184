package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.a1;
import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderCellTest {
    @ParameterizedTest
    @CsvSource({"5", "2.5", "-0.001", "1.23E13", "2.2999999999999998", "+7", "1e-7", ".5", "00012"})
    void keepsNumbersAsTheFileWritesThem(String lexical) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>" + lexical + "</v></c>")))
                .isEqualTo("NUMBER " + lexical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,5", "abc", "NaN", "INF", "1E", "1 000", "0x1F", "--1", "1E9999"})
    void refusesNumbersThatAreNone(String lexical) {
        XlsxReading reading =
                WorkbookZip.ofCell("<c r=\"A1\"><v>" + lexical + "</v></c>").read();

        assertThat(code(reading)).isEqualTo("FLF-VALEUR");
        assertThat(Readings.refusal(reading).seen()).contains("A1");
        assertThat(Readings.refusal(reading).part()).isEqualTo("xl/worksheets/sheet1.xml");
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "0,false", "false,false"})
    void takesBothSpellingsOfABoolean(String written, String read) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"b\"><v>" + written + "</v></c>")))
                .isEqualTo("BOOLEAN " + read);
    }

    @Test
    void refusesABooleanThatIsNone() {
        assertThat(code(WorkbookZip.ofCell("<c r=\"A1\" t=\"b\"><v>oui</v></c>").read()))
                .isEqualTo("FLF-VALEUR");
    }

    @Test
    void keepsErrorsAsErrors() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")))
                .isEqualTo("ERROR #DIV/0! =");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-01,2015-03-01",
        "2015-03-01T00:00:00.000Z,2015-03-01",
        "2015-03-01T10:30,2015-03-01T10:30:00",
        "2015-03-01T10:30:15,2015-03-01T10:30:15",
        "08:15:00,1899-12-31T08:15:00"
    })
    void readsDatesWrittenAsIsoText(String written, String read) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"d\"><v>" + written + "</v></c>")))
                .isEqualTo("DATE " + read);
    }

    @Test
    void refusesAnIsoDateThatDoesNotExist() {
        assertThat(code(WorkbookZip.ofCell("<c r=\"A1\" t=\"d\"><v>2015-02-30</v></c>")
                        .read()))
                .isEqualTo("FLF-VALEUR");
    }

    @Test
    void takesAFormulaWithoutCachedValueForUnknown() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><f>B1+1</f></c>"))).isEqualTo("NO_VALUE  =");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><f>B1+1</f><v></v></c>"))).isEqualTo("NO_VALUE  =");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"str\"><f>B1</f></c>")))
                .isEqualTo("NO_VALUE  =");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"b\"><f>B1</f><v/></c>")))
                .isEqualTo("NO_VALUE  =");
    }

    @Test
    void takesAFormulaThatGivesTheEmptyTextForAnEmptyText() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>")))
                .isEqualTo("TEXT  =");
    }

    @Test
    void givesTheCachedValueOfFormulas() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><f>6*7</f><v>42</v></c>")))
                .isEqualTo("NUMBER 42 =");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"str\"><f>B1</f><v> a_x0041_ </v></c>")))
                .isEqualTo("TEXT  aA  =");
    }

    @Test
    void leavesOutBlankCells() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"1\"><c r=\"A1\" s=\"0\"/><c r=\"B1\"><v/></c>"
                        + "<c r=\"C1\" t=\"s\"/></row><row r=\"2\"/><row r=\"3\"><c r=\"B3\"><v>0</v></c></row>")
                .read();

        Sheet sheet = workbook(reading).sheets().get(0);
        assertThat(sheet.rows()).extracting(Row::index).containsExactly(2);
        assertThat(sheet.rows().get(0).cells()).containsExactly(new Cell(2, 1, Cell.Type.NUMBER, "0", false));
        assertThat(sheet.findRow(0)).isEmpty();
        assertThat(sheet.findCell(2, 0)).isEmpty();
        assertThat(sheet.findCell(2, 1)).isPresent();
    }

    @Test
    void readsSharedRichAndInlineTexts() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v> 2 </v></c>"
                        + "<c r=\"D1\" t=\"inlineStr\"><is><r><t>en </t></r><r><t>ligne</t></r></is></c></row>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"" + WorkbookZip.MAIN
                                + "\"><si>\n <t xml:space=\"preserve\"> é &amp; &#xe8; </t>\n"
                                + "</si><si><r><rPr><b/></rPr><t>grand </t></r><r><t>texte</t></r></si>"
                                + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si></sst>")
                .read();

        assertThat(workbook(reading).sheets().get(0).rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly(" é & è ", "grand texte", "東京", "en ligne");
    }

    @ParameterizedTest
    @CsvSource({
        "ligne_x000D__x000A_suite,'ligne\r\nsuite'",
        "_x005F_x000D_,_x000D_",
        "_x00e9_t_x00E9_,été",
        "_x12_ _xZZZZ_,_x12_ _xZZZZ_",
        "a_x0041,a_x0041"
    })
    void decodesTheEscapesOfSpreadsheets(String written, String read) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>")))
                .isEqualTo("TEXT " + read);
    }

    @Test
    void joinsTextCutByCommentsAndCdata() {
        assertThat(a1(WorkbookZip.ofCell(
                        "<c r=\"A1\" t=\"inlineStr\"><is><t>a<!-- b -->c<![CDATA[<d>]]>&lt;</t></is></c>")))
                .isEqualTo("TEXT ac<d><");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-1", "deux", "99999999999"})
    void refusesASharedTextThatIsMissing(String index) {
        assertThat(code(WorkbookZip.ofCell("<c r=\"A1\" t=\"s\"><v>" + index + "</v></c>")
                        .read()))
                .isEqualTo("FLF-VALEUR");
    }

    @Test
    void placesRowsAndCellsWithoutReference() {
        XlsxReading reading = WorkbookZip.ofRows("<row><c><v>1</v></c><c><v>2</v></c></row>"
                        + "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>")
                .read();

        assertThat(addresses(reading)).containsExactly("A1=1", "B1=2", "C5=3", "D5=4", "A6=5");
    }

    @Test
    void putsRowsAndCellsInOrder() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"9\"><c r=\"B9\"><v>1</v></c></row>"
                        + "<row r=\"2\" hidden=\"1\"><c r=\"AA2\"><v>4</v></c><c r=\"A2\"><v>2</v></c>"
                        + "<c r=\"C2\"><v>3</v></c></row><row r=\"4\"><c r=\"A4\"><v>5</v></c></row>")
                .read();

        assertThat(addresses(reading)).containsExactly("A2=2", "C2=3", "AA2=4", "A4=5", "B9=1");
        Sheet sheet = workbook(reading).sheets().get(0);
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(true, false, false);
        assertThat(sheet.findCell(1, 26)).get().extracting(Cell::text).isEqualTo("4");
        assertThat(sheet.findCell(8, 1)).get().extracting(Cell::text).isEqualTo("1");
    }

    @Test
    void readsElementsUnderAPrefix() {
        String sheet = "<x:worksheet xmlns:x=\"" + WorkbookZip.MAIN + "\" xmlns:y=\"urn:y\"><x:sheetData>"
                + "<x:row r=\"1\"><y:c r=\"A1\"><x:v>9</x:v></y:c><x:c r=\"B1\" y:t=\"b\"><x:v>8</x:v></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";

        XlsxReading reading =
                WorkbookZip.ofRows("").with("xl/worksheets/sheet1.xml", sheet).read();

        assertThat(addresses(reading)).containsExactly("B1=8");
    }

    @Test
    void readsPartsInUtf16() {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                + WorkbookZip.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>été</t></is></c></row>");

        for (byte[] bytes : List.of(
                sheet.getBytes(StandardCharsets.UTF_16),
                sheet.getBytes(StandardCharsets.UTF_16BE),
                sheet.getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(a1(WorkbookZip.ofRows("").with("xl/worksheets/sheet1.xml", bytes)))
                    .isEqualTo("TEXT été");
        }
    }

    @Test
    void readsPartsThatStartWithAByteOrderMark() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>1</v></c>")
                        .change("xl/worksheets/sheet1.xml", "<worksheet", "\uFEFF<worksheet")))
                .isEqualTo("NUMBER 1");
    }

    private static List<String> addresses(XlsxReading reading) {
        return workbook(reading).sheets().get(0).rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.address() + "=" + cell.text())
                .toList();
    }
}
