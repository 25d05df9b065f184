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
 * @param noms ids of the poles that bear a name or an alias, by {@link #key}
 * @param laureats winners of national calls
 * @param sirene extract of the register of establishments
 * @param constats what is wrong in these files, though understood
 */
public record ReferenceLists(
        Map<String, ExpectedPole> poles,
        Map<String, Set<String>> noms,
        Laureats laureats,
        Sirene sirene,
        List<Finding> constats) {
    /** When nothing is known. */
    public static final ReferenceLists AUCUNE =
            new ReferenceLists(Map.of(), Map.of(), Laureats.INCONNUS, Sirene.INCONNU, List.of());

    public ReferenceLists {
        poles = Map.copyOf(poles);
        noms = Map.copyOf(noms);
        constats = List.copyOf(constats);
    }

    /**
     * Reads what there is.
     *
     * @param entree folder that holds one folder per campaign, the registry and the lists
     * @param campagne folder of the campaign
     * @throws CampagneException with every line of the lists that is wrong
     */
    public static ReferenceLists read(Path entree, Path campagne, Definition definition, Registry registre)
            throws IOException {
        Laureats laureats = Laureats.read(entree, definition, registre);
        Sirene sirene = Sirene.read(entree);
        NetworkFileFindings findings = new NetworkFileFindings(definition);
        Optional<NetworkCsv> poles = findings.checkFormat(entree.resolve("poles.csv"));
        poles.ifPresent(feuille -> findings.checkRegistre(feuille, "poles.csv"));
        findings.checkFormat(entree.resolve(Laureats.FICHIER));
        findings.checkFormat(entree.resolve(Sirene.FICHIER));
        findings.checkFormat(campagne.resolve("campagne.csv"));
        findings.checkFormat(campagne.resolve("redressements.csv"));
        return of(registre, laureats, sirene, findings.toList());
    }

    /** The registry and those lists. */
    static ReferenceLists of(Registry registre, Laureats laureats, Sirene sirene, List<Finding> constats) {
        Map<String, ExpectedPole> poles = new HashMap<>();
        Map<String, Set<String>> noms = new HashMap<>();
        for (ExpectedPole pole : registre.poles()) {
            poles.put(pole.pole(), pole);
            index(noms, pole.nom(), pole);
            pole.alias().forEach(alias -> index(noms, alias, pole));
        }
        return new ReferenceLists(poles, noms, laureats, sirene, constats);
    }

    /** What is the same in two spellings of a name: « AlpEn » and « Al'pen » have one key. */
    public static String key(String nom) {
        return Spelling.key(nom);
    }

    private static void index(Map<String, Set<String>> noms, String nom, ExpectedPole pole) {
        String key = key(nom);
        if (!key.isEmpty()) {
            noms.computeIfAbsent(key, any -> new TreeSet<>()).add(pole.pole());
        }
    }
}
