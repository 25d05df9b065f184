package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.XmlEscape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes notes follow their cells. A note that quotes data is repeated with its row or column; any other explains a line to its reader once,
 * on its first copy. A note whose line is gone goes too.
 */
final class Notes {
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\b[^>]*>.*?</v:shape>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("(<v:shape\\b[^>]*?\\bid=[\"'])([^\"']*)");
    private static final Pattern ROW = Pattern.compile("(<x:Row>)\\s*([0-9]+)\\s*(</x:Row>)");
    private static final Pattern COLUMN = Pattern.compile("(<x:Column>)\\s*([0-9]+)\\s*(</x:Column>)");
    private static final Pattern ANCHOR =
            Pattern.compile("(<x:Anchor>)\\s*([0-9]+\\s*(?:,\\s*[0-9]+\\s*){7})(</x:Anchor>)");
    private static final String SHAPE_NUMBER = "_x0000_s";
    private static final int FIRST_COPY = 50_000;

    private final MovedReferences references;
    private final Axis axis;
    private final int sheet;
    private final Set<Cell> quoting = new HashSet<>();
    private int shapes = FIRST_COPY;

    private record Cell(int row, int column) {
        int at(Axis axis) {
            return axis == Axis.ROWS ? row : column;
        }
    }

    Notes(MovedReferences references, int sheet) {
        this.references = references;
        this.axis = references.axis();
        this.sheet = sheet;
    }

    /** The texts of a note, run by run. */
    static List<String> texts(XmlElement note) {
        List<String> texts = new ArrayList<>();
        for (XmlElement child : note.elements()) {
            if (child.is("t")) {
                texts.add(child.text());
            } else {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }

    /** The notes as they are, on the lines they went to. */
    XmlElement comments(XmlElement root) {
        return comments(root, SheetTexts.NONE);
    }

    /** The notes, on the lines they went to, their texts merged. */
    XmlElement comments(XmlElement root, SheetTexts merged) {
        return root.mapChildren("commentList", list -> {
            List<XmlNode> moved = new ArrayList<>();
            list.all("comment").forEach(comment -> moved.addAll(copies(comment, merged)));
            return list.withChildren(moved);
        });
    }

    private List<XmlElement> copies(XmlElement comment, SheetTexts merged) {
        Optional<Reference> ref = Reference.parse(comment.get("ref"));
        if (ref.isEmpty()) {
            return List.of(comment);
        }
        Cell cell = new Cell(ref.get().first(Axis.ROWS), ref.get().first(Axis.COLUMNS));
        if (texts(comment).stream().anyMatch(text -> text.indexOf('$') >= 0)) {
            quoting.add(cell);
        }
        List<XmlElement> copies = new ArrayList<>();
        for (int line : lines(cell)) {
            Reference moved = ref.get().with(axis, line, line);
            XmlElement copy = copies.isEmpty() ? comment : comment.without("xr:uid");
            copies.add(merged(copy.with("ref", moved.text()), moved, merged));
        }
        return copies;
    }

    private static XmlElement merged(XmlElement element, Reference cell, SheetTexts texts) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement e && e.is("t")) {
                String text = e.text();
                String value = texts.at(cell.first(Axis.ROWS), cell.first(Axis.COLUMNS), text);
                children.add(
                        value.equals(text) ? e : e.with("xml:space", "preserve").withText(XmlEscape.cellText(value)));
            } else {
                children.add(child instanceof XmlElement e ? merged(e, cell, texts) : child);
            }
        }
        return element.withChildren(children);
    }

    private List<Integer> lines(Cell cell) {
        List<Integer> lines = references.map(sheet).copies(cell.at(axis), cell.at(axis)).stream()
                .map(AxisMap.Copy::first)
                .toList();
        return quoting.contains(cell) || lines.isEmpty() ? lines : lines.subList(0, 1);
    }

    /** Comments of the newer kind, and whatever is anchored to a cell by its {@code ref}: moved, never repeated. */
    XmlElement anchored(XmlElement element) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            children.add(child instanceof XmlElement e ? anchored(e) : child);
        }
        return element.withChildren(children)
                .mapAttributes(a -> a.name().equals("ref")
                        ? new XmlElement.Attribute("ref", references.anchor(a.value(), sheet))
                        : a);
    }

    /** The frames of the notes, drawn in an old dialect that is not always XML: only what places them is touched. */
    byte[] shapes(byte[] bytes) {
        String vml = new String(bytes, StandardCharsets.UTF_8);
        String moved = SHAPE.matcher(vml).replaceAll(shape -> Matcher.quoteReplacement(shape(shape.group())));
        return moved.equals(vml) ? bytes : moved.getBytes(StandardCharsets.UTF_8);
    }

    private String shape(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        if (!row.find() || !column.find()) {
            return shape;
        }
        Cell cell = new Cell(Integer.parseInt(row.group(2)) + 1, Integer.parseInt(column.group(2)) + 1);
        StringBuilder copies = new StringBuilder();
        for (int line : lines(cell)) {
            String copy = moved(shape, line - cell.at(axis));
            copies.append(copies.isEmpty() ? copy : numbered(copy));
        }
        return copies.toString();
    }

    private String numbered(String shape) {
        return ID.matcher(shape).replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + SHAPE_NUMBER + shapes++));
    }

    private String moved(String shape, int shift) {
        BiFunction<Matcher, Integer, String> add =
                (m, group) -> Integer.toString(Integer.parseInt(m.group(group).strip()) + shift);
        Matcher line = (axis == Axis.ROWS ? ROW : COLUMN).matcher(shape);
        String placed = line.find()
                ? line.replaceFirst(Matcher.quoteReplacement(line.group(1) + add.apply(line, 2) + line.group(3)))
                : shape;
        Map<Axis, int[]> corners = Map.of(Axis.ROWS, new int[] {2, 6}, Axis.COLUMNS, new int[] {0, 4});
        return ANCHOR.matcher(placed).replaceFirst(m -> {
            String[] numbers = m.group(2).split(",", -1);
            for (int corner : corners.getOrDefault(axis, new int[0])) {
                numbers[corner] = Integer.toString(Integer.parseInt(numbers[corner].strip()) + shift);
            }
            return Matcher.quoteReplacement(m.group(1) + String.join(",", numbers) + m.group(3));
        });
    }
}
