package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.XmlEscape;

/**
 * Reads the text of a shared or inline string: that of its {@code t}, or of its runs one after the other. Phonetic guides
 * are left out. White space is kept whether {@code xml:space} says so or not: what a person typed is never shortened
 * here.
 */
final class RichText {
    private final XmlText text = new XmlText();
    private final int most;

    RichText(XlsxLimits limits) {
        this.most = limits.textChars();
    }

    /** Reads the element the cursor is on, to its end. */
    String read(XmlPart xml) throws RefusedException {
        text.clear();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.isAt("t")) {
                xml.readText(text, most * XmlEscape.CELL_ESCAPE);
            } else if (xml.isAt("r")) {
                readRun(xml);
            }
        }
        return toText(text, xml);
    }

    private void readRun(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (xml.isAt("t")) {
                xml.readText(text, most * XmlEscape.CELL_ESCAPE);
            }
        }
    }

    /** Reads the characters of the element the cursor is on, to its end, escapes left as they are. */
    void readRaw(XmlPart xml, XmlText into) throws RefusedException {
        into.clear();
        xml.readText(into, most * XmlEscape.CELL_ESCAPE);
    }

    /** The text gathered, within the limit of a cell. */
    String toText(XmlText gathered, XmlPart xml) throws RefusedException {
        String decoded = gathered.toText();
        if (decoded.length() > most) {
            throw xml.refuse(Fault.LIMIT, "texte de plus de " + most + " caractères");
        }
        return decoded;
    }
}
