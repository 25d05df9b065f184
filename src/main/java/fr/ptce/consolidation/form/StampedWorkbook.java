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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook with marks, written many times with texts in their place: through POI's object model each would take as
 * long as the first.
 */
final class StampedWorkbook {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String MARK = "\ue000[A-Z]+\ue001";
    private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("<t(?: [^>]*)?>(" + MARK + ")</t>");
    private static final Pattern NEVER = Pattern.compile("(?!)");
    /** The earliest time a zip can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, List<Piece>> parts = new LinkedHashMap<>();

    /** A workbook given by its parts. */
    StampedWorkbook(SortedMap<String, String> all) {
        Map<Integer, String> cells = markedStrings(all.getOrDefault(STRINGS, ""));
        Pattern marks = Pattern.compile(MARK);
        Pattern marksAndCells = Pattern.compile(MARK + "|" + cellPattern(cells));
        List<String> names = new ArrayList<>(all.keySet());
        names.remove(TYPES);
        names.add(0, TYPES);
        for (String name : names) {
            boolean sheet = name.startsWith("xl/worksheets/");
            parts.put(name, pieces(all.getOrDefault(name, ""), sheet ? marksAndCells : marks, cells));
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
            for (Map.Entry<String, List<Piece>> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                for (Piece piece : part.getValue()) {
                    zip.write(piece.bytes(texts));
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** Index of the shared strings that are one mark and nothing else. */
    private static Map<Integer, String> markedStrings(String strings) {
        Map<Integer, String> marked = new TreeMap<>();
        Matcher all = STRING.matcher(strings);
        for (int index = 0; all.find(); index++) {
            Matcher text = WHOLE.matcher(all.group(1));
            if (text.matches()) {
                marked.put(index, text.group(1));
            }
        }
        return marked;
    }

    private static String cellPattern(Map<Integer, String> cells) {
        return cells.isEmpty()
                ? NEVER.pattern()
                : cells.keySet().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("|", " t=\"s\"><v>(", ")</v></c>"));
    }

    private static List<Piece> pieces(String part, Pattern seams, Map<Integer, String> cells) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = seams.matcher(part);
        int from = 0;
        while (matcher.find()) {
            pieces.add(Piece.fixed(part.substring(from, matcher.start())));
            String seam = matcher.group();
            String index = seam.charAt(0) == '\ue000' ? "" : matcher.group(1);
            pieces.add(
                    index.isEmpty()
                            ? Piece.text(seam)
                            : Piece.cell(seam, cells.getOrDefault(Integer.parseInt(index), "")));
            from = matcher.end();
        }
        pieces.add(Piece.fixed(part.substring(from)));
        return pieces;
    }

    /** A stretch of a part. */
    @FunctionalInterface
    private interface Piece {
        byte[] bytes(Map<String, String> texts);

        /** The same for all. */
        static Piece fixed(String xml) {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            return texts -> bytes;
        }

        /** A mark. */
        static Piece text(String mark) {
            return texts -> escaped(texts.getOrDefault(mark, "")).getBytes(StandardCharsets.UTF_8);
        }

        /** The end of a cell that holds a mark, or of a blank cell when there is nothing to hold. */
        static Piece cell(String xml, String mark) {
            byte[] filled = xml.getBytes(StandardCharsets.UTF_8);
            byte[] blank = "/>".getBytes(StandardCharsets.UTF_8);
            return texts -> texts.getOrDefault(mark, "").isEmpty() ? blank : filled;
        }
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
