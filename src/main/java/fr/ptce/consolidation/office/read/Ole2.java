package fr.ptce.consolidation.office.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an OLE2 file is: a mail, an old Office document, or a locked workbook. Its directory entries stand on multiples of 128
 * bytes, and are looked for there, whatever the damage done to the tables that chain them. Without them their names are looked
 * for anywhere; when there is none, the extension of the file decides.
 */
final class Ole2 {
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH = 64;
    private static final int KIND = 66;
    private static final int START_SECTOR = 116;
    private static final int SECTOR_SHIFT = 30;
    private static final int STREAM = 2;
    private static final Set<Integer> KINDS = Set.of(1, STREAM, 5);

    /** Records of a workbook of Excel 97: its beginning, and its protection. */
    private static final int BIFF_START = 0x0809;

    private static final int BIFF_LOCKED = 0x002F;

    private final byte[] bytes;
    private final Map<String, Integer> entries = new HashMap<>();

    private Ole2(byte[] bytes) {
        this.bytes = bytes;
        for (int at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
            int length = int16(at + NAME_LENGTH);
            if (length >= 4 && length <= NAME_LENGTH && length % 2 == 0 && KINDS.contains((int) bytes[at + KIND])) {
                String name = new String(bytes, at, length - 2, StandardCharsets.UTF_16LE);
                entries.putIfAbsent(name, at);
            }
        }
    }

    /**
     * The refusal of a file that starts as OLE2 does.
     *
     * @param name of the file, "" when it is not known
     */
    static RefusedException refuse(byte[] bytes, String name) {
        return new Ole2(bytes).refuse(name);
    }

    private RefusedException refuse(String name) {
        if (has("EncryptedPackage")) {
            return new RefusedException(Fault.PASSWORD, "classeur chiffré");
        }
        if (has("__properties_version1.0")
                || entries.keySet().stream().anyMatch(entry -> entry.startsWith("__substg1.0_"))) {
            return new RefusedException(Foreign.MAIL, "courriel Outlook (.msg)");
        }
        if (has("WordDocument")) {
            return new RefusedException(Foreign.DOCUMENT, "document Word 97-2003 (.doc)");
        }
        if (has("PowerPoint Document")) {
            return new RefusedException(Foreign.DOCUMENT, "présentation PowerPoint 97-2003 (.ppt)");
        }
        if (has("VisioDocument") || has("Quill")) {
            return new RefusedException(Foreign.DOCUMENT, "document Visio ou Publisher");
        }
        if (has("Workbook") || has("Book")) {
            return isLockedWorkbook()
                    ? new RefusedException(Fault.PASSWORD, "classeur Excel 97-2003 (.xls) chiffré")
                    : new RefusedException(Fault.OLD_EXCEL, "format Excel 97-2003");
        }
        return byName(name.toLowerCase(Locale.ROOT));
    }

    private static RefusedException byName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "msg", "oft" -> new RefusedException(Foreign.MAIL, "courriel Outlook (.msg)");
            case "doc", "dot" -> new RefusedException(Foreign.DOCUMENT, "document Word 97-2003 (.doc)");
            case "ppt", "pps" -> new RefusedException(Foreign.DOCUMENT, "présentation PowerPoint 97-2003 (.ppt)");
            case "xls", "xlt" -> new RefusedException(Fault.OLD_EXCEL, "format Excel 97-2003");
            default -> new RefusedException(Foreign.OLD_OFFICE, "document Office ancien ou protégé");
        };
    }

    private boolean has(String entry) {
        return entries.containsKey(entry)
                || (!entries.containsKey("Root Entry")
                        && Signature.indexOf(bytes, entry.getBytes(StandardCharsets.UTF_16LE), bytes.length) >= 0);
    }

    /** Whether the record of protection follows the first one of the workbook. */
    private boolean isLockedWorkbook() {
        int entry = entries.getOrDefault("Workbook", -1);
        int shift = int16(SECTOR_SHIFT);
        if (entry < 0 || (shift != 9 && shift != 12)) {
            return false;
        }
        long sector = int16(entry + START_SECTOR) | ((long) int16(entry + START_SECTOR + 2) << 16);
        long start = (sector + 1) << shift;
        if (start + 8 > bytes.length || int16((int) start) != BIFF_START) {
            return false;
        }
        long second = start + 4 + int16((int) start + 2);
        return second + 4 <= bytes.length && int16((int) second) == BIFF_LOCKED;
    }

    private int int16(int at) {
        return at + 1 < bytes.length ? (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8) : 0;
    }
}
