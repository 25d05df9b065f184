package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.XmlEscape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML text to a part, a little at a time. */
final class XmlOutput {
    private static final int FLUSH_AT = 1 << 14;
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final OutputStream stream;
    private final StringBuilder pending = new StringBuilder(FLUSH_AT * 2);

    XmlOutput(OutputStream stream) {
        this.stream = stream;
    }

    static byte[] bytes(XmlElement root) {
        StringBuilder text = new StringBuilder(PROLOG);
        append(text, root);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    XmlOutput prolog() {
        pending.append(PROLOG);
        return this;
    }

    /** Writes markup as it is. */
    XmlOutput raw(String markup) throws IOException {
        pending.append(markup);
        if (pending.length() > FLUSH_AT) {
            flush();
        }
        return this;
    }

    XmlOutput node(XmlNode node) throws IOException {
        append(pending, node);
        return raw("");
    }

    XmlOutput open(XmlElement element) {
        appendTag(pending, element);
        pending.append('>');
        return this;
    }

    XmlOutput text(String text) {
        XmlEscape.append(pending, text, false);
        return this;
    }

    void flush() throws IOException {
        stream.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }

    private static void append(StringBuilder out, XmlNode node) {
        if (node instanceof XmlCharacters text) {
            XmlEscape.append(out, text.value(), false);
            return;
        }
        XmlElement element = (XmlElement) node;
        appendTag(out, element);
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (XmlNode child : element.children()) {
            append(out, child);
        }
        out.append("</").append(element.name()).append('>');
    }

    private static void appendTag(StringBuilder out, XmlElement element) {
        out.append('<').append(element.name());
        for (XmlElement.Attribute attribute : element.attributes()) {
            out.append(' ').append(attribute.name()).append("=\"");
            XmlEscape.append(out, attribute.value(), true);
            out.append('"');
        }
    }
}
