package fr.ptce.consolidation.form.exemple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the blank workbook, cut at the rows where answers go: text that never changes, and rows whose cells bear
 * the technical names the writer hid beside them.
 */
final class Feuille {
    private static final Pattern RANGEE = Pattern.compile("(<row [^>]*?)(?:/>|>(.*?)</row>)", Pattern.DOTALL);
    private static final Pattern NUMERO = Pattern.compile("\\br=\"([0-9]+)\"");
    private static final Pattern STYLE = Pattern.compile("\\bs=\"([0-9]+)\"");
    private static final Pattern COLONNE =
            Pattern.compile("<col (?=[^>]*min=\"([0-9]+)\")(?=[^>]*max=\"([0-9]+)\")(?=[^>]*style=\"([0-9]+)\")");

    private final List<Morceau> morceaux;

    private Feuille(List<Morceau> morceaux) {
        this.morceaux = morceaux;
    }

    /** A piece of the sheet. */
    private sealed interface Morceau {}

    private record Fixe(String xml) implements Morceau {}

    /**
     * A row that holds answers.
     *
     * @param ouverture its opening tag, without its end
     * @param rang rank of the member structure, from 0; -1 on the other sheets
     * @param cases its cells by column number
     */
    private record Rangee(String ouverture, int rang, SortedMap<Integer, Case> cases) implements Morceau {}

    /**
     * A cell.
     *
     * @param nom technical name, "" when no answer goes there
     * @param attributs address and style
     * @param vierge the cell as the blank workbook has it, "" when it has none
     */
    private record Case(String nom, String attributs, String vierge) {}

    /** Cuts a sheet; one without technical names is left whole. */
    static Feuille of(String xml, Chaines chaines) {
        Reperes reperes = Reperes.of(xml, chaines);
        Map<Integer, String> styles = styles(xml);
        List<Morceau> morceaux = new ArrayList<>();
        Matcher rangee = RANGEE.matcher(xml);
        int debut = 0;
        while (rangee.find()) {
            Matcher numero = NUMERO.matcher(rangee.group(1));
            int ligne = numero.find() ? Integer.parseInt(numero.group(1)) : 0;
            Map<Integer, String> noms = reperes.cellules(ligne);
            if (!noms.isEmpty()) {
                morceaux.add(new Fixe(xml.substring(debut, rangee.start())));
                SortedMap<Integer, Case> cases = cases(rangee.group(2), noms);
                noms.forEach((colonne, nom) -> cases.computeIfAbsent(
                        colonne, absente -> new Case(nom, attributs(colonne, ligne, styles.get(colonne)), "")));
                morceaux.add(new Rangee(rangee.group(1), reperes.rang(ligne), cases));
                debut = rangee.end();
            }
        }
        morceaux.add(new Fixe(xml.substring(debut)));
        return new Feuille(morceaux);
    }

    /** Technical names of its cells, each once. */
    List<String> noms() {
        return morceaux.stream()
                .filter(Rangee.class::isInstance)
                .flatMap(morceau -> ((Rangee) morceau).cases().values().stream())
                .map(Case::nom)
                .filter(nom -> !nom.isEmpty())
                .distinct()
                .toList();
    }

    /** Member structures it has room for. */
    int lignes() {
        return morceaux.stream()
                .mapToInt(morceau -> morceau instanceof Rangee rangee ? rangee.rang() + 1 : 0)
                .max()
                .orElse(0);
    }

    /** The sheet with the answers in their cells; a cell without answer stays as in the blank workbook. */
    String remplie(Map<String, Saisie> pole, List<Map<String, Saisie>> lignes, Chaines chaines) {
        StringBuilder xml = new StringBuilder();
        for (Morceau morceau : morceaux) {
            if (morceau instanceof Fixe fixe) {
                xml.append(fixe.xml());
            } else if (morceau instanceof Rangee rangee) {
                xml.append(rangee.ouverture()).append('>');
                for (Case cellule : rangee.cases().values()) {
                    ecrit(xml, cellule, saisie(cellule, rangee.rang(), pole, lignes), chaines);
                }
                xml.append("</row>");
            }
        }
        return xml.toString();
    }

    private static @Nullable Saisie saisie(
            Case cellule, int rang, Map<String, Saisie> pole, List<Map<String, Saisie>> lignes) {
        if (rang < 0) {
            return pole.get(cellule.nom());
        }
        return rang < lignes.size() ? lignes.get(rang).get(cellule.nom()) : null;
    }

    private static void ecrit(StringBuilder xml, Case cellule, @Nullable Saisie saisie, Chaines chaines) {
        if (saisie == null) {
            xml.append(cellule.vierge());
            return;
        }
        xml.append("<c ").append(cellule.attributs());
        if (saisie.nombre()) {
            xml.append("><v>").append(saisie.texte());
        } else {
            xml.append(" t=\"s\"><v>").append(chaines.index(saisie.texte()));
        }
        xml.append("</v></c>");
    }

    private static SortedMap<Integer, Case> cases(@Nullable String contenu, Map<Integer, String> noms) {
        SortedMap<Integer, Case> cases = new TreeMap<>();
        Matcher cellule = Reperes.CELLULE.matcher(contenu == null ? "" : contenu);
        while (cellule.find()) {
            int colonne = Reperes.colonne(cellule.group(1));
            Matcher style = STYLE.matcher(cellule.group(1));
            String attributs =
                    attributs(colonne, Reperes.ligne(cellule.group(1)), style.find() ? style.group(1) : null);
            cases.put(colonne, new Case(noms.getOrDefault(colonne, ""), attributs, cellule.group()));
        }
        return cases;
    }

    private static String attributs(int colonne, int ligne, @Nullable String style) {
        String adresse = "r=\"" + Reperes.lettres(colonne) + ligne + "\"";
        return style == null ? adresse : adresse + " s=\"" + style + "\"";
    }

    /** Styles of whole columns, for the cells the blank workbook does not have. */
    private static Map<Integer, String> styles(String xml) {
        Map<Integer, String> styles = new HashMap<>();
        Matcher colonne = COLONNE.matcher(xml);
        while (colonne.find()) {
            for (int i = Integer.parseInt(colonne.group(1)); i <= Integer.parseInt(colonne.group(2)); i++) {
                styles.put(i, colonne.group(3));
            }
        }
        return styles;
    }
}
