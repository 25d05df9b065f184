package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A format of an .ods shows a number with the words and the thousands the same format of an .xlsx shows it with. */
class OdsFormatTest {
    private static final List<String> NUMBERS = List.of("449", "-449", "0", "0.25", "12345");

    private static final List<String> CODES = List.of(
            "General",
            "@",
            "0",
            "0.00",
            "0.##",
            "0.00##",
            "#,##0",
            "00000",
            "0%",
            "0.0%",
            "0.0\\ %",
            "0%;[Red]-0%",
            "# ##0,00 €",
            "#,##0.00\\ \"€\"",
            "#,##0.00\\ [$€-40C]",
            "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-",
            "#,##0;[Red]-#,##0",
            "#,##0_);(#,##0)",
            "[Red]0",
            "0;-0;;@",
            "0.0,\"k€\"",
            "0,",
            "#,##0.0,,\"M€\"",
            "[>1000]0.0,\"k€\";0",
            "[<1]0%;0\" %\"",
            "#,##0\" k€\"",
            "#,##0\" k€\";-#,##0\" k€\"",
            "General\" k€\"",
            "\"env. \"0",
            "0\\%",
            "0\"%\"",
            "0\" %\"",
            "0.0%\" de 50%\"",
            "0‰",
            ";;;",
            "\"\"",
            "\"confidentiel\"",
            "0\"000\"",
            "0\" k€\";@",
            "0%;-0\" %\"",
            "0* \"€\"",
            "[=0]\"-\";0",
            "0;[Red]\"perte \"0",
            "\"Oui\";;\"Non\"",
            "#\" ans\"",
            "#,###",
            "0.00E+00",
            "# ?/?",
            "000\\ 000\\ 000\\ 00000",
            "[h]:mm");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "#,##0\" k€\"|<number:number-style style:name=\"N\"><number:number number:decimal-places=\"0\""
                        + " number:min-decimal-places=\"0\" number:min-integer-digits=\"1\" number:grouping=\"true\"/>"
                        + "<number:text> k€</number:text></number:number-style>",
                "\"env. \"0|<number:number-style style:name=\"N\"><number:text>env. </number:text><number:number"
                        + " number:decimal-places=\"0\" number:min-integer-digits=\"1\"/></number:number-style>",
                "0\"%\"|<number:number-style style:name=\"N\"><number:number number:decimal-places=\"0\""
                        + " number:min-integer-digits=\"1\"/><number:text>%</number:text></number:number-style>",
                "0.0%|<number:percentage-style style:name=\"N\"><number:number number:decimal-places=\"1\""
                        + " number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>",
                "0.00% \" de 50%\"|<number:percentage-style style:name=\"N\"><number:number number:decimal-places=\"2\""
                        + " number:min-integer-digits=\"1\"/><number:text>%  de 50%</number:text></number:percentage-style>",
                "\"\"|<number:number-style style:name=\"N\"><number:text/></number:number-style>",
                "\"\"|<number:number-style style:name=\"N\"/>",
                "\"confidentiel\"|<number:number-style style:name=\"N\"><number:text>confidentiel</number:text>"
                        + "</number:number-style>",
                ";;;|<number:number-style style:name=\"V\"><number:text/></number:number-style><number:text-style"
                        + " style:name=\"N\"><number:text/><style:map style:condition=\"value()&gt;0\""
                        + " style:apply-style-name=\"V\"/><style:map style:condition=\"value()&lt;0\""
                        + " style:apply-style-name=\"V\"/><style:map style:condition=\"value()=0\""
                        + " style:apply-style-name=\"V\"/></number:text-style>",
                "0.0,\"k€\"|<number:number-style style:name=\"N\"><number:number number:decimal-places=\"1\""
                        + " number:min-decimal-places=\"1\" number:min-integer-digits=\"1\" number:display-factor=\"1000\"/>"
                        + "<number:text>k€</number:text></number:number-style>",
                "[$€-40C]0.##|<number:currency-style style:name=\"N\"><number:currency-symbol number:language=\"fr\">€"
                        + "</number:currency-symbol><number:number number:decimal-places=\"2\""
                        + " number:min-integer-digits=\"1\" number:decimal-replacement=\"\"/></number:currency-style>",
                "General\" k\\€\"|<number:number-style style:name=\"N\"><number:number number:min-integer-digits=\"1\"/>"
                        + "<number:text> k\\€</number:text></number:number-style>",
                "00000|<number:number-style style:name=\"N\"><number:number number:decimal-places=\"0\""
                        + " number:min-integer-digits=\"5\"/></number:number-style>",
                "0\\ \\\"k€\\\"|<number:number-style style:name=\"N\"><number:number number:decimal-places=\"0\""
                        + " number:min-integer-digits=\"1\"/><number:text> \"k€\"</number:text></number:number-style>",
                "#\" ans\"|<number:number-style style:name=\"N\"><number:number number:decimal-places=\"0\""
                        + " number:min-integer-digits=\"0\"/><number:text> ans</number:text></number:number-style>"
            })
    void showsWhatTheCodeShows(String code, String style) {
        for (String number : NUMBERS) {
            WorkbookZip zip = OdsZip.of(
                    style + "<style:style style:family=\"table-cell\" style:name=\"ce1\" style:data-style-name=\"N\"/>",
                    "<table:table table:name=\"F1\"><table:table-row>"
                            + OdsZip.number(number, "table:style-name=\"ce1\"")
                            + "</table:table-row></table:table>");

            assertThat(cell(zip.read(), 0, 0).display())
                    .as(number)
                    .isEqualTo(NumberFormat.of(code).display(Double.parseDouble(number)));
        }
    }

    @ParameterizedTest
    @CsvSource({"min-integer-digits,1e18", "decimal-places,1e18", "display-factor,Infinity", "display-factor,NaN"})
    void readsAFormatOfAnySize(String attribute, String size) {
        WorkbookZip zip = OdsZip.of(
                "<number:number-style style:name=\"N\"><number:number number:" + attribute + "=\"" + size
                        + "\"/></number:number-style><style:style style:family=\"table-cell\" style:name=\"ce1\""
                        + " style:data-style-name=\"N\"/>",
                "<table:table table:name=\"F1\"><table:table-row>" + OdsZip.number("3", "table:style-name=\"ce1\"")
                        + "</table:table-row></table:table>");

        assertThat(cell(zip.read(), 0, 0).text()).isEqualTo("3");
    }

    @Test
    void saysTheSameOfTheWorkbookLibreOfficeSavedItFrom() throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: formats were NOT compared");
        Path xlsx = Files.write(folder.resolve("formats.xlsx"), workbook().bytes());

        XlsxReading from = Readings.read(Files.readAllBytes(xlsx));
        XlsxReading to = Readings.read(Files.readAllBytes(new LibreOffice(folder).convert(xlsx, "ods")));

        SoftAssertions all = new SoftAssertions();
        for (int row = 0; row < CODES.size(); row++) {
            for (int column = 0; column < NUMBERS.size(); column++) {
                all.assertThat(cell(to, row, column).display())
                        .as(CODES.get(row) + " on " + NUMBERS.get(column))
                        .isEqualTo(cell(from, row, column).display());
            }
        }
        all.assertAll();
    }

    private static WorkbookZip workbook() {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < CODES.size(); i++) {
            String code =
                    CODES.get(i).replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
            styles.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(164 + i));
            rows.append("<row r=\"%d\">".formatted(i + 1));
            for (int c = 0; c < NUMBERS.size(); c++) {
                rows.append("<c r=\"%c%d\" s=\"%d\"><v>%s</v></c>".formatted('A' + c, i + 1, i + 1, NUMBERS.get(c)));
            }
            rows.append("</row>");
        }
        return WorkbookZip.ofRows(rows.toString())
                .with("xl/styles.xml", WorkbookZip.styles(formats.toString(), styles.toString()));
    }
}
