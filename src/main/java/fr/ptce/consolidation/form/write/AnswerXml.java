package fr.ptce.consolidation.form.write;

import java.util.regex.Pattern;

/** Text in the XML of a workbook. */
final class AnswerXml {
    /** What office programs take for the number of a character. */
    private static final Pattern NUMERO = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private AnswerXml() {}

    /** The text as it stands between two tags: whatever its characters, but those that XML cannot hold. */
    static String escape(String texte) {
        StringBuilder xml = new StringBuilder(texte.length());
        NUMERO.matcher(texte).replaceAll("_x005F_").codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                case '\n', '\t' -> xml.append((char) c);
                default -> {
                    if (c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff) {
                        xml.appendCodePoint(c);
                    }
                }
            }
        });
        return xml.toString();
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
