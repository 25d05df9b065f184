package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.a1;
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
    @ValueSource(strings = {"2,5", "abc", "NaN", "INF", "1E", "1 000", "0x1F", "--1", "1E9999", "1E999"})
    void readsNoneOfTheNumbersThatAreNone(String lexical) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>" + lexical + "</v></c>")))
                .isEqualTo("UNREADABLE " + lexical);
    }

    @Test
    void readsNoNumberBeyondThoseOfASpreadsheet() {
        String digits = "9".repeat(400);

        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>1e400</v></c>"))).isEqualTo("UNREADABLE 1e400");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>-1E400</v></c>"))).isEqualTo("UNREADABLE -1E400");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>" + digits + "</v></c>")))
                .isEqualTo("UNREADABLE " + digits.substring(0, 199) + "…");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>0." + digits + "</v></c>")))
                .isEqualTo("NUMBER 0." + digits);
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><v>1e300</v></c>"))).isEqualTo("NUMBER 1e300");
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "0,false", "false,false"})
    void takesBothSpellingsOfABoolean(String written, String read) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"b\"><v>" + written + "</v></c>")))
                .isEqualTo("BOOLEAN " + read);
    }

    @Test
    void readsNoBooleanThatIsNone() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"b\"><v>2</v></c>"))).isEqualTo("UNREADABLE 2");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"b\"><v>oui</v></c>"))).isEqualTo("UNREADABLE oui");
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "S", "number"})
    void readsNoValueOfATypeNobodyKnows(String type) {
        String head = "<c r=\"A1\" t=\"" + type + "\">";

        assertThat(a1(WorkbookZip.ofCell(head + "<v>12</v></c>"))).isEqualTo("UNREADABLE 12");
        assertThat(a1(WorkbookZip.ofCell(head + "<is><t>douze</t></is></c>"))).isEqualTo("UNREADABLE douze");
        assertThat(a1(WorkbookZip.ofCell(head + "<f>B1</f></c>"))).isEqualTo("NO_VALUE  =");
        assertThat(workbook(WorkbookZip.ofCell(head + "<v/></c>").read())
                        .sheets()
                        .get(0)
                        .rows())
                .isEmpty();
    }

    @Test
    void readsTheTextOfACellThatForgotToSayItIsOne() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\"><is><t>douze</t></is></c>")))
                .isEqualTo("TEXT douze");
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"s\"><is><t>douze</t></is></c>")))
                .isEqualTo("TEXT douze");
        assertThat(workbook(WorkbookZip.ofCell("<c r=\"A1\" t=\"inlineStr\"><is/></c>")
                                .read())
                        .sheets()
                        .get(0)
                        .findCell(0, 0)
                        .orElseThrow()
                        .text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "-1", "abc", "999", "99999999999"})
    void trustsAValueWhoseStyleIsNone(String style) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" s=\"" + style + "\"><v>9.5</v></c>")))
                .isEqualTo("NUMBER 9.5");
    }

    @Test
    void readsOnBesideACellThatCannotBeRead() {
        XlsxReading reading = WorkbookZip.ofRows(
                        "<row r=\"1\" hidden=\"\"><c r=\"A1\"><v>un</v></c><c r=\"B1\"><v>2</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\"><v>3</v></c></row>")
                .read();

        assertThat(addresses(reading)).containsExactly("A1=un", "B1=2", "A2=3");
    }

    @Test
    void readsOnceACellThatStandsTwice() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"><v>2</v></c>"
                        + "<c r=\"B1\"><v>3</v></c><c r=\"B1\"><v>3</v></c><c r=\"D1\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>7</v></c></row>"
                        + "<row r=\"1\" hidden=\"1\"><c r=\"C1\"><v>4</v></c><c r=\"D1\"/></row>")
                .read();

        assertThat(addresses(reading)).containsExactly("A1=2", "B1=3", "C1=4", "D1=1", "A2=7");
        assertThat(workbook(reading).sheets().get(0).rows())
                .extracting(Row::hidden)
                .containsExactly(true, false);
    }

    @Test
    void readsNothingInACellThatStandsTwiceWithTwoValues() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"A1\"><v>3</v></c>"
                        + "<c r=\"B1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\" t=\"b\"><v>1</v></c></row>")
                .read();

        assertThat(addresses(reading)).containsExactly("A1=2 ou 3", "B1=1 ou true");
        assertThat(workbook(reading).sheets().get(0).rows().get(0).cells())
                .extracting(Cell::type)
                .containsOnly(Cell.Type.UNREADABLE);
    }

    @Test
    void readsNothingInTheTwoCellsWhereAMisplacedValueMayBe() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"
                        + "<c r=\"C2\"/></row><row r=\"2\"><c r=\"A2\"><v>3</v></c></row>")
                .read();

        assertThat(addresses(reading)).containsExactly("A1=1", "B1=2 (B1 ou B2)", "A2=3", "B2=2 (B1 ou B2)");
        assertThat(Readings.cell(reading, 0, 1).type()).isEqualTo(Cell.Type.UNREADABLE);
        assertThat(Readings.cell(reading, 1, 1).type()).isEqualTo(Cell.Type.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "a_xD800_b,a\uFFFDb",
        "_xDC00_,\uFFFD",
        "_xD83C__xDF31_,\uD83C\uDF31",
        "_xDF31__xD83C_,\uFFFD\uFFFD",
        "a_x0000_b,a\uFFFDb",
        "a_x0007_b,a\uFFFDb",
        "a_xFFFE_b_xFFFF_,a\uFFFDb\uFFFD",
        "'a_x000B_b','a\nb'"
    })
    void replacesTheCharactersThatNoTextMayHold(String written, String read) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>")))
                .isEqualTo("TEXT " + read);
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"s\"><v>0</v></c>")
                        .with(
                                "xl/sharedStrings.xml",
                                "<sst xmlns=\"" + WorkbookZip.MAIN + "\"><si><t>" + written + "</t></si></sst>")))
                .isEqualTo("TEXT " + read);
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
    void readsNoIsoDateThatDoesNotExist() {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"d\"><v>2015-02-30</v></c>")))
                .isEqualTo("UNREADABLE 2015-02-30");
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
    void readsNoSharedTextThatIsMissing(String index) {
        assertThat(a1(WorkbookZip.ofCell("<c r=\"A1\" t=\"s\"><v>" + index + "</v></c>")))
                .isEqualTo("UNREADABLE texte n° " + index);
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

    @Test
    void readsTheJoinedCellsThatFollowTheRows() {
        String joined =
                "<mergeCells count=\"5\"><mergeCell ref=\"D6:D8\"/><mergeCell ref=\"$A$1\"/><mergeCell ref=\"C9:B7\"/>"
                        + "<mergeCell ref=\"XFE1:A1\"/><mergeCell/></mergeCells>";
        WorkbookZip zip = WorkbookZip.ofCell("<c r=\"A1\"><v>1</v></c>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        WorkbookZip.sheet("").replace("</worksheet>", joined + "</worksheet>"));

        assertThat(workbook(zip.read()).sheets().get(0).merges())
                .containsExactly(new MergedArea(5, 3, 7, 3), new MergedArea(6, 1, 8, 2));
    }
}
