package fr.ptce.consolidation.form.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.form.read.IdentityCell;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.office.read.XlsxReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The workbook of an attached file says its pole, and is otherwise what it would have been. */
class RightIdentityTest {
    private static final Path CASES = Path.of("src/test/resources/fr/ptce/consolidation/cas");
    private static final Path SAMPLE = Path.of("input/exemple-2015/P004-pole-exemple-04.xlsx");
    private static final String CUSTOM = "docProps/custom.xml";

    @Test
    void changesOnlyWhatSaysAnotherPole() throws IOException {
        byte[] received = Files.readAllBytes(SAMPLE);
        Map<String, byte[]> plain = OfficeZip.unpack(annotated(received, Optional.empty()));
        byte[] returned = annotated(received, identity("P010", cell("1_POLE", "D6", "P010")));

        Map<String, byte[]> righted = OfficeZip.unpack(returned);
        List<String> changed = plain.keySet().stream()
                .filter(part -> !Arrays.equals(plain.get(part), righted.get(part)))
                .toList();

        assertThat(righted.keySet()).isEqualTo(plain.keySet());
        assertThat(changed).hasSize(2).contains(CUSTOM).anyMatch(part -> part.startsWith("xl/worksheets/"));
        Map<String, String> before = new TreeMap<>(cells(received));
        before.put("1_POLE!D6", "P010");
        assertThat(cells(returned)).containsAllEntriesOf(before);
        assertThat(properties(returned)).containsEntry("ptce.pole", "P010").hasSameSizeAs(properties(received));
    }

    @Test
    void writesThePropertyThatIsMissingThatStandsTwiceOrThatIsWrittenOtherwise() throws IOException {
        byte[] received = Files.readAllBytes(SAMPLE);
        String custom = text(received, CUSTOM);
        String own = custom.replaceFirst("(?s).*(<property [^>]*name=\"ptce.pole\".*?</property>).*", "$1");
        String prefixed =
                "<a:Properties xmlns:a=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                        + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">";

        for (String written : List.of(
                custom.replace(own, ""),
                custom.replace(own, own + own.replace("P004", "P999")),
                custom.replace(own, own.replaceFirst("<vt.*</vt:lpwstr>", "<vt:i4>12</vt:i4>")),
                prefixed + "<a:property name='ptce.pole' pid='7' fmtid='{x}'/><a:property name='b' pid='8'>"
                        + "<vt:bool>true</vt:bool></a:property></a:Properties>",
                prefixed + "<a:property name='b' pid='8'><vt:bool>true</vt:bool></a:property></a:Properties>",
                prefixed.replace(">", "/>"))) {
            byte[] returned = annotated(with(received, CUSTOM, written), identity("P010"));

            assertThat(properties(returned)).as(written).containsEntry("ptce.pole", "P010");
        }
        assertThat(properties(annotated(
                        Files.readAllBytes(CASES.resolve("classeurs/P010-dans-le-classeur-de-P011.xlsx")),
                        identity("P010"))))
                .containsExactly(Map.entry("ptce.pole", "P010"));
    }

    @Test
    void writesATextInPlaceOfWhateverStandsInTheCell() {
        String data = "<x:sheetData><x:row r=\"3\"><x:c r=\"A3\" s=\"4\" t=\"s\"><x:v>12</x:v></x:c><x:c r='B3'/>"
                + "<x:c t=\"str\" r=\"C3\"><x:f>A3&gt;1</x:f><x:v>P011</x:v></x:c></x:row>"
                + "<x:row><x:c><x:v>1</x:v></x:c><x:c s=\"2\" ><x:v>2</x:v></x:c></x:row></x:sheetData>";

        String righted = new SheetTexts(Map.of("A3", "P<1>", "B3", "P010", "C3", "", "B4", "b", "Z9", "z")).in(data);

        String text = "t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">";
        String end = "</x:t></x:is></x:c>";
        assertThat(righted)
                .isEqualTo("<x:sheetData><x:row r=\"3\"><x:c r=\"A3\" s=\"4\" " + text + "P&lt;1&gt;" + end
                        + "<x:c r='B3' " + text + "P010" + end + "<x:c r=\"C3\"/></x:row>"
                        + "<x:row><x:c><x:v>1</x:v></x:c><x:c s=\"2\" " + text + "b" + end + "</x:row></x:sheetData>");
    }

    @Test
    void changesAnOpenDocumentWorkbookAlike() throws IOException {
        byte[] received = Files.readAllBytes(CASES.resolve("recus/P004.ods"));
        Map<String, String> before = new TreeMap<>(cells(received));
        assertThat(before).containsEntry("1_POLE!D6", "P004");
        before.put("1_POLE!D6", "P010");
        before.put("1_POLE!D7", "Le pôle <x>");
        before.remove("_META!B4");

        byte[] returned = annotated(
                received,
                identity(
                        "P010",
                        cell("1_POLE", "D6", "P010"),
                        cell("1_POLE", "D7", "Le pôle <x>"),
                        cell("_META", "B4", "")));
        byte[] again = annotated(
                returned, identity("P014", cell("1_POLE", "D6", "P014"), cell("1_POLE", "D7", "Le pôle <x>")));

        assertThat(cells(returned)).containsAllEntriesOf(before).doesNotContainKey("_META!B4");
        assertThat(properties(returned)).containsEntry("ptce.pole", "P010").containsEntry("AppVersion", "3.0");
        assertThat(cells(again)).containsEntry("1_POLE!D6", "P014").containsEntry("1_POLE!D7", "Le pôle <x>");
        assertThat(properties(again)).containsEntry("ptce.pole", "P014");
    }

    private static IdentityCell cell(String sheet, String cell, String text) {
        return new IdentityCell(sheet, cell, text);
    }

    private static Optional<RightIdentity> identity(String pole, IdentityCell... cells) {
        return Optional.of(new RightIdentity(pole, List.of(cells)));
    }

    private static byte[] annotated(byte[] workbook, Optional<RightIdentity> identity) {
        return AnnotatedWorkbook.write(workbook, List.of(), code -> true, identity)
                .orElseThrow();
    }

    private static String text(byte[] workbook, String part) {
        return new String(
                Optional.ofNullable(OfficeZip.unpack(workbook).get(part)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] workbook, String part, String xml) {
        Map<String, byte[]> parts = new LinkedHashMap<>(OfficeZip.unpack(workbook));
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return OfficeZip.pack(parts);
    }

    private static Map<String, String> properties(byte[] bytes) {
        return workbook(bytes).properties();
    }

    private static Map<String, String> cells(byte[] bytes) {
        Map<String, String> cells = new TreeMap<>();
        workbook(bytes).sheets().forEach(sheet -> sheet.rows().forEach(row -> {
            for (Cell cell : row.cells()) {
                cells.put(sheet.name() + "!" + cell.address(), cell.text());
            }
        }));
        return cells;
    }

    private static Workbook workbook(byte[] bytes) {
        XlsxReading reading = new XlsxReader(XlsxLimits.defaults(), System::nanoTime, sheet -> false).read(bytes);
        assertThat(reading).isInstanceOf(XlsxReading.Read.class);
        return ((XlsxReading.Read) reading).workbook();
    }
}
