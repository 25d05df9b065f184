package fr.ptce.consolidation.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * @param courrier what its letters say of the network
 */
public record Campagne(String id, int exercice, String libelle, boolean exemple, Letterhead courrier) {
    private static final Pattern ANNEE = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
    private static final List<String> CLES =
            List.of("identifiant", "exercice", "libelle", "exemple", "expediteur", "courriel", "reponse_avant");

    public Campagne {
        if (id.isBlank() || libelle.isBlank() || exercice < 1990 || exercice > 2099) {
            throw new IllegalArgumentException(
                    "a campaign needs an id, an exercice and a name: " + id + " " + exercice);
        }
    }

    /** A campaign whose letters say nothing of the network. */
    public Campagne(String id, int exercice, String libelle, boolean exemple) {
        this(id, exercice, libelle, exemple, Letterhead.VIDE);
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
        Letterhead courrier = new Letterhead(
                valeurs.getOrDefault("expediteur", ""),
                valeurs.getOrDefault("courriel", ""),
                Optional.ofNullable(valeurs.get("reponse_avant")).map(LocalDate::parse));
        return new Campagne(identifiant, exercice, libelle, isOui(valeurs.getOrDefault("exemple", "non")), courrier);
    }

    private static Map<String, String> readValeurs(Path fichier) throws IOException {
        NetworkCsv feuille = NetworkCsv.read(fichier, List.of("cle", "valeur"));
        Map<String, String> valeurs = new TreeMap<>();
        List<String> erreurs = new ArrayList<>();
        for (NetworkCsv.Ligne ligne : feuille.lignes()) {
            String cle = ligne.get("cle").toLowerCase(Locale.ROOT);
            String valeur = ligne.get("valeur");
            if (!CLES.contains(cle)) {
                erreurs.add(ligne.erreur("clé inconnue « " + cle + " » ; sont connues : " + String.join(", ", CLES)));
            } else if (valeurs.containsKey(cle)) {
                erreurs.add(ligne.erreur("la clé « " + cle + " » est donnée deux fois"));
            } else if (cle.equals("exemple") && !valeur.matches("(?i)oui|non|")) {
                erreurs.add(ligne.erreur("« exemple » vaut oui ou non, et non « " + valeur + " »"));
            } else if (cle.equals("reponse_avant") && !valeur.isEmpty() && !isJour(valeur)) {
                erreurs.add(ligne.erreur("« reponse_avant » est une date comme 2016-06-30, et non « " + valeur + " »"));
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

    private static boolean isJour(String valeur) {
        try {
            return LocalDate.parse(valeur).getYear() > 0;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static boolean isOui(String valeur) {
        return valeur.equalsIgnoreCase("oui");
    }
}
