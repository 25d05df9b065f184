package fr.ptce.consolidation.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One yearly collection.
 *
 * @param id name of its folder, such as {@code exemple-2015}
 * @param exercice accounting year the answers are about, not the year they are collected in
 * @param libelle its name as people read it
 * @param exemple whether its answers are fictitious; every output then says so
 */
public record Campagne(String id, int exercice, String libelle, boolean exemple) {
    private static final Pattern ANNEE = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
    private static final List<String> CLES = List.of("identifiant", "exercice", "libelle", "exemple");

    public Campagne {
        if (id.isBlank() || libelle.isBlank() || exercice < 1990 || exercice > 2099) {
            throw new IllegalArgumentException(
                    "a campaign needs an id, an exercice and a name: " + id + " " + exercice);
        }
    }

    /**
     * Reads {@code campagne.csv} in the campaign's folder. Without it, or for what it leaves out, the id is the
     * folder's name and the exercice the first year of four digits in it.
     *
     * @param entree folder that holds one folder per campaign
     * @param id name of the campaign's folder, which may not exist yet
     * @throws CampagneException when the file is wrong, or no exercice can be found
     */
    public static Campagne read(Path entree, String id) throws IOException {
        Path fichier = entree.resolve(id).resolve("campagne.csv");
        Map<String, String> valeurs = Files.exists(fichier) ? readValeurs(fichier) : Map.of();
        String identifiant = valeurs.getOrDefault("identifiant", id);
        int exercice = exercice(valeurs.getOrDefault("exercice", ""), id, fichier);
        String libelle = valeurs.getOrDefault("libelle", "Enquête sur l’exercice " + exercice);
        return new Campagne(identifiant, exercice, libelle, isOui(valeurs.getOrDefault("exemple", "non")));
    }

    private static Map<String, String> readValeurs(Path fichier) throws IOException {
        FeuilleCsv feuille = FeuilleCsv.read(fichier, List.of("cle", "valeur"));
        Map<String, String> valeurs = new TreeMap<>();
        List<String> erreurs = new ArrayList<>();
        for (FeuilleCsv.Ligne ligne : feuille.lignes()) {
            String cle = ligne.get("cle").toLowerCase(Locale.ROOT);
            String valeur = ligne.get("valeur");
            if (!CLES.contains(cle)) {
                erreurs.add(ligne.erreur("clé inconnue « " + cle + " » ; sont connues : " + String.join(", ", CLES)));
            } else if (valeurs.containsKey(cle)) {
                erreurs.add(ligne.erreur("la clé « " + cle + " » est donnée deux fois"));
            } else if (cle.equals("exemple") && !valeur.matches("(?i)oui|non|")) {
                erreurs.add(ligne.erreur("« exemple » vaut oui ou non, et non « " + valeur + " »"));
            } else if (!valeur.isEmpty()) {
                valeurs.put(cle, valeur);
            }
        }
        CampagneException.throwIfAny(erreurs);
        return valeurs;
    }

    private static int exercice(String donne, String id, Path fichier) {
        Matcher annee = ANNEE.matcher(donne.isEmpty() ? id : donne);
        if (!annee.find() || (!donne.isEmpty() && !annee.group().equals(donne))) {
            throw new CampagneException(List.of(
                    donne.isEmpty()
                            ? "L’exercice de la campagne « " + id + " » est inconnu : donnez-lui un nom qui contient"
                                    + " l’année, comme « enquete-2015 », ou écrivez « exercice;2015 » dans " + fichier
                            : fichier + " : l’exercice est une année de quatre chiffres, et non « " + donne + " »"));
        }
        return Integer.parseInt(annee.group());
    }

    private static boolean isOui(String valeur) {
        return valeur.equalsIgnoreCase("oui");
    }
}
