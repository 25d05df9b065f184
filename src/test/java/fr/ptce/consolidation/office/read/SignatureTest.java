package fr.ptce.consolidation.office.read;

import static fr.ptce.consolidation.office.read.Readings.read;
import static fr.ptce.consolidation.office.read.Readings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file that is no workbook really is, and what to do about it. */
class SignatureTest {
    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7,PDF,questionnaire lui-même",
        "GIF89a,image,questionnaire lui-même",
        "Rar!\u001A\u0007,.rar,les classeurs qu'elle contient",
        "BZh91AY,.bz2,les classeurs qu'elle contient",
        "'{\\rtf1 a}',.rtf,questionnaire lui-même",
        "'From: a@exemple.fr\nTo: b@exemple.fr\nSubject: enquête\n\nbonjour',courriel,enregistrez la pièce jointe",
        "'Received: from x\r\nReturn-Path: <a@exemple.fr>\r\n\r\nx',courriel,enregistrez la pièce jointe",
        "'MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary=x\n\n',.mht,Classeur Excel",
        "'From: <Saved by Blink>\nSnapshot-Content-Location: https://x\nSubject: a\n\n',.mht,Classeur Excel",
        "'<html><table><tr><td>1</td></tr></table></html>',page HTML,Classeur Excel",
        "'<!DOCTYPE html>\n<p>1</p>',page HTML,Classeur Excel",
        "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>',XML 2003,Classeur Excel",
        "'<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>',.fods,Classeur Excel",
        "'<?xml version=\"1.0\"?><plist><dict><key>URL</key></dict></plist>',raccourci,le document lui-même",
        "'[InternetShortcut]\nURL=https://docs.google.com/x',raccourci,le document lui-même",
        "'{\"url\": \"https://docs.google.com/open?id=1\", \"doc_id\": \"1\"}',raccourci,le document lui-même",
        "bplist00\u0001\u0002,iCloud,synchronisation",
        "'ID;PWXL;N;E',SYLK,Classeur Excel",
        "'pole;nom\nP001;Été',texte,questionnaire lui-même",
        "'\u0001\u0002\u0000',contenu inconnu,Classeur Excel"
    })
    void saysWhatTheFileIsAndWhatToDo(String content, String seen, String action) {
        XlsxReading.Refused refused = refusal(read(content.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.code()).isIn("FLF-FORMAT", "FLF-COURRIEL", "FLF-PAQUET", "FLF-TELECHARGEMENT");
        assertThat(refused.seen()).contains(seen);
        assertThat(refused.action()).contains(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-1", "x-MacRoman"})
    void knowsATextWhateverItsEncoding(String charset) {
        byte[] text = "pole;nom\r\nP001;Pôle d'été\r\n".getBytes(Charset.forName(charset));

        assertThat(refusal(read(text)).seen()).isEqualTo("texte (CSV ?)");
    }

    @Test
    void knowsPicturesAndArchivesByTheirFirstBytes() {
        assertThat(seen(0x89, 'P', 'N', 'G', 13, 10)).contains(".png");
        assertThat(seen(0xFF, 0xD8, 0xFF, 0xE0)).contains(".jpg");
        assertThat(seen(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c')).contains(".heic");
        assertThat(seen('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)).contains(".7z");
        assertThat(seen(0x1F, 0x8B, 8)).contains(".gz");
        assertThat(seen('L', 0, 0, 0, 1, 0x14, 2, 0)).contains(".lnk");
        assertThat(seen(0x78, 0x9F, 0x3E, 0x22)).contains("winmail.dat");
        assertThat(refusal(read(new byte[600])).seen()).isEqualTo("rien que des octets nuls");
        assertThat(Readings.code(read(bytes(0x09, 0x04, 0x06, 0, 0, 0)))).isEqualTo("FLF-XLS");
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument,FLF-FORMAT,document Word",
        "PowerPoint Document,FLF-FORMAT,présentation PowerPoint",
        "__properties_version1.0,FLF-COURRIEL,courriel Outlook",
        "__substg1.0_0037001F,FLF-COURRIEL,courriel Outlook",
        "Book,FLF-XLS,Excel 97-2003",
        "EncryptedPackage,FLF-MOT-DE-PASSE,chiffré",
        "Autre,FLF-FORMAT,ancien ou protégé"
    })
    void tellsOldDocumentsApartByWhatTheyHold(String entry, String code, String seen) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(InputStream.nullInputStream(), entry);
            files.writeFilesystem(out);
        }

        XlsxReading.Refused refused = refusal(read(out.toByteArray()));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.seen()).contains(seen);
    }

    @Test
    void tellsALockedOldWorkbookFromAnOpenOne() throws IOException {
        assertThat(Readings.code(read(oldWorkbook("")))).isEqualTo("FLF-XLS");
        assertThat(Readings.code(read(oldWorkbook("secret")))).isEqualTo("FLF-MOT-DE-PASSE");
    }

    private static byte[] oldWorkbook(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("x".repeat(5_000));
            Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "Reponse P138.msg,FLF-COURRIEL,courriel",
        "P138.doc,FLF-FORMAT,document",
        "P138.XLS,FLF-XLS,Excel 97-2003",
        "P138.xlsx,FLF-FORMAT,ancien ou protégé"
    })
    void goesByTheNameWhereTheContentIsSilent(String name, String code, String message, @TempDir Path folder)
            throws IOException {
        byte[] silent = new byte[608];
        System.arraycopy(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 0, silent, 0, 8);

        XlsxReading.Refused refused = refusal(readFile(folder.resolve(name), silent));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "P001.xlsx.crdownload,pas entièrement téléchargé",
        "P001.ods.part,pas entièrement téléchargé",
        ".P001.xlsx.icloud,pas entièrement téléchargé",
        "~$P001.xlsx,classeur ouvert"
    })
    void saysThatADownloadIsNotEnded(String name, String message, @TempDir Path folder) throws IOException {
        byte[] half = WorkbookZip.ofCell("<c r=\"A1\"><v>1</v></c>").bytes();

        XlsxReading reading = readFile(folder.resolve(name), java.util.Arrays.copyOf(half, half.length / 2));

        assertThat(refusal(reading).message()).contains(message);
    }

    @Test
    void readsACompleteFileWhateverItsName(@TempDir Path folder) throws IOException {
        byte[] ods = OdsZip.ofCell(OdsZip.text("a")).bytes();
        byte[] xlsx = WorkbookZip.ofCell("<c r=\"A1\"><v>1</v></c>").bytes();

        assertThat(readFile(folder.resolve("P001.xlsx"), ods)).isInstanceOf(XlsxReading.Read.class);
        assertThat(readFile(folder.resolve("P001.ods"), xlsx)).isInstanceOf(XlsxReading.Read.class);
        assertThat(readFile(folder.resolve("P001.xlsx.part"), xlsx)).isInstanceOf(XlsxReading.Read.class);
    }

    @Test
    void tellsAnArchiveOfWorkbooksFromAppleAndFromPlainArchives() {
        WorkbookZip workbooks = WorkbookZip.empty()
                .with("envoi/P001.xlsx", "x")
                .with("envoi/P002.ods", "x")
                .with("__MACOSX/envoi/._P001.xlsx", "x");

        assertThat(refusal(workbooks.read()).seen()).isEqualTo("archive ZIP de 2 classeurs");
        assertThat(refusal(workbooks.read()).action()).contains("déposez");
        assertThat(refusal(WorkbookZip.empty().with("Index/Document.iwa", "x").read())
                        .action())
                .contains("Exporter vers");
        assertThat(refusal(WorkbookZip.empty().with("a.txt", "x").read()).seen())
                .isEqualTo("archive ZIP");
    }

    private static String seen(int... values) {
        return refusal(read(bytes(values))).seen();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static XlsxReading readFile(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return new XlsxReader(XlsxLimits.defaults(), System::nanoTime, sheet -> false).read(file);
    }
}
