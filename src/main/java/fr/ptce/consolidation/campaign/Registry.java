package fr.ptce.consolidation.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The poles the network expects an answer from: {@code poles.csv}.
 *
 * @param poles in the order of the file, each id once
 */
public record Registry(List<ExpectedPole> poles) {
    private static final List<String> COLUMNS =
            List.of("pole", "nom", "alias", "commune", "departement", "region", "contact", "courriel");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,19}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}|2[AB][0-9]{3}");
    private static final Pattern DEPARTEMENT = Pattern.compile("0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6]");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}");
    private static final Pattern EMAIL = Pattern.compile("[^@ ]+@[^@ ]+\\.[^@ ]+");

    public Registry {
        poles = List.copyOf(poles);
    }

    /**
     * Reads the registry.
     *
     * @param file {@code poles.csv}
     * @throws CampagneException with every line that is wrong, or when the file is absent or lists no pole
     */
    public static Registry read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CampagneException(List.of(
                    "Le registre des pôles " + file + " est introuvable : créez-le, une ligne par pôle, colonnes « "
                            + String.join(";", COLUMNS) + " »."));
        }
        Map<String, ExpectedPole> poles = new LinkedHashMap<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        for (NetworkCsv.NetworkLine line : NetworkCsv.read(file, COLUMNS).lignes()) {
            ExpectedPole pole = toPole(line);
            errors.addAll(check(pole, line));
            Long first = seen.putIfAbsent(pole.pole(), line.number());
            if (first == null) {
                poles.put(pole.pole(), pole);
            } else if (!pole.pole().isEmpty()) {
                errors.add(line.error("le pôle " + pole.pole() + " est déjà à la ligne " + first));
            }
        }
        if (seen.isEmpty()) {
            errors.add(file + " ne contient aucun pôle.");
        }
        CampagneException.throwIfAny(errors);
        return new Registry(List.copyOf(poles.values()));
    }

    /** The pole of that id. */
    public Optional<ExpectedPole> findPole(String id) {
        return poles.stream().filter(pole -> pole.pole().equals(id)).findFirst();
    }

    /** The same poles, nobody to write to. */
    public Registry withoutContacts() {
        return new Registry(poles.stream().map(ExpectedPole::withoutContact).toList());
    }

    /** Every id, sorted as text. */
    public Set<String> ids() {
        return new java.util.TreeSet<>(poles.stream().map(ExpectedPole::pole).toList());
    }

    private static ExpectedPole toPole(NetworkCsv.NetworkLine line) {
        return new ExpectedPole(
                line.get("pole"),
                line.get("nom"),
                Stream.of(line.get("alias").split("\\|"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                padded(line.get("commune"), 5),
                padded(line.get("departement"), 2),
                padded(line.get("region"), 2),
                line.get("contact"),
                line.get("courriel"));
    }

    private static List<String> check(ExpectedPole pole, NetworkCsv.NetworkLine line) {
        List<String> errors = new ArrayList<>();
        if (!ID.matcher(pole.pole()).matches()) {
            errors.add(line.error("l’identifiant « " + pole.pole()
                    + " » ne va pas : une majuscule puis des majuscules ou des chiffres, comme P001"));
        }
        if (pole.nom().isEmpty()) {
            errors.add(line.error("le pôle n’a pas de nom"));
        }
        expect(pole.commune(), COMMUNE, "la commune « %s » n’est pas un code Insee à 5 caractères", line, errors);
        expect(pole.departement(), DEPARTEMENT, "le département « %s » n’est pas un code officiel", line, errors);
        expect(pole.region(), REGION, "la région « %s » n’est pas un code officiel à 2 chiffres", line, errors);
        expect(pole.courriel(), EMAIL, "le courriel n’a pas la forme nom@domaine.fr", line, errors);
        return errors;
    }

    private static void expect(
            String value, Pattern form, String message, NetworkCsv.NetworkLine line, List<String> errors) {
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            errors.add(line.error(message.replace("%s", value)));
        }
    }

    /** A spreadsheet program drops the leading zero of a code: 1004 is 01004. */
    static String padded(String code, int length) {
        return code.matches("[0-9]+") && code.length() == length - 1 ? "0" + code : code;
    }
}
