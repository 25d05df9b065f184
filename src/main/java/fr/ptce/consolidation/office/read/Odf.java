package fr.ptce.consolidation.office.read;

/** The vocabularies of an OpenDocument file, and the names of its parts. */
final class Odf {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    /** What LibreOffice adds to tell an error from a text or a number. */
    static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    static final String CONTENT_PART = "content.xml";
    static final String STYLES_PART = "styles.xml";
    static final String META_PART = "meta.xml";
    static final String MANIFEST_PART = "META-INF/manifest.xml";

    private Odf() {}
}
