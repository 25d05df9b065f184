package fr.ptce.consolidation.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An extract of the national register of establishments, taken off line by the network: {@code input/sirene.csv}, columns
 * {@code siret;denomination;categorie_juridique;commune;etat}.
 *
 * @param etablissements by SIRET; none when the network has no such file. One that is not in it is not known to be wrong
 */
public record Sirene(Map<String, Etablissement> etablissements) {
    /** Name of the file, in the folder of the campaigns. */
    public static final String FICHIER = "sirene.csv";

    private static final List<String> COLONNES =
            List.of("siret", "denomination", "categorie_juridique", "commune", "etat");
    /** A hundred times the establishments of a campaign; the whole register would fill the memory. */
    private static final long TAILLE_MAX = 64L << 20;

    /** When there is no such file. */
    static final Sirene INCONNU = new Sirene(Map.of());

    public Sirene {
        etablissements = Map.copyOf(etablissements);
    }

    /**
     * One establishment. A text is "" when the extract leaves it out.
     *
     * @param denomination its name
     * @param categorieJuridique four digits of the Insee nomenclature
     * @param commune Insee code
     * @param ferme whether it is closed
     */
    public record Etablissement(String denomination, String categorieJuridique, String commune, boolean ferme) {}

    /** The establishment of that SIRET. */
    public Optional<Etablissement> find(String siret) {
        return Optional.ofNullable(etablissements.get(siret));
    }

    /**
     * Reads the extract, if there is one.
     *
     * @throws CampagneException with every line that is wrong, or when the file is too large to be an extract
     */
    static Sirene read(Path entree) throws IOException {
        Path fichier = entree.resolve(FICHIER);
        if (!Files.isRegularFile(fichier)) {
            return INCONNU;
        }
        if (Files.size(fichier) > TAILLE_MAX) {
            throw new CampagneException(List.of(fichier + " est trop gros (" + (Files.size(fichier) >> 20)
                    + " Mo) : gardez-y les établissements de vos pôles, et non toute la base Sirene."));
        }
        Map<String, Etablissement> etablissements = new HashMap<>();
        List<String> erreurs = new ArrayList<>();
        for (NetworkCsv.Ligne ligne : NetworkCsv.read(fichier, COLONNES).lignes()) {
            String siret = ligne.get("siret").replaceAll("[\\s\\u00A0\\u202F]", "");
            String etat = ligne.get("etat").toLowerCase(Locale.ROOT);
            if (!siret.matches("[0-9]{14}")) {
                erreurs.add(ligne.erreur("« " + ligne.get("siret") + " » n’a pas les 14 chiffres d’un SIRET"));
            } else if (!etat.matches("|a.*|o.*|f.*|c.*")) {
                erreurs.add(ligne.erreur("l’état « " + ligne.get("etat")
                        + " » est inconnu : A (actif) ou F (fermé), comme dans la base Sirene"));
            } else if (!ligne.get("categorie_juridique").matches("|[0-9]{4}")) {
                erreurs.add(ligne.erreur("la catégorie juridique « " + ligne.get("categorie_juridique")
                        + " » n’a pas les 4 chiffres de la nomenclature de l’Insee"));
            } else {
                etablissements.put(siret, of(ligne, etat));
            }
        }
        CampagneException.throwIfAny(erreurs);
        return new Sirene(etablissements);
    }

    private static Etablissement of(NetworkCsv.Ligne ligne, String etat) {
        return new Etablissement(
                ligne.get("denomination"),
                ligne.get("categorie_juridique"),
                Registry.padded(ligne.get("commune"), 5),
                etat.startsWith("f") || etat.startsWith("c"));
    }
}
