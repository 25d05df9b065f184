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
    private static final Comparator<Location> ORDRE = Comparator.comparing(Location::fichier)
            .thenComparing(Location::feuille)
            .thenComparing(location -> rang(location.cellule))
            .thenComparing(Location::cellule);

    /** The whole file. */
    public static Location ofFichier(String fichier) {
        return new Location(fichier, "", "");
    }

    @Override
    public int compareTo(Location other) {
        return ORDRE.compare(this, other);
    }

    /** Row number first, so that C9 stands before C10. */
    private static long rang(String cellule) {
        long ligne = 0;
        for (int i = 0; i < cellule.length(); i++) {
            char c = cellule.charAt(i);
            if (c >= '0' && c <= '9') {
                ligne = ligne * 10 + (c - '0');
            }
        }
        return ligne;
    }
}
