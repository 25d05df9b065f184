package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the network knows besides the questionnaires, to compare them with: its registry, and the lists it may have put in
 * the folder of the campaigns. What it does not know makes the rules that would read it say nothing.
 *
 * @param poles the registry by id; empty when it is not known
 * @param names ids of the poles that bear a name or an alias, by {@link #key}
 * @param laureats winners of national calls
 * @param sirene extract of the register of establishments
 * @param findings what is wrong in these files, though understood
 */
public record ReferenceLists(
        Map<String, ExpectedPole> poles,
        Map<String, Set<String>> names,
        Laureats laureats,
        Sirene sirene,
        List<Finding> findings) {
    /** When nothing is known. */
    public static final ReferenceLists NONE =
            new ReferenceLists(Map.of(), Map.of(), Laureats.UNKNOWNS, Sirene.UNKNOWN, List.of());

    public ReferenceLists {
        poles = Map.copyOf(poles);
        names = Map.copyOf(names);
        findings = List.copyOf(findings);
    }

    /**
     * Reads what there is.
     *
     * @param input folder that holds one folder per campaign, the registry and the lists
     * @param campagne folder of the campaign
     * @throws CampagneException with every line of the lists that is wrong
     */
    public static ReferenceLists read(Path input, Path campagne, Definition definition, Registry registry)
            throws IOException {
        Laureats laureats = Laureats.read(input, definition, registry);
        Sirene sirene = Sirene.read(input);
        NetworkFileFindings findings = new NetworkFileFindings(definition);
        Optional<NetworkCsv> poles = findings.checkFormat(input.resolve("poles.csv"));
        poles.ifPresent(sheet -> findings.checkRegistry(sheet, "poles.csv"));
        findings.checkFormat(input.resolve(Laureats.FILE));
        findings.checkFormat(input.resolve(Sirene.FILE));
        findings.checkFormat(campagne.resolve("campagne.csv"));
        findings.checkFormat(campagne.resolve("redressements.csv"));
        findings.checkFormat(campagne.resolve(Receptions.FILE));
        return of(registry, laureats, sirene, findings.toList());
    }

    /** The registry and those lists. */
    static ReferenceLists of(Registry registry, Laureats laureats, Sirene sirene, List<Finding> findings) {
        Map<String, ExpectedPole> poles = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        for (ExpectedPole pole : registry.poles()) {
            poles.put(pole.pole(), pole);
            index(names, pole.nom(), pole);
            pole.alias().forEach(alias -> index(names, alias, pole));
        }
        return new ReferenceLists(poles, names, laureats, sirene, findings);
    }

    /** What is the same in two spellings of a name: « AlpEn » and « Al'pen » have one key. */
    public static String key(String name) {
        return Spelling.key(name);
    }

    private static void index(Map<String, Set<String>> names, String name, ExpectedPole pole) {
        String key = key(name);
        if (!key.isEmpty()) {
            names.computeIfAbsent(key, any -> new TreeSet<>()).add(pole.pole());
        }
    }
}
