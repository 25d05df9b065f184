package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.french.AccentFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The communes of the official geographic code, those in force and those merged since: {@code communes.csv}, columns
 * {@code code;nom;anciens}. The 37,000 codes are sorted out at the first need of one, once. Thread-safe.
 */
public final class Communes {
    /** Name of the file, beside the definition; its source and its year are said in {@code communes.md}. */
    public static final String FILE = "communes.csv";

    /** When there is no such file: no commune is known, and none is wrong. */
    public static final Communes UNKNOWNS = new Communes("");

    private static final int CODE_LENGTH = 5;

    private final String text;
    private @Nullable Map<String, Commune> byCode;
    private @Nullable Map<String, List<Commune>> byName;

    private Communes(String text) {
        this.text = text;
    }

    /**
     * One commune.
     *
     * @param code Insee code
     * @param nom official name, "" for a former one whose name the reference does not keep
     * @param current code of the commune in force today: its own, or that of the one it merged into
     */
    public record Commune(String code, String nom, String current) {
        /** Whether it no longer is a commune of its own. */
        public boolean isOld() {
            return !code.equals(current);
        }

        /** Code of its département. */
        public String departement() {
            return Communes.departement(code);
        }

        /** As a drop-down shows it: {@code Ondres (40209)}. */
        public String label() {
            return nom.isEmpty() ? code : nom + " (" + code + ")";
        }
    }

    /** Code of the département whose communes' codes start like that one: three characters overseas, two elsewhere. */
    public static String departement(String code) {
        int length = code.startsWith("97") || code.startsWith("98") ? 3 : 2;
        return code.substring(0, Math.min(length, code.length()));
    }

    /** Reads the file of that folder, if there is one; a wrong header is noted. */
    static Communes read(Path folder, Problems problems) throws IOException {
        Path path = folder.resolve(FILE);
        if (!Files.isRegularFile(path)) {
            return UNKNOWNS;
        }
        Optional<String> text = CsvTable.decode(Files.readAllBytes(path));
        Optional<String> header = text.flatMap(lines -> lines.lines().findFirst());
        if (header.filter(line -> line.replace(',', ';').startsWith("code;nom;anciens"))
                .isEmpty()) {
            problems.add(
                    FILE,
                    1,
                    "ce n’est pas la liste des communes",
                    "Ses colonnes sont code;nom;anciens. Reprenez le fichier d’origine, ou retirez-le : les communes ne"
                            + " seront plus vérifiées.");
            return UNKNOWNS;
        }
        return new Communes(text.orElseThrow());
    }

    /** Decoded content of the file, "" when there is none. */
    String text() {
        return text;
    }

    /** Whether there is a reference at all. */
    public boolean isKnown() {
        return !text.isEmpty();
    }

    /** The commune of that code, in force or former. */
    public Optional<Commune> find(String code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /** The communes in force, in the order of the file. */
    public List<Commune> current() {
        return byCode().values().stream().filter(commune -> !commune.isOld()).toList();
    }

    /**
     * The communes that bear that name, case, accents and punctuation set aside; a former one that gave its name to the one
     * in force today is not told apart from it.
     */
    public List<Commune> named(String name) {
        return byName().getOrDefault(key(name), List.of());
    }

    /** Whether that is the name of the commune, case, accents and punctuation set aside. */
    public static boolean isNamed(Commune commune, String name) {
        return key(commune.nom()).equals(key(name));
    }

    private synchronized Map<String, Commune> byCode() {
        if (byCode == null) {
            byCode = parse();
        }
        return byCode;
    }

    private synchronized Map<String, List<Commune>> byName() {
        if (byName == null) {
            Map<String, List<Commune>> names = new HashMap<>();
            current().forEach(commune -> names.computeIfAbsent(key(commune.nom()), any -> new ArrayList<>(1))
                    .add(commune));
            byCode().values().stream()
                    .filter(commune -> commune.isOld() && !commune.nom().isEmpty())
                    .forEach(commune -> addFormer(names, commune));
            byName = names;
        }
        return byName;
    }

    private static void addFormer(Map<String, List<Commune>> names, Commune former) {
        List<Commune> same = names.computeIfAbsent(key(former.nom()), any -> new ArrayList<>(1));
        if (same.stream().noneMatch(commune -> commune.code().equals(former.current()))) {
            same.add(former);
        }
    }

    /** Cut by hand: at the start of a command, an expression per line would cost more than the reading. */
    private Map<String, Commune> parse() {
        Map<String, Commune> communes = new LinkedHashMap<>(1 << 16);
        List<Commune> former = new ArrayList<>();
        int start = text.indexOf('\n') + 1;
        char separator = text.indexOf(';') >= 0 ? ';' : ',';
        while (start > 0 && start < text.length()) {
            int end = text.indexOf('\n', start);
            int last = end < 0 ? text.length() : end;
            int name = text.indexOf(separator, start);
            int merged = name < 0 ? -1 : text.indexOf(separator, name + 1);
            if (name > start && name < last) {
                String code = code(text.substring(start, name));
                int nameEnd = merged < 0 || merged > last ? last : merged;
                communes.put(code, new Commune(code, text.substring(name + 1, nameEnd), code));
                addMerged(nameEnd + 1, last, code, former);
            }
            start = end + 1;
        }
        former.forEach(commune -> communes.putIfAbsent(commune.code(), commune));
        return communes;
    }

    /** The codes merged into that one, each with its name: {@code 14031 Les Authieux-Papion|14189 Coupesarte}. */
    private void addMerged(int from, int last, String current, List<Commune> former) {
        for (int start = from; start + CODE_LENGTH <= last; ) {
            int bar = text.indexOf('|', start);
            int end = bar < 0 || bar > last ? last : bar;
            String code = text.substring(start, Math.min(end, start + CODE_LENGTH));
            String name =
                    text.substring(Math.min(end, start + CODE_LENGTH), end).strip();
            former.add(new Commune(code, name, current));
            start = end + 1;
        }
    }

    /** A spreadsheet program that saved the file took the zero of the first nine départements away. */
    private static String code(String cell) {
        return cell.length() == CODE_LENGTH - 1 ? "0" + cell : cell;
    }

    private static String key(String name) {
        String plain = AccentFolding.fold(name);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'œ') {
                key.append("oe");
            } else if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }
}
