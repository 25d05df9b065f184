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
    private static final List<String> COLONNES =
            List.of("pole", "nom", "alias", "commune", "departement", "region", "contact", "courriel");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,19}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}|2[AB][0-9]{3}");
    private static final Pattern DEPARTEMENT = Pattern.compile("0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6]");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}");
    private static final Pattern COURRIEL = Pattern.compile("[^@ ]+@[^@ ]+\\.[^@ ]+");

    public Registry {
        poles = List.copyOf(poles);
    }

    /**
     * Reads the registry.
     *
     * @param fichier {@code poles.csv}
     * @throws CampagneException with every line that is wrong, or when the file is absent or lists no pole
     */
    public static Registry read(Path fichier) throws IOException {
        if (!Files.isRegularFile(fichier)) {
            throw new CampagneException(List.of(
                    "Le registre des pôles " + fichier + " est introuvable : créez-le, une ligne par pôle, colonnes « "
                            + String.join(";", COLONNES) + " »."));
        }
        Map<String, ExpectedPole> poles = new LinkedHashMap<>();
        Map<String, Long> vus = new LinkedHashMap<>();
        List<String> erreurs = new ArrayList<>();
        for (NetworkCsv.Ligne ligne : NetworkCsv.read(fichier, COLONNES).lignes()) {
            ExpectedPole pole = toPole(ligne);
            erreurs.addAll(check(pole, ligne));
            Long premiere = vus.putIfAbsent(pole.pole(), ligne.numero());
            if (premiere == null) {
                poles.put(pole.pole(), pole);
            } else if (!pole.pole().isEmpty()) {
                erreurs.add(ligne.erreur("le pôle " + pole.pole() + " est déjà à la ligne " + premiere));
            }
        }
        if (vus.isEmpty()) {
            erreurs.add(fichier + " ne contient aucun pôle.");
        }
        CampagneException.throwIfAny(erreurs);
        return new Registry(List.copyOf(poles.values()));
    }

    /** The pole of that id. */
    public Optional<ExpectedPole> findPole(String id) {
        return poles.stream().filter(pole -> pole.pole().equals(id)).findFirst();
    }

    /** The same poles, nobody to write to. */
    public Registry sansContacts() {
        return new Registry(poles.stream().map(ExpectedPole::sansContact).toList());
    }

    /** Every id, sorted as text. */
    public Set<String> ids() {
        return new java.util.TreeSet<>(poles.stream().map(ExpectedPole::pole).toList());
    }

    private static ExpectedPole toPole(NetworkCsv.Ligne ligne) {
        return new ExpectedPole(
                ligne.get("pole"),
                ligne.get("nom"),
                Stream.of(ligne.get("alias").split("\\|"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                padded(ligne.get("commune"), 5),
                padded(ligne.get("departement"), 2),
                padded(ligne.get("region"), 2),
                ligne.get("contact"),
                ligne.get("courriel"));
    }

    private static List<String> check(ExpectedPole pole, NetworkCsv.Ligne ligne) {
        List<String> erreurs = new ArrayList<>();
        if (!ID.matcher(pole.pole()).matches()) {
            erreurs.add(ligne.erreur("l’identifiant « " + pole.pole()
                    + " » ne va pas : une majuscule puis des majuscules ou des chiffres, comme P001"));
        }
        if (pole.nom().isEmpty()) {
            erreurs.add(ligne.erreur("le pôle n’a pas de nom"));
        }
        expect(pole.commune(), COMMUNE, "la commune « %s » n’est pas un code Insee à 5 caractères", ligne, erreurs);
        expect(pole.departement(), DEPARTEMENT, "le département « %s » n’est pas un code officiel", ligne, erreurs);
        expect(pole.region(), REGION, "la région « %s » n’est pas un code officiel à 2 chiffres", ligne, erreurs);
        expect(pole.courriel(), COURRIEL, "le courriel n’a pas la forme nom@domaine.fr", ligne, erreurs);
        return erreurs;
    }

    private static void expect(
            String valeur, Pattern forme, String message, NetworkCsv.Ligne ligne, List<String> erreurs) {
        if (!valeur.isEmpty() && !forme.matcher(valeur).matches()) {
            erreurs.add(ligne.erreur(message.replace("%s", valeur)));
        }
    }

    /** A spreadsheet program drops the leading zero of a code: 1004 is 01004. */
    static String padded(String code, int length) {
        return code.matches("[0-9]+") && code.length() == length - 1 ? "0" + code : code;
    }
}
