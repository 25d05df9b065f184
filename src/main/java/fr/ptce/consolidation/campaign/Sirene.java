package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.french.Spelling;
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
 * @param establishments by SIRET; none when the network has no such file. One that is not in it is not known to be wrong
 */
public record Sirene(Map<String, Etablissement> establishments) {
    /** Name of the file, in the folder of the campaigns. */
    public static final String FILE = "sirene.csv";

    private static final List<String> COLUMNS =
            List.of("siret", "denomination", "categorie_juridique", "commune", "etat");
    /** A hundred times the establishments of a campaign; the whole register would fill the memory. */
    private static final long MAX_SIZE = 64L << 20;

    /** When there is no such file. */
    static final Sirene UNKNOWN = new Sirene(Map.of());

    public Sirene {
        establishments = Map.copyOf(establishments);
    }

    /**
     * One establishment. A text is "" when the extract leaves it out.
     *
     * @param denomination its name
     * @param categorieJuridique four digits of the Insee nomenclature
     * @param commune Insee code
     * @param closed whether it is closed
     */
    public record Etablissement(String denomination, String categorieJuridique, String commune, boolean closed) {}

    /** The establishment of that SIRET. */
    public Optional<Etablissement> find(String siret) {
        return Optional.ofNullable(establishments.get(siret));
    }

    /**
     * Reads the extract, if there is one.
     *
     * @throws CampagneException with every line that is wrong, or when the file is too large to be an extract
     */
    static Sirene read(Path input) throws IOException {
        Path file = input.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return UNKNOWN;
        }
        if (Files.size(file) > MAX_SIZE) {
            throw new CampagneException(List.of(file + " est trop gros (" + (Files.size(file) >> 20)
                    + " Mo) : gardez-y les établissements de vos pôles, et non toute la base Sirene."));
        }
        Map<String, Etablissement> establishments = new HashMap<>();
        List<String> errors = new ArrayList<>();
        for (NetworkCsv.NetworkLine line : NetworkCsv.read(file, COLUMNS).lignes()) {
            String siret = Spelling.plainSigns(line.get("siret")).replace(" ", "");
            String state = line.get("etat").toLowerCase(Locale.ROOT);
            if (!siret.matches("[0-9]{14}")) {
                errors.add(line.error("« " + line.get("siret") + " » n’a pas les 14 chiffres d’un SIRET"));
            } else if (!state.matches("|a.*|o.*|f.*|c.*")) {
                errors.add(line.error("l’état « " + line.get("etat")
                        + " » est inconnu : A (actif) ou F (fermé), comme dans la base Sirene"));
            } else if (!line.get("categorie_juridique").matches("|[0-9]{4}")) {
                errors.add(line.error("la catégorie juridique « " + line.get("categorie_juridique")
                        + " » n’a pas les 4 chiffres de la nomenclature de l’Insee"));
            } else {
                establishments.put(siret, of(line, state));
            }
        }
        CampagneException.throwIfAny(errors);
        return new Sirene(establishments);
    }

    private static Etablissement of(NetworkCsv.NetworkLine line, String state) {
        return new Etablissement(
                line.get("denomination"),
                line.get("categorie_juridique"),
                Registry.padded(line.get("commune"), 5),
                state.startsWith("f") || state.startsWith("c"));
    }
}
