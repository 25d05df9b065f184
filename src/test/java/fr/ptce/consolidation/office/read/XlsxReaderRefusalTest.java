package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.code;
import static fr.ptce.consolidation.office.read.Readings.read;
import static fr.ptce.consolidation.office.read.Readings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderRefusalTest {
    private static final WorkbookZip SOUND = WorkbookZip.ofCell("<c r=\"A1\"><v>1</v></c>");

    @ParameterizedTest
    @CsvSource({
        "'<html><table><tr><td>1</td></tr></table></html>',page HTML ou XML",
        "'\uFEFF  <?xml version=\"1.0\"?><Workbook/>',page HTML ou XML",
        "'%PDF-1.4 x',document PDF",
        "'pole;nom\nP001;Été',texte (CSV ?)",
        "'\u0001\u0002\u0000',contenu inconnu"
    })
    void saysWhatTheFileReallyIs(String content, String seen) {
        XlsxReading.Refused refused = refusal(read(content.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.code()).isEqualTo("FLF-FORMAT");
        assertThat(refused.seen()).isEqualTo(seen);
        assertThat(refused.action()).contains("Classeur Excel (.xlsx), sans mot de passe");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(code(read(new byte[0]))).isEqualTo("FLF-VIDE");
    }

    @Test
    void refusesNumbersAndPlainArchives() {
        XlsxReading numbers =
                WorkbookZip.empty().with("Index/Document.iwa", "x").read();
        XlsxReading zip = WorkbookZip.empty().with("a.txt", "x").read();

        assertThat(refusal(numbers).seen()).contains("Numbers");
        assertThat(refusal(zip).seen()).isEqualTo("archive ZIP");
    }

    @Test
    void tellsAnOldWorkbookFromAPassword() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("A");
            workbook.write(old);
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(SOUND.bytes());
            }
            files.writeFilesystem(locked);
        }

        assertThat(code(read(old.toByteArray()))).isEqualTo("FLF-XLS");
        assertThat(code(read(locked.toByteArray()))).isEqualTo("FLF-MOT-DE-PASSE");
    }

    @Test
    void refusesTruncatedFilesWhateverTheCut() {
        byte[] sound = SOUND.bytes();

        for (int length = 4; length < sound.length; length++) {
            assertThat(code(read(Arrays.copyOf(sound, length)))).isEqualTo("FLF-ARCHIVE");
        }
    }

    @Test
    void refusesJunkAroundTheZip() {
        byte[] sound = SOUND.bytes();
        byte[] before = new byte[sound.length + 3];
        System.arraycopy(sound, 0, before, 3, sound.length);

        assertThat(code(read(before))).isEqualTo("FLF-ARCHIVE");
        assertThat(code(read(Arrays.copyOf(sound, sound.length + 1)))).isEqualTo("FLF-ARCHIVE");
    }

    @Test
    void readsFilesAndHashesTheirBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("P001.xlsx");
        Files.write(file, SOUND.bytes());

        XlsxReading reading = new XlsxReader(XlsxLimits.defaults(), System::nanoTime, sheet -> false).read(file);

        assertThat(reading).isInstanceOf(XlsxReading.Read.class);
        assertThat(reading.sha256()).hasSize(64).isEqualTo(read(SOUND.bytes()).sha256());
    }

    @Test
    void hashesRefusedFilesToo() {
        assertThat(read("abc".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesWhatIsNoRegularFile(@TempDir Path folder) {
        XlsxReader reader = new XlsxReader(XlsxLimits.defaults(), System::nanoTime, sheet -> false);

        assertThat(code(reader.read(folder))).isEqualTo("FLF-ILLISIBLE");
        assertThat(code(reader.read(folder.resolve("absent.xlsx")))).isEqualTo("FLF-ILLISIBLE");
        assertThat(reader.read(folder).sha256()).isEmpty();
    }

    @Test
    void everyRefusalHasItsOwnCodeAndSaysWhatToDo() {
        assertThat(Fault.values())
                .extracting(Fault::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.startsWith("FLF-"));
        assertThat(Fault.values())
                .allMatch(
                        fault -> fault.message().endsWith(".") && fault.action().endsWith("."));
    }

    @Test
    void makesARefusalOfAReaderThatFails() {
        XlsxReader broken = new XlsxReader(
                XlsxLimits.defaults(),
                () -> {
                    throw new IllegalStateException("no clock");
                },
                sheet -> false);
        XlsxReader overflowing = new XlsxReader(
                XlsxLimits.defaults(),
                () -> {
                    throw new StackOverflowError();
                },
                sheet -> false);

        assertThat(code(broken.read(SOUND.bytes()))).isEqualTo("FLF-INTERNE");
        assertThat(code(overflowing.read(SOUND.bytes()))).isEqualTo("FLF-COMPRESSION");
    }
}
