package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.a1;
import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.workbook;
import static fr.ptce.consolidation.office.read.WorkbookZip.link;
import static fr.ptce.consolidation.office.read.WorkbookZip.links;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderPackageTest {
    private static final String CELL = "<c r=\"A1\"><v>1</v></c>";
    private static final String RELS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksheets/sheet1.xml",
                "/xl/worksheets/sheet1.xml",
                "./worksheets/sheet1.xml",
                "../xl/worksheets/sheet1.xml",
                "/XL/Worksheets/Sheet1.xml"
            })
    void followsTargetsHoweverTheyAreWritten(String target) {
        assertThat(a1(WorkbookZip.ofCell(CELL).change(RELS, "worksheets/sheet1.xml", target)))
                .isEqualTo("NUMBER 1");
    }

    @Test
    void readsAWorkbookWithoutStylesNorSharedTexts() {
        assertThat(a1(WorkbookZip.ofCell(CELL)
                        .with(RELS, links(link("rId1", "worksheet", "worksheets/sheet1.xml")))
                        .without("xl/styles.xml")
                        .without("xl/sharedStrings.xml")))
                .isEqualTo("NUMBER 1");
    }

    @Test
    void asksTheTypeOfTheWorkbookPartOnly() {
        String binary = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>";

        assertThat(a1(WorkbookZip.ofCell(CELL)
                        .change(TYPES, "<Types xmlns=\"" + WorkbookZip.PACKAGE + "/content-types\">", binary)))
                .isEqualTo("NUMBER 1");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml,FLF-MACROS",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main,FLF-FORMAT",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,FLF-FORMAT",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml,FLF-FORMAT",
        "application/xml,FLF-FORMAT"
    })
    void refusesOtherDocuments(String type, String code) {
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change(TYPES, WorkbookZip.WORKBOOK_TYPE, type)
                        .read()))
                .isEqualTo(code);
    }

    @Test
    void refusesStrictOpenXml() {
        XlsxReading byLink = WorkbookZip.ofCell(CELL)
                .change("_rels/.rels", WorkbookZip.LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .read();
        XlsxReading bySheet = WorkbookZip.ofCell(CELL)
                .change("xl/worksheets/sheet1.xml", WorkbookZip.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .read();

        assertThat(code(byLink)).isEqualTo("FLF-STRICT");
        assertThat(code(bySheet)).isEqualTo("FLF-STRICT");
        assertThat(Readings.refusal(byLink).action()).contains("Classeur Excel (.xlsx), sans mot de passe");
    }

    @Test
    void givesTabsInOrderWithTheirState() {
        Workbook workbook = workbook(WorkbookZip.ofCell(CELL)
                .with(
                        "xl/workbook.xml",
                        WorkbookZip.workbook("<sheets><sheet name=\"B &amp; C\" sheetId=\"7\" state=\"veryHidden\""
                                + " r:id=\"rId9\"/><sheet name=\"Graphique\" sheetId=\"8\" r:id=\"rId8\"/>"
                                + "<sheet name=\"A\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
                                + "<sheet name=\"D\" sheetId=\"3\" state=\"visible\" r:id=\"rId7\"/></sheets>"
                                + "<definedNames><definedName name=\"rep.nom\">'B &amp; C'!$A$1</definedName>"
                                + "<definedName name=\"local\" localSheetId=\"2\">A!$A$1</definedName></definedNames>"))
                .with(
                        RELS,
                        links(link("rId1", "worksheet", "worksheets/sheet1.xml")
                                + link("rId7", "worksheet", "worksheets/sheet2.xml")
                                + link("rId8", "chartsheet", "chartsheets/sheet1.xml")
                                + link("rId9", "worksheet", "worksheets/sheet3.xml")))
                .with("xl/worksheets/sheet2.xml", WorkbookZip.sheet(""))
                .with("xl/worksheets/sheet3.xml", WorkbookZip.sheet("<row r=\"1\"><c r=\"B1\"><v>3</v></c></row>"))
                .read());

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("B & C", "Graphique", "A", "D");
        assertThat(workbook.sheets()).extracting(Sheet::isHidden).containsExactly(true, false, true, false);
        assertThat(workbook.findSheet("b & c").orElseThrow().findCell(0, 1)).isPresent();
        assertThat(workbook.names())
                .containsExactly(
                        new Workbook.DefinedName("rep.nom", "", "'B & C'!$A$1"),
                        new Workbook.DefinedName("local", "A", "A!$A$1"));
    }

    @Test
    void givesThePropertiesOfTheDocument() {
        String vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        Workbook workbook = workbook(WorkbookZip.ofCell(CELL)
                .with(
                        "_rels/.rels",
                        links(link("rId1", "officeDocument", "/xl/workbook.xml")
                                + link("rId2", "custom-properties", "docProps/custom.xml")
                                + link("rId3", "extended-properties", "docProps/app.xml")
                                + "<Relationship Id=\"rId4\" Type=\"" + WorkbookZip.PACKAGE
                                + "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"))
                .with(
                        "docProps/custom.xml",
                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                                + " xmlns:vt=\"" + vt + "\">"
                                + property("ptce.pole", "<vt:lpwstr>P001 &amp; co</vt:lpwstr>")
                                + property("n", "<vt:i4>-4</vt:i4>")
                                + property("r", "<vt:r8>2.5</vt:r8>")
                                + property("b", "<vt:bool>true</vt:bool>")
                                + property("d", "<vt:filetime>2015-03-01T00:00:00Z</vt:filetime>")
                                + "</Properties>")
                .with(
                        "docProps/app.xml",
                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                                + "<Application>LibreOffice/7.4</Application></Properties>")
                .with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"" + WorkbookZip.PACKAGE + "/metadata/core-properties\""
                                + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:modified>2015-12-31T08:00:00Z"
                                + "</dcterms:modified></cp:coreProperties>")
                .read());

        assertThat(workbook.properties())
                .containsExactly(
                        Map.entry("ptce.pole", "P001 & co"),
                        Map.entry("n", "-4"),
                        Map.entry("r", "2.5"),
                        Map.entry("b", "true"),
                        Map.entry("d", "2015-03-01T00:00:00Z"));
        assertThat(workbook.application()).isEqualTo("LibreOffice/7.4");
        assertThat(workbook.modified()).isEqualTo("2015-12-31T08:00:00Z");
    }

    @Test
    void refusesMissingOrAmbiguousParts() {
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .without("xl/worksheets/sheet1.xml")
                        .read()))
                .isEqualTo("FLF-PARTIE");
        assertThat(code(WorkbookZip.ofCell(CELL).without("xl/sharedStrings.xml").read()))
                .isEqualTo("FLF-PARTIE");
        assertThat(code(WorkbookZip.ofCell(CELL).without("_rels/.rels").read())).isEqualTo("FLF-PARTIE");
        assertThat(code(WorkbookZip.ofCell(CELL).without(RELS).read())).isEqualTo("FLF-PARTIE");
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change("xl/workbook.xml", "</sheets>", "<sheet name=\"f1\" r:id=\"rId1\"/></sheets>")
                        .read()))
                .isEqualTo("FLF-PARTIE");
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change("xl/workbook.xml", "</sheets>", "<sheet name=\"f2\" r:id=\"rId1\"/></sheets>")
                        .read()))
                .isEqualTo("FLF-PARTIE");
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change("xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData><sheetData/>")
                        .read()))
                .isEqualTo("FLF-PARTIE");
    }

    @Test
    void refusesMacros() {
        assertThat(code(WorkbookZip.ofCell(CELL).with("xl/vbaProject.bin", "x").read()))
                .isEqualTo("FLF-MACROS");
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change(RELS, "/worksheet\"", "/xlMacrosheet\"")
                        .read()))
                .isEqualTo("FLF-MACROS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet><worksheet",
                "<!DOCTYPE worksheet [<!ENTITY a \"1\">]><worksheet",
                "<!DOCTYPE worksheet SYSTEM \"file:///etc/hostname\"><worksheet"
            })
    void refusesADoctype(String start) {
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change("xl/worksheets/sheet1.xml", "<worksheet", start)
                        .read()))
                .isEqualTo("FLF-DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "</c>,</d>",
        "<v>1</v>,<v>&inconnue;</v>",
        "<v>1</v>,<v>&#0;</v>",
        "</worksheet>,''",
        "</worksheet>,</worksheet><a/>",
        "<worksheet,<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet",
        "r=\"A1\",r=\"A1\" r=\"A1\"",
        "<v>,<x:v>"
    })
    void refusesMalformedXml(String from, String to) {
        assertThat(code(WorkbookZip.ofCell(CELL)
                        .change("xl/worksheets/sheet1.xml", from, to)
                        .read()))
                .isEqualTo("FLF-XML");
    }

    private static String property(String name, String value) {
        return "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"" + name + "\">" + value
                + "</property>";
    }
}
