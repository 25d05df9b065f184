package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.a1;
import static fr.ptce.consolidation.office.read.Readings.cell;
import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of an OpenDocument sheet gives what the same cell of an .xlsx gives. */
class OdsReaderCellTest {
    private static final String STYLES = "<number:percentage-style style:name=\"N10\"><number:number"
            + " number:decimal-places=\"0\" number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>"
            + "<number:date-style style:name=\"N37\"><number:day/></number:date-style>"
            + "<number:time-style style:name=\"N41\"><number:hours/></number:time-style>"
            + "<number:time-style style:name=\"N43\" number:truncate-on-overflow=\"false\"><number:hours/></number:time-style>"
            + "<number:number-style style:name=\"N5\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"5\"/></number:number-style>"
            + "<number:number-style style:name=\"NK\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\""
            + " number:display-factor=\"1000\"/></number:number-style>"
            + "<number:percentage-style style:name=\"NS\"><number:number number:decimal-places=\"0\"/><style:map style:condition=\"value()&gt;=1\""
            + " style:apply-style-name=\"N5\"/></number:percentage-style>"
            + style("percent", "N10", "") + style("day", "N37", "") + style("clock", "N41", "")
            + style("elapsed", "N43", "") + style("padded", "N5", "") + style("thousands", "NK", "")
            + style("sections", "NS", "") + style("heir", "", "percent") + style("loop", "", "loop")
            + style("plain", "", "Default");

    private static String style(String name, String format, String parent) {
        return "<style:style style:family=\"table-cell\" style:name=\"" + name + "\""
                + (format.isEmpty() ? "" : " style:data-style-name=\"" + format + "\"")
                + (parent.isEmpty() ? "" : " style:parent-style-name=\"" + parent + "\"") + "/>";
    }

    @ParameterizedTest
    @CsvSource({
        "float,office:value,2.5,NUMBER 2.5",
        "float,office:value,1.23E13,NUMBER 1.23E13",
        "currency,office:value,12,NUMBER 12",
        "percentage,office:value,0.15,NUMBER 0.15",
        "boolean,office:boolean-value,true,BOOLEAN true",
        "boolean,office:boolean-value,false,BOOLEAN false",
        "date,office:date-value,2015-03-14,DATE 2015-03-14",
        "date,office:date-value,2015-03-14T00:00:00,DATE 2015-03-14",
        "date,office:date-value,2015-03-14T10:20:00.000000003,DATE 2015-03-14T10:20:00",
        "date,office:date-value,2015-03-14T23:59:59.9999,DATE 2015-03-15",
        "time,office:time-value,PT13H45M00S,NUMBER 0.572916666666667",
        "time,office:time-value,PT36H,DATE 1900-01-01T12:00:00"
    })
    void readsValuesByTheirType(String type, String attribute, String value, String expected) {
        assertThat(a1(OdsZip.ofCell("<table:table-cell office:value-type=\"" + type + "\" " + attribute + "=\"" + value
                        + "\"><text:p>autre chose</text:p></table:table-cell>")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "float,office:value,douze",
        "float,office:value,NaN",
        "date,office:date-value,14/03/2015",
        "date,office:date-value,''",
        "time,office:time-value,PT",
        "time,office:time-value,12:30",
        "boolean,office:boolean-value,oui",
        "couleur,office:value,1"
    })
    void neverMakesUpAValue(String type, String attribute, String value) {
        WorkbookZip zip = OdsZip.ofCell("<table:table-cell office:value-type=\"" + type + "\" " + attribute + "=\""
                + value + "\"><text:p>12</text:p></table:table-cell>");

        assertThat(cell(zip.read(), 0, 0))
                .extracting(Cell::type, Cell::text)
                .containsExactly(Cell.Type.UNREADABLE, "12");
    }

    @ParameterizedTest
    @CsvSource({
        "percent,0.15,NUMBER 0.15,PERCENT,2,0",
        "heir,0.15,NUMBER 0.15,PERCENT,2,0",
        "padded,6088,NUMBER 6088,PADDED,5,0",
        "thousands,12000,NUMBER 12000,SCALED,-3,0",
        "elapsed,1.5,NUMBER 1.5,DURATION,0,-1",
        "sections,0.5,NUMBER 0.5,PERCENT,2,0",
        "sections,12,NUMBER 12,PADDED,5,0",
        "day,42077,DATE 2015-03-14,PLAIN,0,-1",
        "clock,0.3125,NUMBER 0.3125,DURATION,0,-1",
        "clock,1.5,DATE 1900-01-01T12:00:00,PLAIN,0,-1",
        "loop,3,NUMBER 3,PLAIN,0,-1",
        "plain,3,NUMBER 3,PLAIN,0,-1",
        "nowhere,3,NUMBER 3,PLAIN,0,-1"
    })
    void saysHowTheNumberIsShown(
            String style, String value, String expected, NumberDisplay.Kind kind, int digits, int decimals) {
        WorkbookZip zip = OdsZip.of(
                STYLES,
                "<table:table table:name=\"F1\"><table:table-row>"
                        + OdsZip.number(value, "table:style-name=\"" + style + "\"")
                        + "</table:table-row></table:table>");

        assertThat(a1(zip)).isEqualTo(expected);
        assertThat(cell(zip.read(), 0, 0).display()).isEqualTo(new NumberDisplay(kind, digits, decimals, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "elapsed,PT35H30M00S,NUMBER 1.47916666666667",
        "elapsed,-PT12H,NUMBER -0.5",
        "elapsed,P1DT12H,NUMBER 1.5",
        "clock,PT01H20M00.5S,NUMBER 0.0555613425925926",
        "clock,PT49H20M00.5S,DATE 1900-01-02T01:20:00.500",
        "clock,-PT01H,NUMBER -0.0416666666666667"
    })
    void tellsAnHourFromElapsedTime(String style, String time, String expected) {
        WorkbookZip zip = OdsZip.of(
                STYLES,
                "<table:table table:name=\"F1\"><table:table-row><table:table-cell office:value-type=\"time\""
                        + " office:time-value=\"" + time + "\" table:style-name=\"" + style
                        + "\"/></table:table-row></table:table>");

        assertThat(a1(zip)).isEqualTo(expected);
    }

    @Test
    void takesTheStyleOfTheRowOrOfTheColumnWhenTheCellHasNone() {
        WorkbookZip zip = OdsZip.of(
                STYLES,
                "<table:table table:name=\"F1\"><table:table-column table:number-columns-repeated=\"2\"/>"
                        + "<table:table-column table:number-columns-repeated=\"3\" table:default-cell-style-name=\"percent\"/>"
                        + "<table:table-row>" + OdsZip.number("0.1", "table:number-columns-repeated=\"6\"")
                        + "</table:table-row><table:table-row table:default-cell-style-name=\"padded\">"
                        + OdsZip.number("0.1", "") + "</table:table-row></table:table>");

        Sheet sheet = workbook(zip.read()).sheets().get(0);

        assertThat(sheet.findCell(1, 0).orElseThrow().display().kind()).isEqualTo(NumberDisplay.Kind.PADDED);
        assertThat(sheet.rows().get(0).cells()).hasSize(6);
    }

    @Test
    void showsAPercentageThatNoStyleTells() {
        WorkbookZip zip = OdsZip.ofCell(
                "<table:table-cell office:value-type=\"percentage\" office:value=\"0.15\"><text:p>15 %</text:p></table:table-cell>");

        assertThat(cell(zip.read(), 0, 0).display()).isEqualTo(new NumberDisplay(NumberDisplay.Kind.PERCENT, 2));
    }

    @Test
    void prefersTheStylesOfTheContentToTheCommonOnes() {
        String cells = "<table:table-row>" + OdsZip.number("1", "table:style-name=\"ici\"")
                + OdsZip.number("1", "table:style-name=\"commun\"") + "</table:table-row>";
        WorkbookZip zip = OdsZip.of(
                        STYLES + style("ici", "N5", ""), "<table:table table:name=\"F1\">" + cells + "</table:table>")
                .with("styles.xml", OdsZip.commonStyles(style("ici", "N10", "") + style("commun", "N10", "")));

        List<Cell> read = workbook(zip.read()).sheets().get(0).rows().get(0).cells();

        assertThat(read)
                .extracting(cell -> cell.display().kind())
                .containsExactly(NumberDisplay.Kind.PADDED, NumberDisplay.Kind.PERCENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text:p>a</text:p><text:p/><text:p>b</text:p>|a⏎⏎b",
                "<text:p>un<text:s/><text:s text:c=\"2\"/>deux</text:p>|un···deux",
                "<text:p>un<text:tab/>deux<text:line-break/>trois</text:p>|un→deux⏎trois",
                "<text:p>voir <text:a>le <text:span>site</text:span></text:a> !</text:p>|voir·le·site·!",
                "<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby></text:p>|東",
                "<office:annotation><dc:creator>X</dc:creator><text:p>note</text:p></office:annotation><text:p>dit</text:p>|dit",
                "<text:p>dit<office:annotation><text:p>note</text:p></office:annotation> tout</text:p>|dit·tout",
                "<draw:frame><draw:text-box><text:p>dessin</text:p></draw:text-box></draw:frame><text:p>dit</text:p>|dit",
                "<text:p>é &lt; &#128578;</text:p>|é·<·🙂",
                "<text:p>en\u00A0ordre</text:p>|en\u00A0ordre",
                "<text:list><text:list-item><text:p>un</text:p></text:list-item><text:list-item><text:p>deux</text:p>"
                        + "</text:list-item></text:list>|un⏎deux",
                "<text:p>trois   espaces</text:p>|trois···espaces"
            })
    void readsWhatIsWrittenInTheCell(String content, String expected) {
        WorkbookZip zip =
                OdsZip.ofCell("<table:table-cell office:value-type=\"string\">" + content + "</table:table-cell>");

        assertThat(cell(zip.read(), 0, 0).text())
                .isEqualTo(expected.replace('⏎', '\n').replace('·', ' ').replace('→', '\t'));
    }

    @Test
    void foldsTheLineEndsOfTheFileItself() {
        assertThat(
                        a1(
                                OdsZip.ofCell(
                                        "<table:table-cell office:value-type=\"string\"><text:p>\n   un\n   deux\n  </text:p></table:table-cell>")))
                .isEqualTo("TEXT un deux");
    }

    @Test
    void prefersTheValueOfATextToWhatIsShown() {
        assertThat(
                        a1(
                                OdsZip.ofCell(
                                        "<table:table-cell office:value-type=\"string\" office:string-value=\"vrai&#10;texte\"><text:p>autre</text:p></table:table-cell>")))
                .isEqualTo("TEXT vrai\ntexte");
    }

    @Test
    void readsATextThatSaysNoType() {
        assertThat(a1(OdsZip.ofCell("<table:table-cell><text:p>12</text:p></table:table-cell>")))
                .isEqualTo("TEXT 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office:value-type=\"float\" office:value=\"2\"|<text:p>2</text:p>|NUMBER 2 =",
                "office:value-type=\"string\" office:string-value=\"ab\"|<text:p>ab</text:p>|TEXT ab =",
                "''|<text:p/>|'TEXT  ='",
                "''|''|'NO_VALUE  ='",
                "office:value-type=\"float\"|''|'NO_VALUE  ='",
                "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"|<text:p>#N/A</text:p>|ERROR #N/A =",
                "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"|<text:p>Err:502</text:p>|ERROR Err:502 =",
                "office:value-type=\"float\" office:value=\"0\"|<text:p>#DIV/0!</text:p>|ERROR #DIV/0! =",
                "office:value-type=\"float\" office:value=\"0\"|<text:p>Err:508</text:p>|ERROR Err:508 ="
            })
    void givesTheStoredValueOfAFormula(String attributes, String content, String expected) {
        assertThat(a1(OdsZip.ofCell("<table:table-cell table:formula=\"of:=[.B1]\" " + attributes + ">" + content
                        + "</table:table-cell>")))
                .isEqualTo(expected);
    }

    @Test
    void keepsWhatStandsUnderAMerge() {
        WorkbookZip zip = OdsZip.ofRows(
                "<table:table-row><table:table-cell/><table:table-cell office:value-type=\"string\""
                        + " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><text:p>vu</text:p></table:table-cell>"
                        + "<table:covered-table-cell office:value-type=\"float\" office:value=\"12\"/></table:table-row>"
                        + "<table:table-row table:visibility=\"collapse\"><table:table-cell/><table:covered-table-cell"
                        + " office:value-type=\"float\" office:value=\"13\" table:number-columns-repeated=\"2\"/></table:table-row>");

        Sheet sheet = workbook(zip.read()).sheets().get(0);

        assertThat(sheet.merges()).containsExactly(new MergedArea(0, 1, 1, 2));
        assertThat(sheet.findCell(0, 2).orElseThrow().text()).isEqualTo("12");
        assertThat(sheet.findCell(1, 1).orElseThrow().text()).isEqualTo("13");
        assertThat(sheet.merges().get(0).hides(1, 2)).isTrue();
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(false, true);
    }

    @Test
    void putsRepeatedRowsAndCellsWhereTheyStand() {
        WorkbookZip zip = OdsZip.ofRows("<table:table-header-rows><table:table-row table:number-rows-repeated=\"3\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table-header-rows>"
                + "<table:table-row-group table:display=\"false\"><table:table-row table:number-rows-repeated=\"2\">"
                + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                + OdsZip.number("7", "table:number-columns-repeated=\"2\"")
                + "</table:table-row></table:table-row-group><table:table-rows><table:table-row>" + OdsZip.text("fin")
                + "</table:table-row></table:table-rows><table:table-row table:number-rows-repeated=\"1048570\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");

        Sheet sheet = workbook(zip.read()).sheets().get(0);

        assertThat(sheet.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::address))
                .containsExactly("C4", "D4", "C5", "D5", "A6");
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "deux", "1.5"})
    void refusesARepetitionThatMisplacesAllTheRest(String times) {
        assertThat(code(OdsZip.ofCell("<table:table-cell table:number-columns-repeated=\"" + times + "\"/>")
                        .read()))
                .isEqualTo("FLF-CELLULE");
    }
}
