package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.SerialDay;
import fr.ptce.consolidation.office.XmlEscape;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes cells: the look of the template's cell, and a content. */
final class CellWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final XmlOutput out;
    private final Styles styles;
    private final boolean from1904;

    CellWriter(XmlOutput out, Styles styles, boolean from1904) {
        this.out = out;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** A cell of the same look that holds a text. */
    static XmlElement inline(XmlElement cell, String text) {
        XmlElement t = new XmlElement(cell.prefix() + "t", List.of(), List.of(new XmlCharacters(text)));
        XmlElement is = new XmlElement(cell.prefix() + "is", List.of(), List.of(t));
        return cell.with("t", "inlineStr").withChildren(List.of(is));
    }

    /** A cell as the template has it, elsewhere. */
    void asIs(TemplateCell cell, int row) throws IOException {
        XmlElement element = cell.element();
        out.raw(start(element, cell.column(), row, element.get("s"), element.get("t"), false));
        if (element.children().isEmpty()) {
            out.raw("/>");
            return;
        }
        out.raw(">");
        for (XmlNode child : element.children()) {
            out.node(child);
        }
        out.raw("</" + element.name() + ">");
    }

    /** A cell with a content of its own. */
    void content(TemplateCell cell, int row, CellContent wanted) throws IOException {
        boolean bare = wanted instanceof CellContent.Day && !styles.showsDays();
        CellContent content = bare ? new CellContent.Text(DAY.format(((CellContent.Day) wanted).value())) : wanted;
        XmlElement element = cell.element();
        String style = style(cell, content);
        if (content instanceof CellContent.Blank) {
            out.raw(start(element, cell.column(), row, style, "", true) + "/>");
            return;
        }
        String prefix = element.prefix();
        boolean text = content instanceof CellContent.Text;
        out.raw(start(element, cell.column(), row, style, text ? "inlineStr" : type(content), true) + ">");
        if (content instanceof CellContent.Text t) {
            out.raw("<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">")
                    .text(XmlEscape.cellText(t.value()))
                    .raw("</" + prefix + "t></" + prefix + "is>");
        } else {
            out.raw("<" + prefix + "v>").text(value(content)).raw("</" + prefix + "v>");
        }
        out.raw("</" + element.name() + ">");
    }

    /** A cell that computes, with its value when it is known. */
    void formula(TemplateCell cell, int row, XmlElement formula, Optional<CellContent> value) throws IOException {
        XmlElement element = cell.element();
        String type = value.map(CellWriter::type).orElse("");
        out.raw(start(element, cell.column(), row, element.get("s"), type, false) + ">")
                .node(formula);
        if (value.isPresent()) {
            String text =
                    value.get() instanceof CellContent.Text t ? XmlEscape.cellText(t.value()) : value(value.get());
            String prefix = element.prefix();
            out.raw("<" + prefix + "v>").text(text).raw("</" + prefix + "v>");
        }
        out.raw("</" + element.name() + ">");
    }

    private String style(TemplateCell cell, CellContent content) {
        int style = cell.style();
        if (content instanceof CellContent.Day) {
            return Integer.toString(styles.forDay(style));
        }
        boolean risky = content instanceof CellContent.Text text && CellText.looksLikeFormula(text.value());
        return risky
                ? Integer.toString(styles.forQuotedText(style))
                : cell.element().get("s");
    }

    private static String start(XmlElement element, int column, int row, String style, String type, boolean plain) {
        StringBuilder tag = new StringBuilder("<")
                .append(element.name())
                .append(" r=\"")
                .append(CellAddress.letters(column - 1))
                .append(row)
                .append('"');
        attribute(tag, "s", style);
        attribute(tag, "t", type);
        if (!plain) {
            attribute(tag, "cm", element.get("cm"));
            attribute(tag, "vm", element.get("vm"));
        }
        return tag.toString();
    }

    private static void attribute(StringBuilder tag, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            tag.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    private static String type(CellContent content) {
        if (content instanceof CellContent.Text) {
            return "str";
        }
        if (content instanceof CellContent.Logical) {
            return "b";
        }
        return content instanceof CellContent.Failure ? "e" : "";
    }

    private String value(CellContent content) {
        if (content instanceof CellContent.Numeric number) {
            return number.digits();
        }
        if (content instanceof CellContent.Day day) {
            return Long.toString(SerialDay.of(day.value(), from1904));
        }
        if (content instanceof CellContent.Logical logical) {
            return logical.value() ? "1" : "0";
        }
        return content instanceof CellContent.Failure failure ? failure.code() : "";
    }
}
