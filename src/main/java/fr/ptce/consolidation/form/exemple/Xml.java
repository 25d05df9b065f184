package fr.ptce.consolidation.form.exemple;

/** Text in the XML of a workbook. */
final class Xml {
    private Xml() {}

    /** The text as it stands between two tags. */
    static String escape(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text between two tags, as people read it. */
    static String unescape(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
