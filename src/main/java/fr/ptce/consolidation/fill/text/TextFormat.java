package fr.ptce.consolidation.fill.text;

import fr.ptce.consolidation.fill.Escaping;

/** The formats of text a template may have. */
public enum TextFormat {
    /** HTML or XHTML. */
    HTML,
    /** Markdown: a title of level 2 or more is text, not a comment. */
    MARKDOWN,
    /** Cells separated by semicolons, for a double click in a French spreadsheet. */
    CSV,
    /** Anything else people read. */
    PLAIN;

    Escaping escaping() {
        return switch (this) {
            case HTML -> Escaping.XML;
            case MARKDOWN -> Escaping.MARKDOWN;
            case CSV -> Escaping.CSV;
            case PLAIN -> Escaping.PLAIN;
        };
    }

    /** The bytes of the output, as text: a spreadsheet wants the mark of UTF-8 and the line ends of RFC 4180. */
    String output(String merged) {
        return this == CSV ? '\uFEFF' + merged.replace("\n", "\r\n") : merged;
    }
}
