package fr.ptce.consolidation.form.exemple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the blank workbook, cut at the cells where answers go: text that never changes, and holes with the
 * technical name the writer hid beside them.
 */
final class Feuille {
    /** Name of the hole beside an answer, or at the end of a line, where it is justified. */
    static final String JUSTIFICATION = "#justification";

    private static final Pattern CELLULE = Pattern.compile("<c ([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern ADRESSE = Pattern.compile("\\br=\"([A-Z]+)([0-9]+)\"");
    private static final Pattern STYLE = Pattern.compile("\\bs=\"[0-9]+\"");
    private static final Pattern VALEUR = Pattern.compile("<v>([0-9]+)</v>");
    private static final String PARTAGEE = "t=\"s\"";

    private final List<Morceau> morceaux;

    private Feuille(List<Morceau> morceaux) {
        this.morceaux = morceaux;
    }

    /** A piece of the sheet. */
    private sealed interface Morceau {}

    private record Fixe(String xml) implements Morceau {}

    /**
     * A hole.
     *
     * @param nom technical name of the cell
     * @param rang line of the member structures, from 0; -1 on the other sheets
     * @param attributs address and style of the cell
     * @param vierge the cell as the blank workbook has it
     */
    private record Trou(String nom, int rang, String attributs, String vierge) implements Morceau {}

    /** Cuts a sheet; one without technical names has no hole. */
    static Feuille of(String xml, Chaines chaines) {
        Reperes reperes = Reperes.of(xml, chaines);
        List<Morceau> morceaux = new ArrayList<>();
        Matcher cellule = CELLULE.matcher(xml);
        int debut = 0;
        while (cellule.find()) {
            Matcher adresse = adresse(cellule.group(1));
            String nom = reperes.nom(adresse.group(1), adresse.group(2));
            if (!nom.isEmpty()) {
                morceaux.add(new Fixe(xml.substring(debut, cellule.start())));
                Matcher style = STYLE.matcher(cellule.group(1));
                String attributs = adresse.group() + (style.find() ? " " + style.group() : "");
                morceaux.add(new Trou(nom, reperes.rang(adresse.group(2)), attributs, cellule.group()));
                debut = cellule.end();
            }
        }
        morceaux.add(new Fixe(xml.substring(debut)));
        return new Feuille(morceaux);
    }

    /** Whether it has a hole of that name. */
    boolean contains(String nom) {
        return morceaux.stream()
                .anyMatch(morceau -> morceau instanceof Trou trou && trou.nom().equals(nom));
    }

    /** Lines of member structures it has room for. */
    int lignes() {
        return morceaux.stream()
                .mapToInt(morceau -> morceau instanceof Trou trou ? trou.rang() + 1 : 0)
                .max()
                .orElse(0);
    }

    /** The sheet with the answers in their holes; a hole without answer stays as in the blank workbook. */
    String remplie(Map<String, Saisie> pole, List<Map<String, Saisie>> lignes, Chaines chaines) {
        StringBuilder xml = new StringBuilder();
        for (Morceau morceau : morceaux) {
            if (morceau instanceof Fixe fixe) {
                xml.append(fixe.xml());
            } else if (morceau instanceof Trou trou) {
                Saisie saisie = saisie(trou, pole, lignes);
                if (saisie == null) {
                    xml.append(trou.vierge());
                } else {
                    ecrit(xml, trou, saisie, chaines);
                }
            }
        }
        return xml.toString();
    }

    private static @Nullable Saisie saisie(Trou trou, Map<String, Saisie> pole, List<Map<String, Saisie>> lignes) {
        if (trou.rang() < 0) {
            return pole.get(trou.nom());
        }
        return trou.rang() < lignes.size() ? lignes.get(trou.rang()).get(trou.nom()) : null;
    }

    private static void ecrit(StringBuilder xml, Trou trou, Saisie saisie, Chaines chaines) {
        xml.append("<c ").append(trou.attributs());
        if (saisie.nombre()) {
            xml.append("><v>").append(saisie.texte());
        } else {
            xml.append(' ').append(PARTAGEE).append("><v>").append(chaines.index(saisie.texte()));
        }
        xml.append("</v></c>");
    }

    private static Matcher adresse(String attributs) {
        Matcher adresse = ADRESSE.matcher(attributs);
        if (!adresse.find()) {
            throw new IllegalArgumentException("a cell without address: " + attributs);
        }
        return adresse;
    }

    /** Where the writer hid the names: in row 1 those of the columns, in column A those of the rows. */
    private record Reperes(Map<String, String> colonnes, Map<String, String> lignes, boolean repetee) {
        static Reperes of(String xml, Chaines chaines) {
            Map<String, String> colonnes = new HashMap<>();
            Map<String, String> lignes = new java.util.LinkedHashMap<>();
            Matcher cellule = CELLULE.matcher(xml);
            while (cellule.find()) {
                Matcher adresse = adresse(cellule.group(1));
                Matcher valeur = VALEUR.matcher(cellule.group());
                if (cellule.group(1).contains(PARTAGEE) && valeur.find()) {
                    String texte = chaines.get(Integer.parseInt(valeur.group(1)));
                    if (adresse.group(2).equals("1")) {
                        colonnes.put(adresse.group(1), texte);
                    } else if (adresse.group(1).equals("A")) {
                        lignes.put(adresse.group(2), texte);
                    }
                }
            }
            String coin = colonnes.getOrDefault("A", "");
            return switch (coin) {
                case "#champ" -> new Reperes(colonnes, lignes, false);
                case "#cle" -> new Reperes(colonnes, lignes, true);
                default -> new Reperes(Map.of(), Map.of(), false);
            };
        }

        /** Technical name of the cell; "" when no answer goes there. */
        String nom(String colonne, String ligne) {
            String enTete = colonnes.getOrDefault(colonne, "");
            String champ = lignes.getOrDefault(ligne, "");
            if (champ.isEmpty() || enTete.isEmpty() || colonne.equals("A")) {
                return "";
            }
            if (repetee) {
                return enTete;
            }
            return switch (enTete) {
                case "#reponse" -> champ;
                case JUSTIFICATION -> JUSTIFICATION + champ;
                default -> "";
            };
        }

        int rang(String ligne) {
            return repetee ? List.copyOf(lignes.keySet()).indexOf(ligne) : -1;
        }
    }
}
