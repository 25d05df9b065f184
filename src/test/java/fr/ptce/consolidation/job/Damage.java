package fr.ptce.consolidation.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Breaks a sound workbook in the ways a campaign meets, and forges what is none. */
public final class Damage {
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Damage() {}

    /** Broken files by name, each the bytes of one that is to be refused. */
    public static Map<String, byte[]> files(byte[] sound) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("tronqué à mi-chemin.xlsx", Arrays.copyOf(sound, sound.length / 2));
        files.put("octet retourné.xlsx", flipped(sound));
        files.put("mot de passe.xlsx", ole("EncryptedPackage"));
        files.put("ancien.xls", ole("Workbook"));
        files.put("calc.ods", zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.spreadsheet"))));
        files.put("page web.xlsx", text("<html><body><table><tr><td>P001</td></tr></table></body></html>"));
        files.put("scan.pdf", text("%PDF-1.7\n%\u00e2\u00e3"));
        files.put("vide.xlsx", new byte[0]);
        files.put("bombe.xlsx", with(sound, "xl/worksheets/sheet99.xml", new byte[60 << 20]));
        files.put("macros.xlsm", with(sound, "xl/vbaProject.bin", ole("VBA")));
        files.put("entrées répétées.xlsx", duplicated(sound));
        files.put("doctype.xlsx", replace(sound, "xl/workbook.xml", Map.of("<workbook", "<!DOCTYPE x><workbook")));
        files.put("sans classeur.xlsx", without(sound, "xl/workbook.xml"));
        files.put("autre tableau.xlsx", other());
        files.put("autre campagne.xlsx", replace(sound, "", Map.of(">exemple-2015<", ">enquete-2014<")));
        files.put("pôle inconnu.xlsx", replace(sound, "", Map.of(">P001<", ">P999<")));
        files.put("version.xlsx", replace(sound, "", Map.of(">v1<", ">v0<")));
        files.put("contradiction.xlsx", replace(sound, "docProps/custom.xml", Map.of(">P001<", ">P002<")));
        files.put("réponses.txt", text("P001 : 3 ETP"));
        files.put("lettre.docx", zip(Map.of("word/document.xml", text("<document/>"))));
        files.put("sous dossier/Été à l'île.XLSX", text("pas un classeur"));
        return files;
    }

    /** The workbook with texts replaced in one part, or in all of them when {@code part} is empty. */
    public static byte[] replace(byte[] workbook, String part, Map<String, String> texts) throws IOException {
        Map<String, byte[]> parts = unzip(workbook);
        boolean changed = false;
        for (Map.Entry<String, byte[]> each : parts.entrySet()) {
            String before = new String(each.getValue(), StandardCharsets.UTF_8);
            String after = before;
            for (Map.Entry<String, String> text : texts.entrySet()) {
                after = after.replace(text.getKey(), text.getValue());
            }
            if ((part.isEmpty() || part.equals(each.getKey())) && !after.equals(before)) {
                each.setValue(text(after));
                changed = true;
            }
        }
        if (!changed) {
            throw new IllegalArgumentException("nothing to replace: " + texts);
        }
        return zip(parts);
    }

    private static byte[] flipped(byte[] sound) {
        byte[] bytes = sound.clone();
        bytes[bytes.length / 3] ^= 0x10;
        return bytes;
    }

    private static byte[] ole(String stream) {
        byte[] bytes = Arrays.copyOf(OLE, 4096);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    private static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = unzip(workbook);
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] without(byte[] workbook, String part) throws IOException {
        Map<String, byte[]> parts = unzip(workbook);
        if (parts.remove(part) == null) {
            throw new IllegalArgumentException("no part to remove: " + part);
        }
        return zip(parts);
    }

    /** No library writes two parts of one name: a part of another name of the same length is renamed in the bytes. */
    private static byte[] duplicated(byte[] workbook) throws IOException {
        byte[] bytes = with(workbook, "xl/stylez.xml", text("<styleSheet/>"));
        String all = new String(bytes, StandardCharsets.ISO_8859_1).replace("xl/stylez.xml", "xl/styles.xml");
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] other() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Budget").createRow(0).createCell(0).setCellValue("Loyer");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Map<String, byte[]> unzip(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
