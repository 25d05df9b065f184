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
 * @param letterhead what its letters say of the network
 */
public record Campagne(String id, int exercice, String libelle, boolean exemple, Letterhead letterhead) {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
    private static final List<String> KEYS =
            List.of("identifiant", "exercice", "libelle", "exemple", "expediteur", "courriel", "reponse_avant");

    public Campagne {
        if (id.isBlank() || libelle.isBlank() || exercice < 1990 || exercice > 2099) {
            throw new IllegalArgumentException(
                    "a campaign needs an id, an exercice and a name: " + id + " " + exercice);
        }
    }

    /** A campaign whose letters say nothing of the network. */
    public Campagne(String id, int exercice, String label, boolean sample) {
        this(id, exercice, label, sample, Letterhead.EMPTY);
    }

    /**
     * Reads {@code campagne.csv} in the campaign's folder. Without it, or for what it leaves out, the id is the
     * folder's name and the exercice the first year of four digits in it.
     *
     * @param input folder that holds one folder per campaign
     * @param id name of the campaign's folder, which may not exist yet
     * @throws CampagneException when the file is wrong, or no exercice can be found
     */
    public static Campagne read(Path input, String id) throws IOException {
        Path file = input.resolve(id).resolve("campagne.csv");
        Map<String, String> values = Files.exists(file) ? readValues(file) : Map.of();
        String identifier = values.getOrDefault("identifiant", id);
        int exercice = exercice(values.getOrDefault("exercice", ""), id, file);
        String label = values.getOrDefault("libelle", "Enquête sur l’exercice " + exercice);
        Letterhead letterhead = new Letterhead(
                values.getOrDefault("expediteur", ""),
                values.getOrDefault("courriel", ""),
                Optional.ofNullable(values.get("reponse_avant")).map(LocalDate::parse));
        return new Campagne(identifier, exercice, label, isYes(values.getOrDefault("exemple", "non")), letterhead);
    }

    private static Map<String, String> readValues(Path file) throws IOException {
        NetworkCsv sheet = NetworkCsv.read(file, List.of("cle", "valeur"));
        Map<String, String> values = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (NetworkCsv.NetworkLine line : sheet.lignes()) {
            String key = line.get("cle").toLowerCase(Locale.ROOT);
            String value = line.get("valeur");
            if (!KEYS.contains(key)) {
                errors.add(line.error("clé inconnue « " + key + " » ; sont connues : " + String.join(", ", KEYS)));
            } else if (values.containsKey(key)) {
                errors.add(line.error("la clé « " + key + " » est donnée deux fois"));
            } else if (key.equals("exemple") && !value.matches("(?i)oui|non|")) {
                errors.add(line.error("« exemple » vaut oui ou non, et non « " + value + " »"));
            } else if (key.equals("reponse_avant") && !value.isEmpty() && !isDay(value)) {
                errors.add(line.error("« reponse_avant » est une date comme 2016-06-30, et non « " + value + " »"));
            } else if (!value.isEmpty()) {
                values.put(key, value);
            }
        }
        CampagneException.throwIfAny(errors);
        return values;
    }

    private static int exercice(String given, String id, Path file) {
        Matcher year = YEAR.matcher(given.isEmpty() ? id : given);
        if (!year.find() || (!given.isEmpty() && !year.group().equals(given))) {
            throw new CampagneException(List.of(
                    given.isEmpty()
                            ? "L’exercice de la campagne « " + id + " » est inconnu : donnez-lui un nom qui contient"
                                    + " l’année, comme « enquete-2015 », ou écrivez « exercice;2015 » dans " + file
                            : file + " : l’exercice est une année de quatre chiffres, et non « " + given + " »"));
        }
        return Integer.parseInt(year.group());
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static boolean isYes(String value) {
        return value.equalsIgnoreCase("oui");
    }
}
