package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.read;
import static fr.ptce.consolidation.office.read.Readings.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderZipTest {
    private static final byte[] IMAGE = "pas une image, mais vérifiée tout de même".getBytes(StandardCharsets.UTF_8);

    private static WorkbookZip sound() {
        return WorkbookZip.ofRows("<row r=\"1\"><c r=\"A1\"><v>1234</v></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>texte</t></is></c></row>")
                .withStored("xl/media/image1.png", IMAGE);
    }

    @Test
    void neverGivesAnotherValueWhenOneBitIsFlipped() {
        byte[] bytes = sound().bytes();
        String expected = content(read(bytes));
        int refused = 0;

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            XlsxReading reading = read(bytes);
            if (reading instanceof XlsxReading.Refused) {
                refused++;
            } else {
                assertThat(content(reading)).as("bit %d", bit).isEqualTo(expected);
            }
            bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        }

        assertThat(refused).isGreaterThan(bytes.length * 5);
    }

    @Test
    void checksThePartsNobodyReads() {
        byte[] bytes = sound().bytes();
        int image = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pas une image");
        bytes[image] ^= 1;

        XlsxReading.Refused refused = Readings.refusal(read(bytes));

        assertThat(refused.code()).isEqualTo("FLF-CONTROLE");
        assertThat(refused.part()).isEqualTo("xl/media/image1.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "xl/../../evil.xml",
                "xl/..",
                "/etc/passwd",
                "xl\\theme.xml",
                "C:/evil.xml",
                "XL/Workbook.xml"
            })
    void refusesForbiddenOrRepeatedNames(String name) {
        assertThat(code(sound().with(name, "<a/>").read())).isEqualTo("FLF-ENTREE");
    }

    @Test
    void acceptsNamesThatOnlyLookStrange() {
        assertThat(sound().with("xl/..theme.xml", "<a/>").with("docProps/", "").read())
                .isInstanceOf(XlsxReading.Read.class);
    }

    @ParameterizedTest
    @EnumSource(Zip64Mode.class)
    void readsZip64AndSizesThatFollow(Zip64Mode mode) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(mode);
            copy(zip);
        }

        assertThat(content(read(out.toByteArray()))).isEqualTo(content(sound().read()));
    }

    @Test
    void refusesEncryptedEntries() {
        byte[] bytes = sound().bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\1\2") + 8] |= 1;

        assertThat(code(read(bytes))).isEqualTo("FLF-MOT-DE-PASSE");
    }

    @Test
    void refusesOtherPackings() {
        byte[] bytes = sound().bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\1\2") + 10] = 12;

        assertThat(code(read(bytes))).isEqualTo("FLF-ARCHIVE");
    }

    @Test
    void refusesLocalHeadersThatSayOtherwise() {
        byte[] bytes = sound().bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("xl/styles.xml")] = 'y';

        assertThat(code(read(bytes))).isEqualTo("FLF-ARCHIVE");
    }

    @Test
    void refusesEntriesThatShareTheirBytes() {
        byte[] bytes = sound().withStored("xl/media/image2.png", IMAGE).bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int first = text.lastIndexOf("xl/media/image1.png") - 46;
        int second = text.lastIndexOf("xl/media/image2.png") - 46;
        System.arraycopy(bytes, first + 42, bytes, second + 42, 4);
        bytes[text.lastIndexOf("xl/media/image2.png") + 14] = '1';

        assertThat(code(read(bytes))).isIn("FLF-ARCHIVE", "FLF-ENTREE");
    }

    private static void copy(ZipArchiveOutputStream zip) throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(sound().bytes()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                zip.write(in.readAllBytes());
                zip.closeArchiveEntry();
            }
        }
    }

    private static String content(XlsxReading reading) {
        Workbook workbook = workbook(reading);
        StringBuilder all = new StringBuilder(workbook.names().toString() + workbook.properties());
        for (Sheet sheet : workbook.sheets()) {
            all.append(sheet.name()).append(sheet.isHidden());
            for (Row row : sheet.rows()) {
                all.append(row.index()).append(row.cells());
            }
        }
        return all.toString();
    }
}
