package fr.ptce.consolidation.fill.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;

/** Small documents to fill, and what filled ones say. */
public final class DocxFile {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private DocxFile() {}

    /** A document with that body and that header. */
    public static void write(Path file, String body, String header) throws IOException {
        String w = "xmlns:w=\"" + Xml.W + "\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
        parts.put("word/_rels/document.xml.rels", "<Relationships xmlns=\"" + RELATIONS + "\"></Relationships>");
        parts.put("word/document.xml", "<w:document " + w + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        parts.put("word/header1.xml", "<w:hdr " + w + ">" + header + "</w:hdr>");
        parts.put(
                "word/comments.xml",
                "<w:comments " + w
                        + "><w:comment w:id=\"0\" w:author=\"Jeanne Martin\" w:initials=\"JM\"/></w:comments>");
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Jeanne Martin</dc:creator>"
                        + "<cp:lastModifiedBy>Jeanne Martin</cp:lastModifiedBy></cp:coreProperties>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String t(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    static String field(String name) {
        return "<w:fldSimple w:instr=\" MERGEFIELD &quot;" + name
                + "&quot; \\* MERGEFORMAT \"><w:r><w:t>«x»</w:t></w:r>" + "</w:fldSimple>";
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    /** The text of each paragraph of a part. */
    public static List<String> paragraphs(Path file, String part) throws IOException {
        return Xml.all(Xml.read(DocxPackage.read(file).bytes(part)), "p").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** A part as text, "" when there is none. */
    public static String part(Path file, String part) throws IOException {
        DocxPackage parts = DocxPackage.read(file);
        return parts.parts().containsKey(part) ? parts.text(part) : "";
    }

    /** Names of all its parts. */
    public static List<String> names(Path file) throws IOException {
        return List.copyOf(DocxPackage.read(file).parts().keySet());
    }
}
