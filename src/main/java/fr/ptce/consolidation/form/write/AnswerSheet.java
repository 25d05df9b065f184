package fr.ptce.consolidation.form.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the blank workbook, cut at the rows where answers go: text that never changes, and the cells of these rows,
 * which bear the technical names the writer hid beside them.
 */
public final class AnswerSheet {
    /** Above the key of each member structure, in the hidden column; the name of these cells. */
    public static final String CLE = "#cle";
    /** Name of the cell where a line is justified; before the name of a question, of the one beside its answer. */
    public static final String JUSTIFICATION = "#justification";
    /** Before the name of a question, that of the cell that shows last year's answer to it. */
    public static final String PRECEDENT = "#precedent/";

    private static final Pattern RANGEE = Pattern.compile("(<row [^>]*?)(?:/>|>(.*?)</row>)", Pattern.DOTALL);
    private static final Pattern NUMERO = Pattern.compile("\\br=\"([0-9]+)\"");
    private static final Pattern STYLE = Pattern.compile("\\bs=\"([0-9]+)\"");
    private static final Pattern COLONNE =
            Pattern.compile("<col (?=[^>]*min=\"([0-9]+)\")(?=[^>]*max=\"([0-9]+)\")(?=[^>]*style=\"([0-9]+)\")");

    private final List<Morceau> morceaux;

    private AnswerSheet(List<Morceau> morceaux) {
        this.morceaux = List.copyOf(morceaux);
    }

    /** A piece of the sheet. */
    public sealed interface Morceau {}

    /**
     * What no answer changes.
     *
     * @param xml its text
     */
    public record Fixe(String xml) implements Morceau {}

    /**
     * A cell of a row that holds answers.
     *
     * @param nom technical name, "" when no answer goes there
     * @param rang rank of the member structure, from 0; -1 on the other sheets
     * @param attributs address and style
     * @param vierge the cell as the blank workbook has it, "" when it has none
     */
    public record Case(String nom, int rang, String attributs, String vierge) implements Morceau {
        /** What goes there: among the answers of the pole, or among those of the structure of its row. */
        public Optional<TypedCell> saisie(Map<String, TypedCell> pole, List<Map<String, TypedCell>> lignes) {
            if (rang < 0) {
                return Optional.ofNullable(pole.get(nom));
            }
            return rang < lignes.size() ? Optional.ofNullable(lignes.get(rang).get(nom)) : Optional.empty();
        }

        /** The cell with that in it. */
        public String remplie(TypedCell saisie, AddedStrings chaines) {
            return saisie.nombre()
                    ? "<c " + attributs + "><v>" + saisie.texte() + "</v></c>"
                    : "<c " + attributs + " t=\"s\"><v>" + chaines.index(saisie.texte()) + "</v></c>";
        }
    }

    /** Cuts a sheet; one without technical names is left whole. */
    public static AnswerSheet of(String xml, AddedStrings chaines) {
        HiddenNames reperes = HiddenNames.of(xml, chaines);
        Map<Integer, String> styles = styles(xml);
        List<Morceau> morceaux = new ArrayList<>();
        Matcher rangee = RANGEE.matcher(xml);
        int debut = 0;
        while (rangee.find()) {
            Matcher numero = NUMERO.matcher(rangee.group(1));
            int ligne = numero.find() ? Integer.parseInt(numero.group(1)) : 0;
            Map<Integer, String> noms = reperes.cellules(ligne);
            if (!noms.isEmpty()) {
                int rang = reperes.rang(ligne);
                morceaux.add(new Fixe(xml.substring(debut, rangee.start()) + rangee.group(1) + ">"));
                SortedMap<Integer, Case> cases = cases(rangee.group(2), noms, rang);
                noms.forEach((colonne, nom) -> cases.computeIfAbsent(
                        colonne, absente -> new Case(nom, rang, attributs(colonne, ligne, styles.get(colonne)), "")));
                morceaux.addAll(cases.values());
                morceaux.add(new Fixe("</row>"));
                debut = rangee.end();
            }
        }
        morceaux.add(new Fixe(xml.substring(debut)));
        return new AnswerSheet(morceaux);
    }

    /** Its pieces, in order: together, the sheet. */
    public List<Morceau> morceaux() {
        return morceaux;
    }

    /** Technical names of the cells of its answers, each once. */
    public List<String> noms() {
        return cases().map(Case::nom)
                .filter(nom -> !nom.isEmpty() && !nom.equals(CLE) && !nom.startsWith(PRECEDENT))
                .distinct()
                .toList();
    }

    /** Member structures it has room for. */
    public int lignes() {
        return cases().mapToInt(cellule -> cellule.rang() + 1).max().orElse(0);
    }

    private Stream<Case> cases() {
        return morceaux.stream().filter(Case.class::isInstance).map(Case.class::cast);
    }

    /** The sheet with the answers in their cells; a cell without answer stays as in the blank workbook. */
    public String remplie(Map<String, TypedCell> pole, List<Map<String, TypedCell>> lignes, AddedStrings chaines) {
        StringBuilder xml = new StringBuilder();
        for (Morceau morceau : morceaux) {
            if (morceau instanceof Fixe fixe) {
                xml.append(fixe.xml());
            } else if (morceau instanceof Case cellule) {
                xml.append(cellule.saisie(pole, lignes)
                        .map(saisie -> cellule.remplie(saisie, chaines))
                        .orElse(cellule.vierge()));
            }
        }
        return xml.toString();
    }

    private static SortedMap<Integer, Case> cases(@Nullable String contenu, Map<Integer, String> noms, int rang) {
        SortedMap<Integer, Case> cases = new TreeMap<>();
        Matcher cellule = HiddenNames.CELLULE.matcher(contenu == null ? "" : contenu);
        while (cellule.find()) {
            int colonne = HiddenNames.colonne(cellule.group(1));
            Matcher style = STYLE.matcher(cellule.group(1));
            String attributs =
                    attributs(colonne, HiddenNames.ligne(cellule.group(1)), style.find() ? style.group(1) : null);
            cases.put(colonne, new Case(noms.getOrDefault(colonne, ""), rang, attributs, cellule.group()));
        }
        return cases;
    }

    private static String attributs(int colonne, int ligne, @Nullable String style) {
        String adresse = "r=\"" + HiddenNames.lettres(colonne) + ligne + "\"";
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
