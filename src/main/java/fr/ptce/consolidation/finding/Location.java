package fr.ptce.consolidation.finding;

import java.util.Comparator;

/**
 * Where a finding is: a file, a sheet, a cell as the sheet names it.
 *
 * @param fichier path of the file relative to the campaign's folder, with {@code /}; never empty for a returned file
 * @param feuille sheet name as the pole sees it, or "" when the whole file is meant
 * @param cellule address such as {@code C12}, or "" when the whole sheet is meant
 */
public record Location(String fichier, String feuille, String cellule) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::fichier)
            .thenComparing(Location::feuille)
            .thenComparing(location -> rank(location.cellule))
            .thenComparing(Location::cellule);

    /** The whole file. */
    public static Location ofFile(String file) {
        return new Location(file, "", "");
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** Row number first, so that C9 stands before C10. */
    private static long rank(String cell) {
        long line = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                line = line * 10 + (c - '0');
            }
        }
        return line;
    }
}
