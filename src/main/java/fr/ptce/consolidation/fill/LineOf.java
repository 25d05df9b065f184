package fr.ptce.consolidation.fill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line an exception of Velocity speaks of: it stands only in its message. */
final class LineOf {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,7})");

    private LineOf() {}

    static int message(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            Matcher line = LINE.matcher(String.valueOf(each.getMessage()));
            if (line.find()) {
                return Integer.parseInt(line.group(1));
            }
        }
        return 0;
    }
}
