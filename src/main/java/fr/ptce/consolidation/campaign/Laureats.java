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
 * @param calls codes of the calls by pole; empty when the network has no such file
 * @param known whether the network has the list: without it, nobody is known not to be in it
 */
public record Laureats(Map<String, Set<String>> calls, boolean known) {
    /** Name of the file, in the folder of the campaigns. */
    public static final String FILE = "laureats.csv";

    /** The field whose list of codes names the calls. */
    private static final String FIELD = "laureat";

    /** When there is no such file. */
    static final Laureats UNKNOWNS = new Laureats(Map.of(), false);

    public Laureats {
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }

    /** The calls that pole won, sorted. */
    public Set<String> of(String pole) {
        return calls.getOrDefault(pole, Set.of());
    }

    /**
     * Reads the list, if there is one.
     *
     * @throws CampagneException with every line that names no pole of the registry, or no call of the questionnaire
     */
    static Laureats read(Path input, Definition definition, Registry registry) throws IOException {
        Path file = input.resolve(FILE);
        Optional<CodeList> codes = definition.findField(FIELD).flatMap(Field::list);
        if (!Files.isRegularFile(file) || codes.isEmpty()) {
            return UNKNOWNS;
        }
        Map<String, Set<String>> calls = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        Set<String> poles = registry.ids();
        for (NetworkCsv.NetworkLine line :
                NetworkCsv.read(file, List.of("pole", "appel")).lignes()) {
            Optional<Code> code = find(codes.get(), line.get("appel"));
            if (!poles.contains(line.get("pole"))) {
                errors.add(line.error("le pôle « " + line.get("pole") + " » n’est pas au registre"));
            } else if (code.isEmpty()) {
                errors.add(line.error("l’appel « " + line.get("appel")
                        + " » n’est pas un de ceux du questionnaire : "
                        + String.join(
                                ", ",
                                codes.get().codes().stream().map(Code::name).toList())));
            } else {
                calls.computeIfAbsent(line.get("pole"), pole -> new TreeSet<>())
                        .add(code.get().name());
            }
        }
        CampagneException.throwIfAny(errors);
        return new Laureats(calls, true);
    }

    private static Optional<Code> find(CodeList codes, String call) {
        CodeMatcher.Match match = call.isEmpty() ? null : new CodeMatcher(codes).match(call);
        return Optional.ofNullable(match).flatMap(found -> codes.findCode(found.code()));
    }
}
