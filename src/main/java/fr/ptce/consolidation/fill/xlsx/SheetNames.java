package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.french.Excerpt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes names that a workbook accepts for its sheets, whatever data they were merged from, and no two alike. */
final class SheetNames {
    private static final int MAX = 31;
    private static final String FORBIDDEN = "[\\[\\]:*?/\\\\\\n\\t\\p{Cf}]";
    private static final Set<String> RESERVED = Set.of("history", "historique");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();

    /** Keeps a name for a sheet of the template. */
    void reserve(String name) {
        taken.add(key(name));
    }

    /** A name of its own for a sheet, as near as can be to what its author wanted. */
    String give(String wanted) {
        String legal = legal(wanted);
        String name = legal;
        for (int i = 2; !taken.add(key(name)); i++) {
            String number = " (" + i + ")";
            name = cut(legal, MAX - number.length()) + number;
        }
        given.putIfAbsent(wanted, name);
        return name;
    }

    /** The names given, by what was wanted. */
    Map<String, String> given() {
        return Map.copyOf(given);
    }

    private static String legal(String name) {
        String allowed = CellText.clean(name).replaceAll(FORBIDDEN, "-").strip();
        String cut = cut(allowed, MAX).replaceAll("^'+|'+$", "").strip();
        return cut.isEmpty() ? "-" : RESERVED.contains(key(cut)) ? cut + "_" : cut;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Excerpt.cut(name, length)).strip();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
