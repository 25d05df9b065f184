package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.CodeMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The poles that won a national call, as the administration lists them: {@code input/laureats.csv}, columns
 * {@code pole;appel}, one line per pole and call.
 *
 * @param appels codes of the calls by pole; empty when the network has no such file
 * @param connus whether the network has the list: without it, nobody is known not to be in it
 */
public record Laureats(Map<String, Set<String>> appels, boolean connus) {
    /** Name of the file, in the folder of the campaigns. */
    public static final String FICHIER = "laureats.csv";

    /** The field whose list of codes names the calls. */
    private static final String CHAMP = "laureat";

    /** When there is no such file. */
    static final Laureats INCONNUS = new Laureats(Map.of(), false);

    public Laureats {
        appels = Collections.unmodifiableMap(new TreeMap<>(appels));
    }

    /** The calls that pole won, sorted. */
    public Set<String> of(String pole) {
        return appels.getOrDefault(pole, Set.of());
    }

    /**
     * Reads the list, if there is one.
     *
     * @throws CampagneException with every line that names no pole of the registry, or no call of the questionnaire
     */
    static Laureats read(Path entree, Definition definition, Registry registre) throws IOException {
        Path fichier = entree.resolve(FICHIER);
        Optional<CodeList> codes = definition.findField(CHAMP).flatMap(Field::list);
        if (!Files.isRegularFile(fichier) || codes.isEmpty()) {
            return INCONNUS;
        }
        Map<String, Set<String>> appels = new TreeMap<>();
        List<String> erreurs = new ArrayList<>();
        Set<String> poles = registre.ids();
        for (NetworkCsv.Ligne ligne :
                NetworkCsv.read(fichier, List.of("pole", "appel")).lignes()) {
            Optional<Code> code = find(codes.get(), ligne.get("appel"));
            if (!poles.contains(ligne.get("pole"))) {
                erreurs.add(ligne.erreur("le pôle « " + ligne.get("pole") + " » n’est pas au registre"));
            } else if (code.isEmpty()) {
                erreurs.add(ligne.erreur("l’appel « " + ligne.get("appel")
                        + " » n’est pas un de ceux du questionnaire : "
                        + String.join(
                                ", ",
                                codes.get().codes().stream().map(Code::name).toList())));
            } else {
                appels.computeIfAbsent(ligne.get("pole"), pole -> new TreeSet<>())
                        .add(code.get().name());
            }
        }
        CampagneException.throwIfAny(erreurs);
        return new Laureats(appels, true);
    }

    private static Optional<Code> find(CodeList codes, String appel) {
        CodeMatcher.Match match = appel.isEmpty() ? null : new CodeMatcher(codes).match(appel);
        return Optional.ofNullable(match).flatMap(found -> codes.findCode(found.code()));
    }
}
