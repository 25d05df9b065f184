package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.XmlEscape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A workbook with marks, written many times with texts in their place, and with answers in their cells: through POI's
 * object model each would take as long as the first.
 */
final class StampedWorkbook {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String NO_STRINGS = "<sst>" + AddedStrings.END;
    private static final String MARK = "\ue000[A-Z]+\ue001";
    private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("<t(?: [^>]*)?>(" + MARK + ")</t>");
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final Map<String, List<Fragment>> parts = new LinkedHashMap<>();
    private final AddedStrings shared;

    /** A workbook given by its parts, in which only the marks change. */
    StampedWorkbook(SortedMap<String, String> all) {
        this(all, false);
    }

    private StampedWorkbook(SortedMap<String, String> all, boolean answers) {
        shared = AddedStrings.of(answers ? all.getOrDefault(STRINGS, NO_STRINGS) : NO_STRINGS);
        Map<Integer, String> cells = markedStrings(all.getOrDefault(STRINGS, ""));
        Pattern marks = Pattern.compile(MARK);
        Pattern marksAndCells = Pattern.compile(MARK + "|" + cellPattern(cells));
        for (String name : names(all, answers)) {
            boolean sheet = name.startsWith("xl/worksheets/");
            Cutting cutting = new Cutting(sheet ? marksAndCells : marks, cells);
            if (sheet && answers) {
                cutting.sheet(AnswerSheet.of(all.getOrDefault(name, ""), shared));
            } else if (name.equals(STRINGS) && answers) {
                cutting.text(shared.start());
                cutting.add(Fragment.added());
                cutting.text(AddedStrings.END);
            } else {
                cutting.text(all.getOrDefault(name, ""));
            }
            parts.put(name, cutting.pieces());
        }
    }

    /** The same, in which answers may be poured too. */
    static StampedWorkbook fillable(SortedMap<String, String> all) {
        return new StampedWorkbook(all, true);
    }

    /** The types first, as office programs want; the strings last when the sheets add some. */
    private static List<String> names(SortedMap<String, String> all, boolean answers) {
        List<String> names = new ArrayList<>(all.keySet());
        names.remove(OfficeZip.TYPES);
        names.add(0, OfficeZip.TYPES);
        if (answers && names.remove(STRINGS)) {
            names.add(STRINGS);
        }
        return names;
    }

    /**
     * The workbook with each mark replaced; a cell that holds one mark alone becomes blank when its text is "".
     *
     * @param texts by mark
     */
    byte[] stamp(Map<String, String> texts) {
        return stamp(new Fragment.FragmentContent(texts, Map.of(), List.of(), ""));
    }

    /** The same, with answers in their cells; thread-safe. */
    byte[] stamp(Fragment.FragmentContent content) {
        AddedStrings strings = shared.blanks();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (OfficeZip zip = new OfficeZip(bytes)) {
            for (Map.Entry<String, List<Fragment>> part : parts.entrySet()) {
                try (OutputStream entry = zip.open(part.getKey())) {
                    for (Fragment piece : part.getValue()) {
                        entry.write(piece.bytes(content, strings));
                    }
                }
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

    /** A part being cut where it changes; what does not is kept in one stretch. */
    private static final class Cutting {
        private final Pattern seams;
        private final Map<Integer, String> cells;
        private final List<Fragment> pieces = new ArrayList<>();
        private final StringBuilder fixed = new StringBuilder();

        Cutting(Pattern seams, Map<Integer, String> cells) {
            this.seams = seams;
            this.cells = cells;
        }

        void text(String part) {
            Matcher matcher = seams.matcher(part);
            int from = 0;
            while (matcher.find()) {
                fixed.append(part, from, matcher.start());
                String seam = matcher.group();
                String index = seam.charAt(0) == '\ue000' ? "" : matcher.group(1);
                add(
                        index.isEmpty()
                                ? Fragment.text(seam, escape(part, matcher.start()))
                                : Fragment.cell(seam, cells.getOrDefault(Integer.parseInt(index), "")));
                from = matcher.end();
            }
            fixed.append(part, from, part.length());
        }

        /** How a text is written there: the answers and labels of cells stand in a {@code t}. */
        private static UnaryOperator<String> escape(String part, int at) {
            int tag = part.lastIndexOf('<', at);
            if (tag > part.lastIndexOf('>', at)) {
                return XmlEscape::attribute;
            }
            boolean cell = tag >= 0 && (part.startsWith("<t>", tag) || part.startsWith("<t ", tag));
            return cell ? XmlEscape::cell : XmlEscape::text;
        }

        void sheet(AnswerSheet sheet) {
            for (AnswerSheet.Piece piece : sheet.pieces()) {
                if (piece instanceof AnswerSheet.FixedPiece stretch) {
                    text(stretch.xml());
                } else if (piece instanceof AnswerSheet.AnswerCell cell
                        && cell.name().isEmpty()) {
                    text(cell.blank());
                } else if (piece instanceof AnswerSheet.AnswerCell cell) {
                    Cutting blank = new Cutting(seams, cells);
                    blank.text(cell.blank());
                    add(Fragment.answer(cell, blank.pieces()));
                }
            }
        }

        void add(Fragment piece) {
            flush();
            pieces.add(piece);
        }

        List<Fragment> pieces() {
            flush();
            return List.copyOf(pieces);
        }

        private void flush() {
            if (fixed.length() > 0) {
                pieces.add(Fragment.fixed(fixed.toString()));
                fixed.setLength(0);
            }
        }
    }
}
