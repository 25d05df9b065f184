package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the writer hid the technical names of a sheet: in row 1 those of the columns, in column A those of the rows.
 *
 * @param colonnes names by column number, 1 for A
 * @param lignes names by row number, in order
 * @param repetee whether each row is a member structure
 */
record HiddenNames(Map<Integer, String> colonnes, Map<Integer, String> lignes, boolean repetee) {
    /** A cell: its attributes, then what it holds. */
    static final Pattern CELLULE = Pattern.compile("<c ([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);

    private static final Pattern ADRESSE = Pattern.compile("\\br=\"([A-Z]+)([0-9]+)\"");
    private static final Pattern CHAINE = Pattern.compile("t=\"s\"[^>]*><v>([0-9]+)</v>");
    private static final int PREMIERE = 1;

    /** Reads those of a sheet; one without technical names has none. */
    static HiddenNames of(String xml, AddedStrings chaines) {
        Map<Integer, String> colonnes = new HashMap<>();
        Map<Integer, String> lignes = new LinkedHashMap<>();
        Matcher cellule = CELLULE.matcher(xml);
        while (cellule.find()) {
            int colonne = colonne(cellule.group(1));
            int ligne = ligne(cellule.group(1));
            Matcher chaine = CHAINE.matcher(cellule.group());
            if ((ligne == PREMIERE || colonne == PREMIERE) && chaine.find()) {
                String texte = chaines.get(Integer.parseInt(chaine.group(1)));
                if (ligne == PREMIERE) {
                    colonnes.put(colonne, texte);
                } else {
                    lignes.put(ligne, texte);
                }
            }
        }
        return switch (colonnes.getOrDefault(PREMIERE, "")) {
            case "#champ" -> new HiddenNames(colonnes, lignes, false);
            case AnswerSheet.CLE -> new HiddenNames(colonnes, lignes, true);
            default -> new HiddenNames(Map.of(), Map.of(), false);
        };
    }

    /** Columns in which a row may hold its key, an answer, that of last year or a justification, with the name of the cell. */
    Map<Integer, String> cellules(int ligne) {
        Map<Integer, String> noms = new HashMap<>();
        String champ = lignes.getOrDefault(ligne, "");
        if (!champ.isEmpty()) {
            colonnes.forEach((colonne, enTete) -> {
                if (repetee) {
                    noms.put(colonne, enTete);
                } else if (enTete.equals("#reponse")) {
                    noms.put(colonne, champ);
                } else if (enTete.equals(AnswerSheet.JUSTIFICATION)) {
                    noms.put(colonne, AnswerSheet.JUSTIFICATION + champ);
                } else if (enTete.equals("#precedent")) {
                    noms.put(colonne, AnswerSheet.PRECEDENT + champ);
                }
            });
        }
        return noms;
    }

    /** Rank of the member structure of a row, from 0; -1 on the other sheets. */
    int rang(int ligne) {
        List<Integer> rangees = new ArrayList<>(lignes.keySet());
        return repetee ? rangees.indexOf(ligne) : -1;
    }

    /** Number of the column in an address, 1 for A. */
    static int colonne(String attributs) {
        return CellAddress.column(adresse(attributs).group(1)) + 1;
    }

    /** Number of the row in an address. */
    static int ligne(String attributs) {
        return Integer.parseInt(adresse(attributs).group(2));
    }

    /** Letters of a column. */
    static String lettres(int colonne) {
        return CellAddress.letters(colonne - 1);
    }

    private static Matcher adresse(String attributs) {
        Matcher adresse = ADRESSE.matcher(attributs);
        if (!adresse.find()) {
            throw new IllegalArgumentException("a cell without address: " + attributs);
        }
        return adresse;
    }
}
