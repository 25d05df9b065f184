package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code receptions.csv} of a campaign's folder, optional: the true day a file came, which no file says. A line that cannot be
 * taken is told and left aside: the calendar then keeps the day the workbook was last saved.
 */
public final class Receptions {
    /** Name of the file, in the folder of the campaign. */
    public static final String FILE = "receptions.csv";

    private static final String FICHIER = "fichier";
    private static final String DATE = "date";
    private static final String UNTIMED = "([T ].*)?";
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})" + UNTIMED);
    private static final Pattern FRENCH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})" + UNTIMED);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final Optional<NetworkCsv> sheet;

    private Receptions(Optional<NetworkCsv> sheet) {
        this.sheet = sheet;
    }

    /**
     * Reads what there is.
     *
     * @param campagne folder of the campaign
     * @throws CampagneException when its columns are not {@code fichier;date}, or its quotes are wrong
     */
    public static Receptions read(Path campagne) throws IOException {
        Path file = campagne.resolve(FILE);
        return new Receptions(
                Files.isRegularFile(file)
                        ? Optional.of(NetworkCsv.read(file, List.of(FICHIER, DATE)))
                        : Optional.empty());
    }

    /**
     * The days of the files received.
     *
     * @param days by path relative to the campaign's folder, in the order of the paths
     * @param findings the lines left aside, and why
     */
    public record Days(Map<String, LocalDate> days, List<Finding> findings) {
        public Days {
            days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
            findings = List.copyOf(findings);
        }
    }

    /** Matches the lines with the files received, by their path, or by their name alone when only one file bears it. */
    public Days of(Collection<String> files) {
        return sheet.map(lines -> new Matching(lines, files).days()).orElseGet(() -> new Days(Map.of(), List.of()));
    }

    /** ISO, or as a French spreadsheet writes a day; the time is left out. */
    private static Optional<LocalDate> day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH.matcher(text);
        return french.matches() ? day(french.group(3), french.group(2), french.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The lines facing the files. */
    private static final class Matching {
        private final NetworkCsv sheet;
        private final Map<String, List<String>> paths = new LinkedHashMap<>();
        private final Map<String, LocalDate> days = new TreeMap<>();
        private final Map<String, Long> lines = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Matching(NetworkCsv sheet, Collection<String> files) {
            this.sheet = sheet;
            for (String file : files) {
                String key = key(file);
                paths.computeIfAbsent(key, any -> new ArrayList<>()).add(file);
                String name = key.substring(key.lastIndexOf('/') + 1);
                if (!name.equals(key)) {
                    paths.computeIfAbsent(name, any -> new ArrayList<>()).add(file);
                }
            }
        }

        /** Macs write the accents of a name apart, Windows its folders with a backslash, and both forget case. */
        private static String key(String path) {
            String plain = Normalizer.normalize(path.replace('\\', '/'), Normalizer.Form.NFC);
            return plain.replaceFirst("^(\\./)+", "").strip().toLowerCase(Locale.ROOT);
        }

        Days days() {
            sheet.lignes().forEach(this::take);
            return new Days(days, findings);
        }

        private void take(NetworkCsv.NetworkLine line) {
            Optional<String> file = file(line.get(FICHIER));
            Optional<LocalDate> day = day(line.get(DATE));
            if (file.isEmpty()) {
                say(
                        NetworkFileCheck.FDD_RECEPTION_FICHIER,
                        line,
                        FICHIER,
                        "le chemin d’un fichier reçu, dans le dossier de la campagne",
                        "aucun fichier reçu, ou plusieurs, ne s’appelle «\u00a0" + line.get(FICHIER) + "\u00a0»");
            } else if (day.isEmpty()) {
                say(
                        NetworkFileCheck.FDD_RECEPTION_JOUR,
                        line,
                        DATE,
                        "un jour comme 2016-06-30 ou 30/06/2016",
                        "la date «\u00a0" + line.get(DATE) + "\u00a0» n’est pas un jour");
            } else if (lines.containsKey(file.get()) && !day.get().equals(days.get(file.get()))) {
                say(
                        NetworkFileCheck.FDD_RECEPTION_DOUBLE,
                        line,
                        DATE,
                        "une seule date par fichier",
                        "la ligne " + lines.get(file.get())
                                + " donne une autre date au même fichier, et c’est elle qui compte");
            } else {
                lines.putIfAbsent(file.get(), line.number());
                days.put(file.get(), day.get());
            }
        }

        private Optional<String> file(String typed) {
            List<String> found = paths.getOrDefault(key(typed), List.of());
            return found.contains(typed)
                    ? Optional.of(typed)
                    : found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private void say(
                NetworkFileCheck check, NetworkCsv.NetworkLine line, String column, String expected, String what) {
            findings.add(new Finding(
                    check.code(),
                    check.severity(),
                    List.of(new Location(FILE, "", sheet.cell(line, column))),
                    "",
                    "",
                    "",
                    line.get(column),
                    expected,
                    FILE + ", ligne " + line.number() + " : " + what + ".",
                    "Corrigez cette ligne de " + FILE + " : elle est laissée de côté.",
                    ""));
        }
    }
}
