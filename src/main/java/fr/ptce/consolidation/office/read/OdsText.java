package fr.ptce.consolidation.office.read;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads what is written in a cell: its paragraphs, joined by line ends. Notes, drawings and phonetic guides are not what
 * the cell says. Line ends and tabs of the file itself are one space, or none at the ends of a paragraph: those meant are
 * written as elements. Spaces are kept, though the format would have several be one: LibreOffice writes them so in cells of
 * several lines, and shows them.
 */
final class OdsText {
    private static final Set<String> LEFT_OUT =
            Set.of("ruby-text", "note", "tracked-changes", "change", "change-start", "change-end");
    private static final Set<String> HOLDERS = Set.of("list", "list-item", "list-header", "section");

    private final int most;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean paragraphs;
    private boolean started;
    private int spaces;
    private boolean folded;

    OdsText(XlsxLimits limits) {
        this.most = limits.textChars();
    }

    /** Reads the cell the cursor is on, to its end. */
    String read(XmlPart xml) throws RefusedException {
        text.setLength(0);
        paragraphs = false;
        readParagraphs(xml);
        return text.toString();
    }

    /** Whether the cell last read holds a paragraph, be it empty. */
    boolean hasParagraphs() {
        return paragraphs;
    }

    private void readParagraphs(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.isIn(Odf.TEXT)) {
                continue;
            }
            String name = xml.anyLocal();
            if (name.equals("p") || name.equals("h")) {
                if (paragraphs) {
                    append("\n", xml);
                }
                paragraphs = true;
                started = false;
                readRun(xml);
                if (folded) {
                    folded = false;
                    spaces = 0;
                }
                flush();
            } else if (HOLDERS.contains(name)) {
                readParagraphs(xml);
            }
        }
    }

    /** Reads the element the cursor is on, to its end, its elements included. */
    private void readRun(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        while (true) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    raw.setLength(0);
                    xml.appendCharacters(raw);
                    appendRaw(xml);
                }
                case XMLStreamConstants.START_ELEMENT -> readElement(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.depth() < here) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void readElement(XmlPart xml) throws RefusedException {
        String name = xml.isIn(Odf.TEXT) ? xml.anyLocal() : "";
        switch (name) {
            case "s" -> {
                String count = xml.attribute(Odf.TEXT, "c");
                skip(xml);
                flush();
                appendSpaces(count, xml);
            }
            case "tab" -> {
                skip(xml);
                flush();
                append("\t", xml);
            }
            case "line-break" -> {
                skip(xml);
                flush();
                append("\n", xml);
            }
            default -> {
                if (name.isEmpty() || LEFT_OUT.contains(name)) {
                    skip(xml);
                } else {
                    readRun(xml);
                }
            }
        }
    }

    private static void skip(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        boolean inside = xml.nextChild(here);
        while (inside) {
            inside = xml.nextChild(here);
        }
    }

    private void appendSpaces(String count, XmlPart xml) throws RefusedException {
        int meant = 1;
        if (!count.isEmpty()) {
            meant = count.matches("[0-9]{1,6}") ? Integer.parseInt(count) : Integer.MAX_VALUE;
        }
        if (meant > most) {
            throw tooLong(xml);
        }
        append(" ".repeat(meant), xml);
    }

    private void appendRaw(XmlPart xml) throws RefusedException {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ') {
                spaces++;
            } else if (c == '\t' || c == '\n' || c == '\r') {
                folded = true;
                spaces++;
            } else {
                flush();
                text.append(c);
            }
        }
        if (text.length() + spaces > most) {
            throw tooLong(xml);
        }
    }

    /** Writes the spaces met since the last character. */
    private void flush() {
        if (folded) {
            spaces = started ? 1 : 0;
        }
        text.append(" ".repeat(spaces));
        spaces = 0;
        folded = false;
        started = true;
    }

    private void append(String added, XmlPart xml) throws RefusedException {
        text.append(added);
        requireShort(xml);
    }

    private void requireShort(XmlPart xml) throws RefusedException {
        if (text.length() > most) {
            throw tooLong(xml);
        }
    }

    /** Refuses a text longer than a cell may hold. */
    RefusedException tooLong(XmlPart xml) {
        return xml.refuse(Fault.LIMIT, "texte de plus de " + most + " caractères");
    }
}
