package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.read;
import static fr.ptce.consolidation.office.read.Readings.refusal;
import static fr.ptce.consolidation.office.read.Readings.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards of the .xlsx reader hold for OpenDocument, and those its own ways of repeating ask for. */
class OdsReaderGuardTest {
    private static final WorkbookZip SOUND = OdsZip.ofCell(OdsZip.text("réponse"));

    @ParameterizedTest
    @ValueSource(strings = {"1048576", "1000000000", "99999999999999999999"})
    void doesNotExpandBlanks(String times) {
        WorkbookZip zip = OdsZip.ofRows("<table:table-row>" + OdsZip.text("a") + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"" + times
                + "\"><table:table-cell table:number-columns-repeated=\"" + times + "\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"" + times + "\"/>");

        assertThat(workbook(zip.read()).sheets().get(0).rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,200001,FLF-LIMITE", "20001,1,FLF-LIMITE", "1000000000,16384,FLF-LIMITE", "1,1000000000,FLF-LIMITE"})
    void countsRepeatedValuesBeforeRepeatingThem(String rows, String columns, String code) {
        WorkbookZip zip = OdsZip.ofRows("<table:table-row table:number-rows-repeated=\"" + rows + "\">"
                + OdsZip.number("1", "table:number-columns-repeated=\"" + columns + "\"") + "</table:table-row>");

        assertThat(code(zip.read())).isIn(code, "FLF-CELLULE");
    }

    @Test
    void readsRepeatedValuesUpToTheLimit() {
        WorkbookZip zip = OdsZip.ofRows("<table:table-row table:number-rows-repeated=\"1000\">"
                + OdsZip.number("1", "table:number-columns-repeated=\"199\"") + "</table:table-row>");

        assertThat(workbook(zip.read()).sheets().get(0).rows()).hasSize(1_000);
    }

    @Test
    void refusesAValueOutOfTheSheet() {
        assertThat(code(OdsZip.ofRows("<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>"
                                + OdsZip.text("a") + "</table:table-row>")
                        .read()))
                .isEqualTo("FLF-CELLULE");
        assertThat(code(OdsZip.ofRows("<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row>"
                                + OdsZip.text("a") + "</table:table-row>")
                        .read()))
                .isEqualTo("FLF-CELLULE");
    }

    @Test
    void boundsRowsSheetsTextsAndDepth() {
        assertThat(code(OdsZip.ofRows("<table:table-row/>".repeat(20_001)).read()))
                .isEqualTo("FLF-LIMITE");
        assertThat(code(OdsZip.of("", sheets(61)).read())).isEqualTo("FLF-LIMITE");
        assertThat(workbook(OdsZip.of("", sheets(60)).read()).sheets()).hasSize(60);
        assertThat(code(OdsZip.ofCell(OdsZip.text("x".repeat(32_768))).read())).isEqualTo("FLF-LIMITE");
        assertThat(code(OdsZip.ofCell(OdsZip.text("<text:s text:c=\"1000000000\"/>"))
                        .read()))
                .isEqualTo("FLF-LIMITE");
        assertThat(code(OdsZip.ofCell(OdsZip.text("a" + "<text:s text:c=\"30000\"/>".repeat(2)))
                        .read()))
                .isEqualTo("FLF-LIMITE");
        assertThat(code(OdsZip.ofCell("<table:table-cell office:value-type=\"string\" office:string-value=\""
                                + "x".repeat(32_768) + "\"/>")
                        .read()))
                .isEqualTo("FLF-LIMITE");
        assertThat(code(OdsZip.ofCell(OdsZip.text("<text:span>".repeat(101) + "</text:span>".repeat(101)))
                        .read()))
                .isEqualTo("FLF-LIMITE");
        assertThat(code(OdsZip.ofRows("<table:table-row-group>".repeat(101) + "</table:table-row-group>".repeat(101))
                        .read()))
                .isEqualTo("FLF-LIMITE");
    }

    private static String sheets(int count) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sheets.append("<table:table table:name=\"F").append(i).append("\"/>");
        }
        return sheets.toString();
    }

    @Test
    void refusesADoctypeInAnyPartItReads() {
        String doctype = "<!DOCTYPE x [<!ENTITY a \"b\">]>";
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
            WorkbookZip zip = OdsZip.ofCell("").with(part, doctype + "<x/>");

            assertThat(code(zip.read())).as(part).isEqualTo("FLF-DOCTYPE");
        }
    }

    @Test
    void refusesAnEncryptedFileUnderItsOwnName() {
        WorkbookZip old = OdsZip.ofCell(OdsZip.text("a"))
                .with("content.xml", new byte[] {1, 2, 3})
                .with("META-INF/manifest.xml", OdsZip.manifest("<manifest:encryption-data/>"));
        WorkbookZip whole = WorkbookZip.empty()
                .withStored("mimetype", OdsZip.SPREADSHEET.getBytes(StandardCharsets.UTF_8))
                .with("encrypted-package", new byte[] {1, 2, 3})
                .with("META-INF/manifest.xml", OdsZip.manifest("<manifest:encryption-data/>"));

        assertThat(code(old.read())).isEqualTo("FLF-MOT-DE-PASSE");
        assertThat(code(whole.read())).isEqualTo("FLF-MOT-DE-PASSE");
    }

    @Test
    void refusesMacrosAndNotTheirEmptyFolder() {
        WorkbookZip empty = OdsZip.ofCell(OdsZip.text("a"))
                .with("Basic/script-lc.xml", "<x/>")
                .with("Basic/Standard/script-lb.xml", "<x/>")
                .with("Configurations2/toolbar/", "");

        assertThat(workbook(empty.read()).sheets()).hasSize(1);
        assertThat(code(empty.with("Basic/Standard/Module1.xml", "<x/>").read()))
                .isEqualTo("FLF-MACROS");
        assertThat(code(OdsZip.ofCell("").with("Scripts/python/a.py", "x").read()))
                .isEqualTo("FLF-MACROS");
    }

    @Test
    void reliesOnTheContentRatherThanOnTheMimetype() {
        WorkbookZip without =
                OdsZip.ofCell(OdsZip.text("a")).without("mimetype").without("META-INF/manifest.xml");
        WorkbookZip template = OdsZip.ofCell(OdsZip.text("a"))
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet-template");

        assertThat(workbook(without.read()).sheets()).hasSize(1);
        assertThat(workbook(template.read()).sheets()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"text,.odt", "presentation,.odp", "drawing,.odg", "database,.odb"})
    void refusesTheOtherDocumentsByTheirName(String body, String extension) {
        WorkbookZip zip = OdsZip.ofCell("").change("content.xml", "office:spreadsheet", "office:" + body);

        assertThat(code(zip.read())).isEqualTo("FLF-FORMAT");
        assertThat(refusal(zip.read()).seen()).contains(extension);
    }

    @Test
    void refusesSheetsGivenTwice() {
        assertThat(code(OdsZip.of("", "<table:table table:name=\"a\"/><table:table table:name=\"A\"/>")
                        .read()))
                .isEqualTo("FLF-PARTIE");
    }

    /** As of an .xlsx: it agrees with neither, so that the file is in doubt and not lost. */
    @Test
    void readsBothValuesOfAPropertyThatStandsTwice() {
        XlsxReading reading = OdsZip.ofCell(OdsZip.text("x"))
                .with(
                        "meta.xml",
                        OdsZip.meta("<meta:user-defined meta:name=\"ptce.pole\">P001</meta:user-defined>"
                                + "<meta:user-defined meta:name=\"ptce.pole\">P002</meta:user-defined>"
                                + "<meta:user-defined meta:name=\"ptce.version\">v1</meta:user-defined>"
                                + "<meta:user-defined meta:name=\"ptce.version\">v1</meta:user-defined>"))
                .read();

        assertThat(((XlsxReading.Read) reading).workbook().properties())
                .containsEntry("ptce.pole", "P001 ou P002")
                .containsEntry("ptce.version", "v1");
    }

    @Test
    void refusesAnAlteredPartBeItOneNobodyReads() {
        byte[] picture = "une image, peu importe".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = OdsZip.ofCell(OdsZip.text("a"))
                .withStored("Thumbnails/thumbnail.png", picture)
                .bytes();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("peu importe");
        bytes[at]++;

        assertThat(code(read(bytes))).isEqualTo("FLF-CONTROLE");
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        byte[] bytes = OdsZip.ofCell(OdsZip.text("a"))
                .with("content2xml", OdsZip.ofCell(OdsZip.text("b")).bytes())
                .bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("content2xml", "content.xml");

        assertThat(code(read(text.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo("FLF-ENTREE");
    }

    @Test
    void refusesTruncatedFilesWhateverTheCut() {
        byte[] sound = SOUND.bytes();

        for (int length = 4; length < sound.length; length += 7) {
            assertThat(code(read(Arrays.copyOf(sound, length)))).isEqualTo("FLF-ARCHIVE");
        }
    }

    @Test
    void givesUpAtTheDeadline() {
        AtomicLong clock = new AtomicLong();
        XlsxReader slow = new XlsxReader(XlsxLimits.defaults(), () -> clock.addAndGet(3_000_000_000L), sheet -> false);

        assertThat(code(slow.read(SOUND.bytes()))).isEqualTo("FLF-DELAI");
    }

    @Test
    void givesAReadingOrANamedRefusalWhateverIsAltered() {
        byte[] sound = OdsZip.of(
                        "<style:style style:family=\"table-cell\" style:name=\"a\"/>",
                        "<table:table table:name=\"F1\"><table:table-row table:number-rows-repeated=\"2\">"
                                + OdsZip.text("é <text:s text:c=\"3\"/>a")
                                + OdsZip.number("2.5", "table:style-name=\"a\"")
                                + "</table:table-row></table:table>")
                .with("meta.xml", OdsZip.meta("<dc:date>2017-01-01T00:00:00</dc:date>"))
                .with("styles.xml", OdsZip.commonStyles(""))
                .bytes();
        String content = OdsZip.ofCell(OdsZip.text("é") + OdsZip.number("2.5", "table:number-columns-repeated=\"2\""))
                .part("content.xml");
        Random random = new Random(12);

        for (int i = 0; i < 400; i++) {
            byte[] altered = sound.clone();
            for (int j = 0; j <= i % 3; j++) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
            }
            byte[] text = content.getBytes(StandardCharsets.UTF_8);
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);

            assertThat(outcome(i, read(altered))).isNotEqualTo("FLF-INTERNE");
            assertThat(outcome(i, OdsZip.ofCell("").with("content.xml", text).read()))
                    .isNotEqualTo("FLF-INTERNE");
        }
    }

    private static String outcome(int round, XlsxReading reading) {
        return reading instanceof XlsxReading.Refused refused
                ? refused.code() + (refused.message().isBlank() ? "FLF-INTERNE" : "")
                : "lu " + round;
    }
}
