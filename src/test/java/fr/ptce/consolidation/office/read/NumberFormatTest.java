package fr.ptce.consolidation.office.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What format codes of real workbooks do to the numbers under them. */
class NumberFormatTest {
    @ParameterizedTest(name = "{0} under {1}: {2} {3}, {4} decimals, « {5} » « {6} »")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // shares
                "0.15|0%|PERCENT|2|0||",
                "0.1|0.00%|PERCENT|2|2||",
                "0.1|0.0\\ %|PERCENT|2|1||",
                "0.1|[Red]0%;[Blue]-0%|PERCENT|2|0||",
                "15|0\" %\"|PLAIN|0|0||%",
                "15|0\\%|PLAIN|0|0||%",
                "15|0\"%\"|PLAIN|0|0||%",
                "15|0 ‰|PLAIN|0|0||‰",
                // durations
                "1.5|[h]:mm|DURATION|0|-1||",
                "1.5|[hh]:mm:ss|DURATION|0|-1||",
                "0.05|[mm]:ss|DURATION|0|-1||",
                "0.3125|h:mm|DURATION|0|-1||",
                "0.3125|hh\"h\"mm|DURATION|0|-1||",
                // codes
                "6088|00000|PADDED|5|0||",
                "1234567890123|00000000000000|PADDED|14|0||",
                "1234567890123|000\\ 000\\ 000\\ 00000|PADDED|14|0||",
                "1234567890123|000\" \"000\" \"000\" \"00000|PADDED|14|0||",
                "1|00|PADDED|2|0||",
                // thousands
                "12000|0,|SCALED|-3|0||",
                "12000|#,##0,|SCALED|-3|0||",
                "12000|#\\ ##0,|SCALED|-3|0||",
                "1200000|0.0,,\\ \"M\"|SCALED|-6|1||M",
                "12000|0,\" k€\"|SCALED|-3|0||k€",
                "12000|[>=1000]0,;0|SCALED|-3|0||",
                "12|[>=1000]0,;0|PLAIN|0|0||",
                "5|[<10]\"peu\";[<100]0;#,##0,|HIDDEN|0|-1|peu|",
                "50|[<10]\"peu\";[<100]0;#,##0,|PLAIN|0|0||",
                "5000|[<10]\"peu\";[<100]0;#,##0,|SCALED|-3|0||",
                // words
                "3|0\" ETP\"|PLAIN|0|0||ETP",
                "3|\"n° \"0|PLAIN|0|0|n°|",
                "3|#,##0.00\\ \"€\"|PLAIN|0|2||€",
                "3|#,##0.00\\ [$€-40C]|PLAIN|0|2||€",
                "3|[$£-809]#,##0.00|PLAIN|0|2|£|",
                "3|0.0;(0.0)|PLAIN|0|1||",
                "-3|0.0;(0.0)|PLAIN|0|1||",
                "3|_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-;_-* \"-\"??\\ _€_-;_-@_-|PLAIN|0|2||",
                "0|_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-;_-* \"-\"\\ _€_-;_-@_-|HIDDEN|0|-1|-|",
                // hidden
                "3|;;;|HIDDEN|0|-1||",
                "0|#,###|HIDDEN|0|-1||",
                "3|#,###|PLAIN|0|0||",
                "0|_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-|HIDDEN|0|-1|-|",
                "0|0;-0;;@|HIDDEN|0|-1||",
                "3|0;-0;;@|PLAIN|0|0||",
                "1|\"Oui\";;\"Non\"|HIDDEN|0|-1|Oui|",
                // nothing to say
                "3|General|PLAIN|0|-1||",
                "3|[Red]|PLAIN|0|-1||",
                "3|@|PLAIN|0|-1||",
                "0.5|# ?/?|PLAIN|0|-1||",
                "0.5|0.00E+00|PLAIN|0|-1||",
                "2.5|0|PLAIN|0|0||",
                "2.5|0.0##|PLAIN|0|3||",
                "1234.5|#,##0.00|PLAIN|0|2||"
            })
    void tellsWhatACodeDoes(
            String number, String code, String kind, int digits, int decimals, String before, String after) {
        NumberDisplay display = NumberFormat.of(code).display(Double.parseDouble(number));

        assertThat(display)
                .isEqualTo(new NumberDisplay(
                        NumberDisplay.Kind.valueOf(kind),
                        digits,
                        decimals,
                        before == null ? "" : before,
                        after == null ? "" : after));
    }

    @ParameterizedTest
    @CsvSource({
        "9,0.15,PERCENT,NUMBER",
        "10,0.1,PERCENT,NUMBER",
        "46,1.5,DURATION,NUMBER",
        "20,0.3125,DURATION,NUMBER",
        "21,0.3125,DURATION,NUMBER",
        "20,1.5,PLAIN,DATE",
        "18,0.3125,PLAIN,DATE",
        "45,0.3125,PLAIN,DATE",
        "0,3,PLAIN,NUMBER",
        "1,3,PLAIN,NUMBER",
        "44,3,PLAIN,NUMBER",
        "49,3,PLAIN,NUMBER",
        "98,3,PLAIN,NUMBER",
        "164,3,PLAIN,NUMBER"
    })
    void knowsTheBuiltInFormats(String id, String number, NumberDisplay.Kind kind, Cell.Type type) {
        Cell cell = cell(number, id, "");

        assertThat(cell.type()).isEqualTo(type);
        assertThat(cell.display().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "\"", "\\", "[>", "[>=x]0", "0;", ";;;;;;", "[$", "*", "_", "%", ",", "/", "E+", "[]"})
    void readsAnyCode(String code) {
        NumberFormat format = NumberFormat.of(code);

        for (double number : new double[] {-1, 0, 0.5, 1E300}) {
            assertThat(format.display(number)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "00000"})
    void followsTheStyleOfTheCell(String code) {
        Cell cell = cell("0.15", "164", "<numFmt numFmtId=\"164\" formatCode=\"" + code + "\"/>");

        assertThat(cell.display()).isEqualTo(NumberFormat.of(code).display(0.15));
    }

    private static Cell cell(String number, String format, String formats) {
        XlsxReading reading = WorkbookZip.ofCell("<c r=\"A1\" s=\"1\"><v>" + number + "</v></c>")
                .with(
                        "xl/styles.xml",
                        WorkbookZip.styles(formats, "<xf numFmtId=\"0\"/><xf numFmtId=\"" + format + "\"/>"))
                .read();
        return ((XlsxReading.Read) reading)
                .workbook()
                .sheets()
                .get(0)
                .findCell(0, 0)
                .orElseThrow();
    }
}
