package fr.ptce.consolidation.office.read;

import java.nio.charset.StandardCharsets;

/** Knows a file by its first bytes, so that a refusal can say what the file really is. */
final class Signature {
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    /** Stream that holds an encrypted Open XML package, as OLE2 directories spell it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** How many bytes decide whether a file is text. */
    private static final int SAMPLE = 512;

    private Signature() {}

    /** @throws RefusedException when the file does not start as a zip does */
    static void requireZip(byte[] bytes, XlsxLimits limits) throws RefusedException {
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
            throw indexOf(bytes, ENCRYPTED) >= 0
                    ? new RefusedException(Fault.PASSWORD, "classeur chiffré")
                    : new RefusedException(Fault.OLD_EXCEL, "format Excel 97-2003");
        }
        if (startsWith(bytes, 0, EMPTY_ZIP)) {
            throw new RefusedException(Fault.ARCHIVE, "archive sans contenu");
        }
        if (indexOf(bytes, ZIP) >= 0) {
            throw new RefusedException(Fault.ARCHIVE, "données étrangères devant le classeur");
        }
        throw new RefusedException(Fault.FORMAT, describe(bytes));
    }

    private static String describe(byte[] bytes) {
        if (startsWith(bytes, 0, PDF)) {
            return "document PDF";
        }
        int control = 0;
        int first = -1;
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            int c = bytes[i] & 0xFF;
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                control++;
            } else if (first < 0 && c > ' ' && c < 0x80) {
                first = c;
            }
        }
        if (first == '<') {
            return "page HTML ou XML";
        }
        return control == 0 ? "texte (CSV ?)" : "contenu inconnu";
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

    private static int indexOf(byte[] bytes, byte[] what) {
        for (int i = 0; i <= bytes.length - what.length; i++) {
            if (startsWith(bytes, i, what)) {
                return i;
            }
        }
        return -1;
    }
}
