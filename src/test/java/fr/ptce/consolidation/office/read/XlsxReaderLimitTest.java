package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each guard: accepted at its limit, refused past it. */
class XlsxReaderLimitTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final XlsxLimits DEFAULTS = XlsxLimits.defaults();

    @Test
    void boundsTheSizeOfAFile() {
        byte[] noise = new byte[MEGABYTE];
        new Random(1).nextBytes(noise);
        byte[] bytes =
                WorkbookZip.ofRows("").withStored("xl/media/a.png", noise).bytes();

        assertThat(read(bytes, sized(bytes.length, 10 * MEGABYTE))).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(read(bytes, sized(bytes.length - 1, 10 * MEGABYTE)))).isEqualTo("FLF-TAILLE");
        assertThat(code(read(Arrays.copyOf(bytes, 25 * MEGABYTE + 1)))).isEqualTo("FLF-TAILLE");
    }

    @Test
    void boundsTheNumberOfEntries() {
        assertThat(withEntries(1_000).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(withEntries(1_001).read())).isEqualTo("FLF-COMPRESSION");
    }

    private static WorkbookZip withEntries(int count) {
        WorkbookZip zip = WorkbookZip.ofRows("");
        IntStream.range(7, count).forEach(i -> zip.with("xl/media/" + i, ""));
        return zip;
    }

    @Test
    void boundsThePackingRatioOfLargeEntries() {
        byte[] zeros = new byte[MEGABYTE];

        assertThat(WorkbookZip.ofRows("").with("xl/media/a", zeros).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(WorkbookZip.ofRows("")
                        .with("xl/media/a", Arrays.copyOf(zeros, MEGABYTE + 1))
                        .read()))
                .isEqualTo("FLF-COMPRESSION");
    }

    @Test
    void boundsTheSizeOfOnePartAndOfAll() {
        byte[] noise = new byte[3 * MEGABYTE];
        new Random(1).nextBytes(noise);
        byte[] text = new byte[3 * MEGABYTE];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('0' + (noise[i] & 7));
        }
        WorkbookZip zip = WorkbookZip.ofRows("").with("xl/theme.xml", text);
        long total = 3L * MEGABYTE + 10_000;

        assertThat(read(zip.bytes(), sized(25 * MEGABYTE, 3 * MEGABYTE, total))).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(read(zip.bytes(), sized(25 * MEGABYTE, 3 * MEGABYTE - 1, total))))
                .isEqualTo("FLF-COMPRESSION");
        assertThat(code(read(zip.bytes(), sized(25 * MEGABYTE, 3 * MEGABYTE, 3L * MEGABYTE))))
                .isEqualTo("FLF-COMPRESSION");
    }

    @Test
    void boundsTheNestingOfElements() {
        assertThat(nested(100).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(nested(101).read())).isEqualTo("FLF-LIMITE");
        assertThat(code(nested(1_000_000).read())).isIn("FLF-LIMITE", "FLF-COMPRESSION");
    }

    private static WorkbookZip nested(int depth) {
        return WorkbookZip.ofRows("")
                .change(
                        "xl/worksheets/sheet1.xml",
                        "</sheetData>",
                        "</sheetData>" + "<a>".repeat(depth - 1) + "</a>".repeat(depth - 1));
    }

    @Test
    void boundsTheNumberOfSheets() {
        assertThat(withSheets(60).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(withSheets(61).read())).isEqualTo("FLF-LIMITE");
    }

    private static WorkbookZip withSheets(int count) {
        String tabs = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "<sheet name=\"F" + i + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>")
                .collect(Collectors.joining());
        String links = IntStream.rangeClosed(1, count)
                .mapToObj(i -> WorkbookZip.link("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"))
                .collect(Collectors.joining());
        WorkbookZip zip = WorkbookZip.ofRows("")
                .with("xl/workbook.xml", WorkbookZip.workbook("<sheets>" + tabs + "</sheets>"))
                .with("xl/_rels/workbook.xml.rels", WorkbookZip.links(links));
        IntStream.rangeClosed(1, count)
                .forEach(i -> zip.with("xl/worksheets/sheet" + i + ".xml", WorkbookZip.sheet("")));
        return zip;
    }

    @Test
    void boundsTheNumberOfRows() {
        assertThat(WorkbookZip.ofRows("<row/>".repeat(20_000)).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(WorkbookZip.ofRows("<row/>".repeat(20_001)).read())).isEqualTo("FLF-LIMITE");
    }

    @Test
    void boundsTheNumberOfCells() {
        String row = "<row>" + "<c/>".repeat(100) + "</row>";

        assertThat(WorkbookZip.ofRows(row.repeat(2_000)).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(WorkbookZip.ofRows(row.repeat(2_000) + "<row><c/></row>")
                        .read()))
                .isEqualTo("FLF-LIMITE");
    }

    @Test
    void boundsTheTextOfACell() {
        assertThat(inline("é".repeat(32_767)).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(inline("&quot;".repeat(32_767)).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(inline("_x000D_".repeat(32_767)).read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(inline("é".repeat(32_768)).read())).isEqualTo("FLF-LIMITE");
        assertThat(code(inline("_x000D_".repeat(32_768)).read())).isEqualTo("FLF-LIMITE");
        assertThat(code(inline("a".repeat(900_000)).read())).isEqualTo("FLF-LIMITE");
    }

    private static WorkbookZip inline(String text) {
        return WorkbookZip.ofCell("<c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    @Test
    void refusesAnElementWithTooManyAttributes() {
        String few =
                IntStream.range(1, 10_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
        String many = few + " b=\"\"";
        String flood =
                IntStream.range(0, 200_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());

        assertThat(WorkbookZip.ofCell("<c r=\"A1\"" + few + "/>").read()).isInstanceOf(XlsxReading.Read.class);
        assertThat(code(WorkbookZip.ofCell("<c r=\"A1\"" + many + "/>").read())).isEqualTo("FLF-LIMITE");
        assertThat(code(WorkbookZip.ofCell("<c r=\"A1\"" + flood + "/>").read()))
                .isEqualTo("FLF-LIMITE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"un\"/>",
                "<row r=\"\"/>",
                "<row r=\"1\"><c r=\"XFE1\"/></row>",
                "<row r=\"1\"><c r=\"AAAAAAA1\"/></row>",
                "<row r=\"1\"><c r=\"1A\"/></row>",
                "<row r=\"1\"><c r=\"A\"/></row>",
                "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
                "<row r=\"1048576\"/><row/>"
            })
    void refusesCellsOutOfTheSheetOrWithoutAddress(String rows) {
        XlsxReading.Refused refused = Readings.refusal(WorkbookZip.ofRows(rows).read());

        assertThat(refused.code()).isEqualTo("FLF-CELLULE");
        assertThat(refused.sheet()).isEqualTo("F1");
        assertThat(refused.part()).isEqualTo("xl/worksheets/sheet1.xml");
    }

    @Test
    void acceptsTheLastCellOfASheet() {
        XlsxReading reading = WorkbookZip.ofRows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                .read();

        assertThat(Readings.cell(reading, 1_048_575, 16_383).address()).isEqualTo("XFD1048576");
    }

    @Test
    void givesUpPastTheDeadline() {
        AtomicLong clock = new AtomicLong();
        byte[] bytes = WorkbookZip.ofRows("<row/>".repeat(5_000)).bytes();

        XlsxReading late = new XlsxReader(DEFAULTS, () -> clock.addAndGet(1_000_000_000L), sheet -> false).read(bytes);
        XlsxReading inTime = new XlsxReader(DEFAULTS, () -> clock.addAndGet(1_000_000L), sheet -> false).read(bytes);

        assertThat(code(late)).isEqualTo("FLF-DELAI");
        assertThat(inTime).isInstanceOf(XlsxReading.Read.class);
    }

    private static XlsxLimits sized(int file, int part) {
        return sized(file, part, DEFAULTS.totalBytes());
    }

    private static XlsxLimits sized(int file, int part, long total) {
        return new XlsxLimits(
                file, 1_000, part, total, 200, MEGABYTE, 100, 60, 20_000, 200_000, 32_767, Duration.ofSeconds(10));
    }
}
