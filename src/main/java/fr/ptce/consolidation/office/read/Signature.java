package fr.ptce.consolidation.office.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Knows a file by its first bytes, so that a refusal can say what the file really is; its name helps where they are silent. */
final class Signature {
    private static final byte[] OLE2 = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    /** Where a PDF may begin, and a tar says it is one. */
    private static final int PDF_WITHIN = 1_024;

    private static final int TAR_AT = 257;

    /** What starts with those bytes at that place is a file of that kind. */
    private record Known(int at, String start, Foreign kind, String seen) {
        boolean isStartOf(byte[] bytes) {
            return startsWith(bytes, at, start.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** The beginnings of workbooks of Excel 2 to 5, before they were put into OLE2. */
    private static final List<byte[]> BIFF = List.of(
            bytes(0x09, 0x08, 0x10, 0),
            bytes(0x09, 0x08, 0x08, 0),
            bytes(0x09, 0x04, 0x06, 0),
            bytes(0x09, 0x02, 0x06, 0),
            bytes(0x09, 0, 4, 0));

    private static final List<Known> KNOWN = List.of(
            new Known(0, latin(0x89, 'P', 'N', 'G'), Foreign.IMAGE, "image (.png)"),
            new Known(0, latin(0xFF, 0xD8, 0xFF), Foreign.IMAGE, "photo (.jpg)"),
            new Known(0, "GIF8", Foreign.IMAGE, "image (.gif)"),
            new Known(0, latin('I', 'I', '*', 0), Foreign.IMAGE, "image (.tif)"),
            new Known(0, latin('M', 'M', 0, '*'), Foreign.IMAGE, "image (.tif)"),
            new Known(8, "WEBP", Foreign.IMAGE, "image (.webp)"),
            new Known(4, "ftyphei", Foreign.IMAGE, "photo (.heic)"),
            new Known(4, "ftyphev", Foreign.IMAGE, "photo (.heic)"),
            new Known(4, "ftypmif1", Foreign.IMAGE, "photo (.heic)"),
            new Known(4, "ftypmsf1", Foreign.IMAGE, "photo (.heic)"),
            new Known(4, "ftypavif", Foreign.IMAGE, "image (.avif)"),
            new Known(0, "Rar!", Foreign.PACKED, "archive (.rar)"),
            new Known(0, latin('7', 'z', 0xBC, 0xAF, 0x27, 0x1C), Foreign.PACKED, "archive (.7z)"),
            new Known(0, latin(0x1F, 0x8B), Foreign.PACKED, "archive (.gz)"),
            new Known(0, "BZh", Foreign.PACKED, "archive (.bz2)"),
            new Known(0, latin(0xFD, '7', 'z', 'X', 'Z'), Foreign.PACKED, "archive (.xz)"),
            new Known(0, latin(0x28, 0xB5, 0x2F, 0xFD), Foreign.PACKED, "archive (.zst)"),
            new Known(TAR_AT, "ustar", Foreign.PACKED, "archive (.tar)"),
            new Known(0, latin('L', 0, 0, 0, 1, 0x14, 2, 0), Foreign.SHORTCUT, "raccourci Windows (.lnk)"),
            new Known(0, "bplist00", Foreign.PARTIAL, "fichier resté dans iCloud"),
            new Known(0, latin(0x78, 0x9F, 0x3E, 0x22), Foreign.MAIL, "pièces jointes Outlook (winmail.dat)"),
            new Known(0, "!BDN", Foreign.MAIL, "boîte aux lettres Outlook (.pst)"),
            new Known(0, latin(0, 0, 2, 0), Foreign.OTHER_SPREADSHEET, "classeur Lotus (.wk)"),
            new Known(0, latin(0, 0, 0x1A, 0), Foreign.OTHER_SPREADSHEET, "classeur Lotus (.wk)"));

    private Signature() {}

    /**
     * @param name of the file, "" when it is not known
     * @throws RefusedException when the file does not start as a zip does
     */
    static void requireZip(byte[] bytes, String name, XlsxLimits limits) throws RefusedException {
        if (bytes.length == 0) {
            throw new RefusedException(Fault.EMPTY, "0 octet");
        }
        if (bytes.length > limits.fileBytes()) {
            throw new RefusedException(Fault.TOO_BIG, "plus de " + limits.fileBytes() / (1024 * 1024) + " Mo");
        }
        if (startsWith(bytes, 0, ZIP)) {
            return;
        }
        if (startsWith(bytes, 0, OLE2)) {
            throw Ole2.refuse(bytes, name);
        }
        if (startsWith(bytes, 0, EMPTY_ZIP)) {
            throw new RefusedException(Fault.ARCHIVE, "archive sans contenu");
        }
        if (BIFF.stream().anyMatch(start -> startsWith(bytes, 0, start))) {
            throw new RefusedException(Fault.OLD_EXCEL, "format Excel 97-2003");
        }
        for (Known known : KNOWN) {
            if (known.isStartOf(bytes)) {
                throw new RefusedException(known.kind(), known.seen());
            }
        }
        if (indexOf(bytes, ascii("%PDF"), PDF_WITHIN) >= 0) {
            throw new RefusedException(Foreign.PDF, "document PDF");
        }
        throw TextHead.refuse(bytes).orElseGet(() -> refuseUnknown(bytes));
    }

    private static RefusedException refuseUnknown(byte[] bytes) {
        if (indexOf(bytes, ZIP, bytes.length) >= 0) {
            return new RefusedException(Fault.ARCHIVE, "données étrangères devant le classeur");
        }
        for (byte one : bytes) {
            if (one != 0) {
                return new RefusedException(Fault.FORMAT, "contenu inconnu");
            }
        }
        return new RefusedException(Fault.ARCHIVE, "rien que des octets nuls");
    }

    /**
     * The refusal people should be told, once the name of the file is known too: a download or a synchronisation not ended
     * looks like anything.
     */
    static RefusedException named(RefusedException refused, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.startsWith("~$") || low.startsWith(".~lock.")) {
            return new RefusedException(Foreign.LOCK, "marque d'ouverture");
        }
        boolean pending =
                List.of(".crdownload", ".part", ".partial", ".download", ".opdownload", ".filepart", ".icloud").stream()
                        .anyMatch(low::endsWith);
        return pending ? new RefusedException(Foreign.PARTIAL, "téléchargement en cours ou interrompu") : refused;
    }

    static boolean startsWith(byte[] bytes, int offset, byte[] what) {
        if (offset < 0 || bytes.length - offset < what.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes[offset + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where those bytes first stand, beginning before that place; -1 when they do not. */
    static int indexOf(byte[] bytes, byte[] what, int within) {
        int last = Math.min(within, bytes.length - what.length + 1);
        for (int i = 0; i < last; i++) {
            if (startsWith(bytes, i, what)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Those bytes, one character each. */
    private static String latin(int... values) {
        return new String(bytes(values), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
