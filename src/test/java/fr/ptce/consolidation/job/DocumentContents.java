package fr.ptce.consolidation.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything a curious reader can get out of a folder of documents: the text people see, and what they do not see (metadata,
 * hidden sheets, comments, caches of charts, attributes, embedded files). One line of text per paragraph, row or value.
 */
final class DocumentContents {
    private static final Pattern BLOCK = Pattern.compile(
            "</(?:\\w+:)?(?:p|tr|row|si|comment|pt|title|li|h[1-6]|td|th|dt|dd|text|c|figcaption)>|<br/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]+);");

    private final Map<String, String> texts = new LinkedHashMap<>();

    private DocumentContents() {}

    /** Texts by place, such as {@code annexe.docx!word/comments.xml}. */
    static Map<String, String> of(Path folder) throws IOException {
        DocumentContents contents = new DocumentContents();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents.texts;
    }

    private void add(String place, byte[] bytes) throws IOException {
        texts.put(place + "!nom", place);
        String lower = place.toLowerCase(Locale.ROOT);
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            addZip(place, bytes);
        } else if (new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            addPdf(place, bytes);
        } else if (lower.matches(".*\\.(xml|rels|vml|html|xhtml|svg)")) {
            addMarkup(place, new String(bytes, StandardCharsets.UTF_8));
        } else {
            texts.put(place, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void addZip(String place, byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getComment() != null) {
                    texts.put(place + "!" + entry.getName() + "!commentaire", entry.getComment());
                }
                add(place + "!" + entry.getName(), zip.readAllBytes());
            }
        }
    }

    private void addMarkup(String place, String markup) {
        StringBuilder attributes = new StringBuilder();
        Matcher matcher = ATTRIBUTE.matcher(markup);
        while (matcher.find()) {
            attributes.append(unescape(matcher.group(1))).append('\n');
        }
        texts.put(place + "!attributs", attributes.toString());
        texts.put(place + "!balises", markup);
        texts.put(place, unescape(BLOCK.matcher(markup).replaceAll("\n").replaceAll("<[^>]*>", " ")));
    }

    static String unescape(String text) {
        String named = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&nbsp;", " ");
        String numbered = ENTITY.matcher(named)
                .replaceAll(match -> Matcher.quoteReplacement(new String(Character.toChars(
                        Integer.parseInt(match.group(2), match.group(1).isEmpty() ? 10 : 16)))));
        return numbered.replace("&amp;", "&");
    }

    private void addPdf(String place, byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            StringWriter text = new StringWriter();
            new PDFTextStripper().writeText(document, text);
            texts.put(place, text.toString());
            List<byte[]> embedded = new ArrayList<>();
            texts.put(place + "!objets", objects(document.getDocument(), embedded));
            for (int i = 0; i < embedded.size(); i++) {
                add(place + "!joint" + i, embedded.get(i));
            }
        }
    }

    /** Every string of the file (information, alternative texts, annotations, names), its XMP, the files it carries. */
    private static String objects(COSDocument document, List<byte[]> embedded) throws IOException {
        StringBuilder strings = new StringBuilder();
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = document.getObjectFromPool(key).getObject();
            collect(object, strings, 0);
            if (object instanceof COSStream stream && isReadable(stream)) {
                try (var input = stream.createInputStream()) {
                    byte[] bytes = input.readAllBytes();
                    if ("EmbeddedFile".equals(stream.getNameAsString("Type"))) {
                        embedded.add(bytes);
                    } else {
                        strings.append(new String(bytes, StandardCharsets.UTF_8))
                                .append('\n');
                    }
                }
            }
        }
        return strings.toString();
    }

    private static boolean isReadable(COSStream stream) {
        String type = String.valueOf(stream.getNameAsString("Type"));
        return type.equals("Metadata") || type.equals("EmbeddedFile");
    }

    private static void collect(COSBase object, StringBuilder strings, int depth) {
        if (depth > 6) {
            return;
        }
        if (object instanceof COSString string) {
            strings.append(string.getString()).append('\n');
        } else if (object instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(value -> collect(value, strings, depth + 1));
        } else if (object instanceof COSArray array) {
            array.forEach(value -> collect(value, strings, depth + 1));
        }
    }
}
