package fr.ptce.consolidation.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What {@code campagne.csv} says, key by key, as a spreadsheet program may have written it again: « 2015,0 », « VRAI »,
 * « 30/06/2016 ».
 *
 * @param values by key; a key without value is absent
 */
record CampagneFile(Map<String, String> values) {
    static final String NAME = "campagne.csv";
    static final String EXERCICE = "exercice";

    private static final String EXEMPLE = "exemple";
    private static final String OUVERTURE = "ouverture";
    private static final String REPONSE_AVANT = "reponse_avant";
    private static final List<String> KEYS =
            List.of("identifiant", EXERCICE, "libelle", EXEMPLE, "expediteur", "courriel", REPONSE_AVANT, OUVERTURE);
    private static final List<String> YES = List.of("oui", "vrai", "true");
    private static final List<String> NO = List.of("non", "faux", "false");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final List<DateTimeFormatter> DAYS = List.of(format("uuuu-MM-dd"), format("d/M/uuuu"));

    CampagneFile {
        values = Map.copyOf(values);
    }

    /**
     * Reads it; nothing when it does not exist.
     *
     * @throws CampagneException when it is wrong, with every problem found
     */
    static CampagneFile read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new CampagneFile(Map.of());
        }
        Map<String, String> values = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (NetworkCsv.NetworkLine line :
                NetworkCsv.read(file, List.of("cle", "valeur")).lignes()) {
            String key = line.get("cle").toLowerCase(Locale.ROOT);
            String value = line.get("valeur");
            Optional<String> wrong = wrong(key, value);
            if (wrong.isPresent() || values.containsKey(key)) {
                errors.add(line.error(wrong.orElse("la clé « " + key + " » est donnée deux fois")));
            } else if (!value.isEmpty()) {
                values.put(key, value);
            }
        }
        CampagneFile read = new CampagneFile(values);
        if (errors.isEmpty() && read.closesBeforeItOpens()) {
            errors.add(file + " : « reponse_avant » (" + values.get(REPONSE_AVANT) + ") précède « ouverture » ("
                    + values.get(OUVERTURE) + ").");
        }
        CampagneException.throwIfAny(errors);
        return read;
    }

    private static Optional<String> wrong(String key, String value) {
        if (!KEYS.contains(key)) {
            return Optional.of("clé inconnue « " + key + " » ; sont connues : " + String.join(", ", KEYS));
        }
        String word = value.toLowerCase(Locale.ROOT);
        boolean understood = value.isEmpty()
                || switch (key) {
                    case EXEMPLE -> YES.contains(word) || NO.contains(word);
                    case REPONSE_AVANT, OUVERTURE -> day(value).isPresent();
                    case EXERCICE -> YEAR.matcher(year(value)).matches();
                    default -> true;
                };
        if (understood) {
            return Optional.empty();
        }
        return Optional.of(
                switch (key) {
                    case EXEMPLE -> "« exemple » vaut oui ou non, et non « " + value + " »";
                    case EXERCICE -> "l’exercice est une année de quatre chiffres, et non « " + value + " »";
                    default -> "« " + key + " » est une date comme 2016-06-30 ou 30/06/2016, et non « " + value + " »";
                });
    }

    /** What a key says. */
    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The accounting year, when it is said. */
    Optional<Integer> exercice() {
        return find(EXERCICE).map(CampagneFile::year).map(Integer::valueOf);
    }

    boolean isExemple() {
        return find(EXEMPLE)
                .filter(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    Optional<LocalDate> ouverture() {
        return find(OUVERTURE).flatMap(CampagneFile::day);
    }

    Optional<LocalDate> reponseAvant() {
        return find(REPONSE_AVANT).flatMap(CampagneFile::day);
    }

    private boolean closesBeforeItOpens() {
        return ouverture()
                .flatMap(opening -> reponseAvant().filter(last -> last.isBefore(opening)))
                .isPresent();
    }

    /** A spreadsheet program writes 2015 as « 2015,0 ». */
    private static String year(String value) {
        return value.replaceFirst("[.,]0+$", "");
    }

    private static Optional<LocalDate> day(String value) {
        return DAYS.stream().flatMap(format -> day(value, format).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String value, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(value, format)).filter(day -> day.getYear() > 0);
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
