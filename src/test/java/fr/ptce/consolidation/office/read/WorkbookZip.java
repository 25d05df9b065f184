package fr.ptce.consolidation.office.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no library writes: a sound one to start from, then whatever a test breaks. */
final class WorkbookZip {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Boolean> stored = new LinkedHashMap<>();

    private WorkbookZip() {}

    static WorkbookZip empty() {
        return new WorkbookZip();
    }

    /** One sheet {@code F1} holding those rows. */
    static WorkbookZip ofRows(String rows) {
        return new WorkbookZip()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"xml\""
                                + " ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\""
                                + RELATIONSHIPS
                                + "\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + SHEET_TYPE
                                + "\"/><Override PartName=\"/xl/workbook.xml\""
                                + " ContentType=\"" + WORKBOOK_TYPE + "\"/></Types>")
                .with("_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", workbook("<sheets><sheet name=\"F1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        links(link("rId1", "worksheet", "worksheets/sheet1.xml")
                                + link("rId2", "sharedStrings", "sharedStrings.xml")
                                + link("rId3", "styles", "styles.xml")))
                .with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"/>")
                .with("xl/styles.xml", styles("<xf numFmtId=\"0\"/>"))
                .with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    /** One cell in A1. */
    static WorkbookZip ofCell(String cell) {
        return ofRows("<row r=\"1\">" + cell + "</row>");
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String workbook(String content) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\">" + content + "</workbook>";
    }

    static String styles(String formats, String xfs) {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + xfs
                + "</cellXfs></styleSheet>";
    }

    static String styles(String xfs) {
        return styles("", xfs);
    }

    static String links(String content) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + content + "</Relationships>";
    }

    static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + LINKS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    WorkbookZip with(String name, String xml) {
        return with(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookZip with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    WorkbookZip withStored(String name, byte[] bytes) {
        stored.put(name, true);
        return with(name, bytes);
    }

    WorkbookZip without(String name) {
        parts.remove(name);
        return this;
    }

    /** Replaces some text of a part by another. */
    WorkbookZip change(String name, String from, String to) {
        String old = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!old.contains(from)) {
            throw new IllegalArgumentException(name + " holds no " + from);
        }
        return with(name, old.replace(from, to));
    }

    /** The text of a part. */
    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(1_420_070_400_000L);
                if (stored.containsKey(part.getKey())) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    XlsxReading read() {
        return Readings.read(bytes());
    }
}
