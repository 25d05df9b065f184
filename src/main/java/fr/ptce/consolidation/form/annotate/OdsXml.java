package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.office.XmlEscape;

/** What is written into an OpenDocument file, under names of its own whatever prefixes the file has given. */
final class OdsXml {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    /** Who signs the notes. */
    static final String NETWORK = "Contrôle du réseau";

    /** The prefixes of all that is written. */
    static final String SPACES = " xmlns:office=\"" + OFFICE + "\" xmlns:table=\"" + TABLE + "\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:calcext=\"" + CALC + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private OdsXml() {}

    /** One line of text; what XML cannot hold is replaced. */
    static String paragraph(String line) {
        return "<text:p>" + escaped(line) + "</text:p>";
    }

    /** The same inside a paragraph: spaces that follow one another are written as elements, or they would be one. */
    static String escaped(String line) {
        return XmlEscape.text(line.replace('\r', ' '))
                .replace("\t", "<text:tab/>")
                .replace("  ", " <text:s/>");
    }
}
