package fr.ptce.consolidation.job;

import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.office.XmlEscape;
import java.nio.charset.StandardCharsets;

/** Names of files that any system can bear, whatever the name of the received file they are made of. */
final class FileNames {
    /** A name is 255 bytes at most; room is left for a number and an extension. */
    private static final int MOST_BYTES = 200;

    private FileNames() {}

    /** That name, without extension, with what a system forbids replaced and its end left out when it is too long. */
    static String of(String name) {
        String legal = XmlEscape.legal(name)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029<>:\"/\\\\|?*]", "_")
                .replaceAll("[. ]+$", "");
        int cut = legal.length();
        while (bytes(legal, cut) > MOST_BYTES) {
            cut = Excerpt.cut(legal, Math.max(1, Math.min(cut - 1, cut * MOST_BYTES / bytes(legal, cut))));
        }
        return legal.substring(0, cut);
    }

    private static int bytes(String name, int end) {
        return name.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }
}
