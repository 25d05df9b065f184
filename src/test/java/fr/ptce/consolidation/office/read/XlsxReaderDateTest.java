package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.a1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderDateTest {
    @ParameterizedTest
    @CsvSource({
        "0,1899-12-31",
        "0.5,1899-12-31T12:00:00",
        "1,1900-01-01",
        "59,1900-02-28",
        "61,1900-03-01",
        "42064,2015-03-01",
        "42064.0,2015-03-01",
        "42064.4376736111,2015-03-01T10:30:15",
        "42064.99999999999,2015-03-02",
        "42064.75,2015-03-01T18:00:00",
        "2958465,9999-12-31"
    })
    void turnsSerialsIntoIsoDates(String serial, String date) {
        assertThat(a1(styled(serial, "<xf numFmtId=\"14\"/>", ""))).isEqualTo("DATE " + date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60.5", "-1", "2958466", "1E300"})
    void leavesSerialsOfNoDayAsNumbers(String serial) {
        assertThat(a1(styled(serial, "<xf numFmtId=\"14\"/>", ""))).isEqualTo("NUMBER " + serial);
    }

    @ParameterizedTest
    @CsvSource({"0,1904-01-01", "60,1904-03-01", "40602,2015-03-01", "0.25,1904-01-01T06:00:00"})
    void countsFrom1904WhenTheWorkbookSaysSo(String serial, String date) {
        WorkbookZip zip = styled(serial, "<xf numFmtId=\"14\"/>", "")
                .change("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"true\"/><sheets>");

        assertThat(a1(zip)).isEqualTo("DATE " + date);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 47, 50, 58})
    void knowsTheBuiltInDateFormats(int format) {
        assertThat(a1(styled("42064", "<xf numFmtId=\"" + format + "\"/>", ""))).isEqualTo("DATE 2015-03-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 23, 37, 44, 46, 48, 49, 59})
    void knowsTheBuiltInFormatsOfNumbers(int format) {
        assertThat(a1(styled("42064", "<xf numFmtId=\"" + format + "\"/>", ""))).isEqualTo("NUMBER 42064");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "[$-40C]d mmmm yyyy",
                "yyyy\\-mm\\-dd",
                "mm:ss.0",
                "h:mm AM/PM",
                "\"le \"dd",
                "[Red]DD/MM",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "d;@"
            })
    void takesCustomFormatsWithADateForDates(String code) {
        assertThat(DateStyles.isDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0.00\\ \"jours\"",
                "0\" mois\"",
                "[Red]-#,##0",
                "_-* #,##0.00\\ \"€\"_-;d",
                "[h]:mm",
                "[hh]:mm:ss",
                "[mm]:ss",
                "[s]",
                "@",
                "0.0 days",
                "\\d0",
                "\"d",
                "0.00E+00",
                "_d0",
                "*s0"
            })
    void takesOtherCustomFormatsForNumbers(String code) {
        assertThat(DateStyles.isDate(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"dd/mm/yyyy,DATE 2015-03-01", "[h]:mm,NUMBER 42064", "'0 \"d\"',NUMBER 42064"})
    void followsTheFormatTheStyleNames(String code, String read) {
        String format = "<numFmt numFmtId=\"164\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>";

        assertThat(a1(styled("42064", "<xf numFmtId=\"164\"/>", format))).isEqualTo(read);
    }

    /** A1 holds that number under the style of rank 1. */
    private static WorkbookZip styled(String serial, String xf, String formats) {
        return WorkbookZip.ofCell("<c r=\"A1\" s=\"1\"><v>" + serial + "</v></c>")
                .with("xl/styles.xml", WorkbookZip.styles(formats, "<xf numFmtId=\"0\"/>" + xf));
    }
}
