package fr.ptce.consolidation.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody outside the network must not find in the documents that leave it. */
final class OutsideReading {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?s).*<(dc:creator|cp:lastModifiedBy|dc:contributor|Manager|Company)>(\\s|<[^/][^>]*>)*[^<\\s].*");
    private static final Pattern HIDDEN_SHEET = Pattern.compile("(?s).*<sheet [^>]*state=\"(veryH|h)idden\".*");

    private final List<Map<String, String>> figures;
    private final Set<String> proper = new LinkedHashSet<>();

    /**
     * Somebody who looks for what is masked.
     *
     * @param figures lines of the internal {@code indicateurs.csv}
     * @param contacts names and addresses of persons
     */
    OutsideReading(List<Map<String, String>> figures, Set<String> contacts) {
        this.figures = figures;
        contacts.stream().filter(text -> text.length() > 3).forEach(proper::add);
        for (String property : List.of("user.dir", "user.home", "java.io.tmpdir")) {
            proper.add(Path.of(System.getProperty(property)).toAbsolutePath().toString());
        }
        proper.remove("/");
        proper.removeIf(text -> text.length() < 4);
    }

    /** What was found, place by place; empty when nothing was. */
    List<String> read(Map<String, String> texts) {
        List<String> found = new ArrayList<>();
        texts.forEach((place, text) -> {
            EMAIL.matcher(text).results().forEach(match -> found.add(place + " : courriel " + match.group()));
            proper.stream().filter(text::contains).forEach(secrecy -> found.add(place + " : « " + secrecy + " »"));
            if (AUTHOR.matcher(text).matches()) {
                found.add(place + " : nom d’auteur");
            }
            if (HIDDEN_SHEET.matcher(text).matches()) {
                found.add(place + " : feuille cachée");
            }
            List<String> lines = place.endsWith("!balises") ? List.of() : lines(text);
            masked().forEach(secrecy -> lines.stream()
                    .filter(secrecy::isTold)
                    .findFirst()
                    .ifPresent(line -> found.add(place + " : " + secrecy.label + " dit dans « " + line + " »")));
        });
        return found;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The masked figures with the numbers the network knows. */
    private List<Sensitive> masked() {
        List<Sensitive> secrets = new ArrayList<>();
        for (Map<String, String> figure : figures) {
            if ("financeur".equals(figure.get("profil")) && !"V".equals(figure.get("statut"))) {
                figures.stream()
                        .filter(other -> "interne".equals(other.get("profil")) && isSame(figure, other))
                        .findFirst()
                        .ifPresent(other -> secrets.add(new Sensitive(other, published(other))));
            }
        }
        secrets.sort(Comparator.comparing(secrecy -> secrecy.label));
        return secrets;
    }

    /** The ways of telling the published figures of the same label: they tell nothing of the masked one. */
    private Set<String> published(Map<String, String> secrecy) {
        Set<String> told = new LinkedHashSet<>();
        for (Map<String, String> figure : figures) {
            if ("financeur".equals(figure.get("profil"))
                    && "V".equals(figure.get("statut"))
                    && "".equals(figure.get("ventilation"))
                    && Sensitive.label(figure).equals(Sensitive.label(secrecy))) {
                told.addAll(Sensitive.tellings(figure));
            }
        }
        return told;
    }

    private static boolean isSame(Map<String, String> one, Map<String, String> other) {
        return List.of("indicateur", "libelle", "modalite", "ventilation", "ventilation_modalite").stream()
                .allMatch(key -> String.valueOf(one.get(key)).equals(other.get(key)));
    }

    /** One masked figure and the ways of telling it. */
    private static final class Sensitive {
        private final String label;
        private final String key;
        private final boolean unitSet;
        private final Set<Pattern> values = new LinkedHashSet<>();

        private Sensitive(Map<String, String> figure, Set<String> published) {
            unitSet = "".equals(figure.get("ventilation"));
            label = label(figure);
            key = String.join(
                    ";",
                    figure.getOrDefault("indicateur", ""),
                    figure.getOrDefault("libelle", ""),
                    figure.getOrDefault("modalite", ""),
                    figure.getOrDefault("modalite_libelle", ""),
                    figure.getOrDefault("ventilation", ""),
                    figure.getOrDefault("ventilation_modalite", ""),
                    "");
            tellings(figure).stream()
                    .filter(telling -> !published.contains(telling))
                    .forEach(telling -> values.add(Pattern.compile("(?<![\\d,.])" + telling + "(?![\\d])")));
        }

        private static String label(Map<String, String> figure) {
            String modality = figure.getOrDefault("modalite_libelle", "");
            return modality.isEmpty() ? figure.getOrDefault("libelle", "") : modality;
        }

        /** Its value with any number of decimals, in French with its unit or as a number, and its fraction. */
        private static Set<String> tellings(Map<String, String> figure) {
            Set<String> tellings = new LinkedHashSet<>();
            String value = figure.getOrDefault("valeur", "");
            String unit = Pattern.quote(figure.getOrDefault("unite", ""));
            for (int decimals = 0; decimals <= 6 && !value.isEmpty(); decimals++) {
                String text = new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
                tellings.add(Pattern.quote(text.replace('.', ',')) + " ?" + unit);
                if (decimals > 1) {
                    tellings.add(Pattern.quote(text));
                }
            }
            String above = figure.getOrDefault("numerateur", "");
            String below = figure.getOrDefault("denominateur", "");
            if (!above.isEmpty() && !below.isEmpty()) {
                tellings.add(Pattern.quote(above) + " (sur|/|;) ?" + Pattern.quote(below));
            }
            return tellings;
        }

        /**
         * A row of data that starts with its key, or, for a figure of the whole, a line that names the label and gives the
         * number within it: a published line of the same label and number would be told apart by its own indicator.
         */
        private boolean isTold(String line) {
            if (line.startsWith(key)) {
                return !line.substring(key.length()).startsWith("s;");
            }
            return unitSet
                    && !line.matches("I\\d+\\w?;.*")
                    && line.contains(label)
                    && values.stream().anyMatch(value -> value.matcher(line).find());
        }
    }
}
