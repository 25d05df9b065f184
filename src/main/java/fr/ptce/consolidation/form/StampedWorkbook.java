package fr.ptce.consolidation.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook with marks, written many times with texts in their place. Through POI's object model each workbook takes
 * over a hundred times as long.
 */
final class StampedWorkbook {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<t(?: [^>]*)?>([^<]*)</t>");
    /** The earliest time a zip can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> marked = new LinkedHashMap<>();
    /** Where the shared string that is a mark and nothing else stands, by mark. */
    private final Map<String, Integer> whole = new LinkedHashMap<>();

    /** A workbook given by its parts. */
    StampedWorkbook(SortedMap<String, byte[]> all) {
        List<String> names = new ArrayList<>(all.keySet());
        names.remove(TYPES);
        names.add(0, TYPES);
        for (String name : names) {
            byte[] part = all.getOrDefault(name, new byte[0]);
            parts.put(name, part);
            String text = new String(part, StandardCharsets.UTF_8);
            if (text.indexOf('\ue000') >= 0 || name.startsWith("xl/worksheets/sheet")) {
                marked.put(name, text);
            }
        }
        int index = 0;
        Matcher strings = STRING.matcher(marked.getOrDefault(STRINGS, ""));
        while (strings.find()) {
            Matcher text = TEXT.matcher(strings.group(1));
            if (text.matches()
                    && text.group(1).startsWith("\ue000")
                    && text.group(1).endsWith("\ue001")) {
                whole.put(text.group(1), index);
            }
            index++;
        }
    }

    /**
     * The workbook with each mark replaced; a cell that holds one mark alone becomes blank when its text is "".
     *
     * @param texts by mark
     */
    byte[] stamp(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                String text = marked.get(part.getKey());
                zip.write(text == null ? part.getValue() : replaced(text, texts).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    private String replaced(String part, Map<String, String> texts) {
        String result = part;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Integer index = whole.get(text.getKey());
            if (text.getValue().isEmpty() && index != null) {
                result = result.replace(" t=\"s\"><v>" + index + "</v></c>", "/>");
            }
            result = result.replace(text.getKey(), escaped(text.getValue()));
        }
        return result;
    }

    /** As XML content; characters XML cannot hold are dropped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
