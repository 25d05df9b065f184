package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.XmlEscape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes of one sheet: those of the network beside those of the pole, which stay. */
final class AnnotatedNotes {
    private static final String NETWORK = "Contrôle du réseau";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final Pattern AUTHOR =
            Pattern.compile("<(?:\\w+:)?author>(.*?)</(?:\\w+:)?author>|<(?:\\w+:)?author/>", Pattern.DOTALL);
    private static final Pattern COMMENT =
            Pattern.compile("<((?:\\w+:)?)comment\\b([^>]*)>.*?</\\1comment>", Pattern.DOTALL);
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\b.*?</v:shape>", Pattern.DOTALL);

    private final AnnotatedPackage book;
    private final String sheet;

    AnnotatedNotes(AnnotatedPackage book, String sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    /** Takes away the notes of an earlier return. */
    void clear() {
        Optional<String> part = book.target(sheet, "comments").flatMap(book::find);
        if (part.isEmpty()) {
            return;
        }
        PartText comments = book.text(part.get());
        int author = authors(comments).indexOf(NETWORK);
        if (author < 0) {
            return;
        }
        Set<String> gone = new HashSet<>();
        String list = COMMENT.matcher(comments.element("commentList")).replaceAll(found -> {
            Map<String, String> attributes = AnnotatedPackage.attributes(found.group(2));
            if (!attributes.getOrDefault("authorId", "").equals(String.valueOf(author))) {
                return Matcher.quoteReplacement(found.group());
            }
            gone.add(attributes.getOrDefault("ref", ""));
            return "";
        });
        comments.replace("commentList", list);
        book.put(part.get(), comments);
        book.target(sheet, "vmlDrawing")
                .flatMap(book::find)
                .ifPresent(vml -> book.put(
                        vml,
                        SHAPE.matcher(shapes(vml))
                                .replaceAll(shape -> gone.stream().anyMatch(cell -> isOn(shape.group(), cell))
                                        ? ""
                                        : Matcher.quoteReplacement(shape.group()))));
    }

    private static boolean isOn(String shape, String cell) {
        return CellAddress.find(cell)
                .filter(at -> shape.contains("<x:Row>" + at.row() + "</x:Row>")
                        && shape.contains("<x:Column>" + at.column() + "</x:Column>"))
                .isPresent();
    }

    private String shapes(String vml) {
        return new String(Optional.ofNullable(book.parts().get(vml)).orElseThrow(), StandardCharsets.UTF_8);
    }

    /**
     * Writes the notes; a cell that already bears one of the pole keeps it, and is marked all the same.
     *
     * @return the relationship of their drawing when the sheet had none
     */
    Optional<String> write(Map<String, CellNote> cellNotes) {
        if (cellNotes.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = book.target(sheet, "comments").flatMap(book::find);
        String part = known.orElseGet(this::newComments);
        PartText comments = book.text(part);
        int author = author(comments);
        Set<String> taken = new HashSet<>();
        Matcher found = COMMENT.matcher(comments.element("commentList"));
        while (found.find()) {
            taken.add(AnnotatedPackage.attributes(found.group(2)).getOrDefault("ref", ""));
        }
        StringBuilder notes = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        cellNotes.forEach((cell, note) -> {
            if (!taken.contains(cell)) {
                notes.append(note(comments.prefix(), cell, author, note));
                shapes.append(shape(cell, note));
            }
        });
        comments.append("commentList", notes.toString());
        book.put(part, comments);
        return draw(shapes.toString());
    }

    private String newComments() {
        String part = book.free("xl/comments", ".xml");
        book.put(
                part,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
                        + AnnotatedPackage.MAIN + "\"><authors></authors><commentList></commentList></comments>");
        book.declare(part, TYPE);
        book.relate(sheet, "comments", part);
        return part;
    }

    private static List<String> authors(PartText comments) {
        List<String> authors = new ArrayList<>();
        Matcher author = AUTHOR.matcher(comments.element("authors"));
        while (author.find()) {
            authors.add(author.group(1) == null ? "" : author.group(1));
        }
        return authors;
    }

    private static int author(PartText comments) {
        List<String> authors = authors(comments);
        if (authors.contains(NETWORK)) {
            return authors.indexOf(NETWORK);
        }
        String p = comments.prefix();
        comments.append("authors", "<" + p + "author>" + NETWORK + "</" + p + "author>");
        return authors.size();
    }

    private static String note(String p, String cell, int author, CellNote note) {
        return ("<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext><%1$st xml:space=\"preserve\">%4$s</%1$st></%1$stext>"
                        + "</%1$scomment>")
                .formatted(p, cell, author, XmlEscape.cell(note.texte()));
    }

    private Optional<String> draw(String shapes) {
        Optional<String> known = book.target(sheet, "vmlDrawing").flatMap(book::find);
        if (known.isPresent()) {
            String vml = shapes(known.get());
            int at = vml.lastIndexOf("</xml>");
            book.put(known.get(), vml.substring(0, at) + shapes + vml.substring(at));
            return Optional.empty();
        }
        String part = book.free("xl/drawings/vmlDrawing", ".vml");
        book.put(
                part,
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\""
                        + " coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke"
                        + " joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
                        + shapes
                        + "</xml>");
        book.declareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        return Optional.of(book.relate(sheet, "vmlDrawing", part));
    }

    /** As wide as three columns, as high as its text asks. */
    private static String shape(String cell, CellNote note) {
        CellAddress at = CellAddress.find(cell).orElseThrow();
        int row = at.row();
        int column = at.column();
        int lines = 2
                + note.texte().lines().mapToInt(line -> 1 + line.length() / 45).sum();
        return ("<v:shape id=\"_ptce_%1$s\" type=\"#_x0000_t202\" style=\"position:absolute;width:260pt;height:%6$dpt;"
                        + "z-index:1;visibility:hidden\" fillcolor=\"#fff4ce\" o:insetmode=\"auto\"><v:fill color2=\"#fff4ce\"/>"
                        + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div"
                        + " style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
                        + "<x:SizeWithCells/><x:Anchor>%2$d, 15, %3$d, 2, %4$d, 15, %5$d, 2</x:Anchor><x:AutoFill>False</x:AutoFill>"
                        + "<x:Row>%3$d</x:Row><x:Column>%7$d</x:Column></x:ClientData></v:shape>")
                .formatted(cell, column + 1, row, column + 4, row + lines, lines * 14, column);
    }
}
