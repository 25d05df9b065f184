package fr.ptce.consolidation.office.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file that begins as text is: mail, web page, workbook in XML, shortcut, CSV… */
final class TextHead {
    /** How many bytes decide. */
    private static final int SAMPLE = 8_192;

    private static final Pattern WEB =
            Pattern.compile("<(?:!doctype html|html|head|body|meta|table|div|style|title|script)\\b.*", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile(
            "(?m)^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender"
                    + "|content-type|dkim-signature|authentication-results|x-[a-z0-9-]+): ?\\S");
    private static final Pattern MAIL =
            Pattern.compile("(?m)^(?:from|received|return-path|delivered-to|message-id|to): ?\\S");

    private final String text;

    private TextHead(String text) {
        this.text = text;
    }

    /** The refusal of a file that no signature tells; empty when it does not begin as text. */
    static Optional<RefusedException> refuse(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        String decoded = new String(bytes, 0, length, charset(bytes, length));
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        return isText(text)
                ? Optional.of(new TextHead(text.strip().toLowerCase(Locale.ROOT).replace("\r\n", "\n")).refuse())
                : Optional.empty();
    }

    /** UTF-16 by its mark or by its zeros; else one byte for a character, which is enough to know what it is. */
    private static Charset charset(byte[] bytes, int length) {
        int first = length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        boolean wide = length >= 4 && Math.max(even, odd) > length / 3 && Math.min(even, odd) == 0;
        if (wide) {
            return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return first == 0xEFBB ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    private RefusedException refuse() {
        if (text.startsWith("<")) {
            return refuseXml();
        }
        if (text.startsWith("{\\rtf")) {
            return new RefusedException(Foreign.DOCUMENT, "document texte (.rtf)");
        }
        if (text.startsWith("[internetshortcut]") || text.startsWith("[desktop entry]") || isOnlineDocument()) {
            return new RefusedException(Foreign.SHORTCUT, "raccourci vers un document en ligne");
        }
        String headers = text.substring(0, Math.max(0, (text + "\n\n").indexOf("\n\n")));
        if (text.startsWith("from ") || HEADER.matcher(headers).results().count() > 1) {
            return refuseMessage(headers);
        }
        if (text.startsWith("id;p")) {
            return new RefusedException(Foreign.OTHER_SPREADSHEET, "classeur SYLK (.slk)");
        }
        if (text.startsWith("table\n0,1")) {
            return new RefusedException(Foreign.OTHER_SPREADSHEET, "classeur DIF (.dif)");
        }
        return new RefusedException(Foreign.TEXT, "texte (CSV ?)");
    }

    /** Drives leave such a file in place of a document that only lives there. */
    private boolean isOnlineDocument() {
        boolean object = text.startsWith("{");
        boolean address = text.contains("\"url\"") && text.contains("http");
        return (object && (address || text.contains("\"doc_id\""))) || text.matches("https?://\\S+");
    }

    /** A mail, or a web page kept in the form of one. */
    private RefusedException refuseMessage(String headers) {
        boolean page = text.contains("snapshot-content-location")
                || text.contains("x-document-type: workbook")
                || text.contains("<saved by")
                || (headers.contains("multipart/related")
                        && !MAIL.matcher(headers).find());
        return page
                ? new RefusedException(Foreign.WEB, "page web d'un seul fichier (.mht)")
                : new RefusedException(Foreign.MAIL, "courriel (.eml)");
    }

    private RefusedException refuseXml() {
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.contains("excel.sheet")) {
            return WEB.matcher(text).matches()
                    ? new RefusedException(Foreign.WEB, "page HTML ou XML")
                    : new RefusedException(Foreign.XML_WORKBOOK, "feuille de calcul XML 2003 (.xml)");
        }
        if (text.contains("<office:document") && text.contains("opendocument")) {
            return text.contains("opendocument.spreadsheet")
                    ? new RefusedException(Foreign.XML_WORKBOOK, "classeur OpenDocument « plat » (.fods)")
                    : new RefusedException(Foreign.DOCUMENT, "document OpenDocument « plat » (.fodt)");
        }
        if (text.contains("word.document") || text.contains("office/word")) {
            return new RefusedException(Foreign.DOCUMENT, "document Word en XML");
        }
        if (text.contains("<svg")) {
            return new RefusedException(Foreign.IMAGE, "dessin (.svg)");
        }
        if (text.contains("<plist") && text.contains("<key>url</key>")) {
            return new RefusedException(Foreign.SHORTCUT, "raccourci vers un document en ligne");
        }
        return WEB.matcher(text).find()
                ? new RefusedException(Foreign.WEB, "page HTML ou XML")
                : new RefusedException(Fault.FORMAT, "page HTML ou XML");
    }
}
