package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.french.NearestNames;
import fr.ptce.consolidation.store.StoredRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rule {@code VMP-RESSEMBLANCE}: a structure without SIRET is not the namesake, but for a few letters, of one that another
 * pole describes in the same commune. It proposes and never merges: the message gives the correction to write. Names that
 * differ by a number are never alike. Only names that share a rare word are compared, so that the cost follows the number
 * of structures.
 */
final class NearNames implements CampaignRule {
    /** A word borne by more structures of its commune tells nothing. */
    private static final int RARE = 12;

    /** Words in one statement. */
    private static final int SLICE = 200;

    private static final String WORDS = """
            SELECT DISTINCT j.jeton
            FROM rang_structure r
            JOIN jeton_structure j ON j.depot = r.depot AND j.ligne = r.ligne
            WHERE r.campagne = ?
              AND r.siret = ''
              AND r.identite LIKE 'nom/%'
            ORDER BY j.jeton""";
    private static final String LINES = """
            SELECT j.jeton, r.pole, r.depot, r.ligne, r.siret, r.identite, n.nom,
                COALESCE(s.structure_nom, n.nom) AS ecrit
            FROM jeton_structure j
            JOIN rang_structure r ON r.depot = j.depot AND r.ligne = j.ligne
            JOIN nom_structure n ON n.depot = r.depot AND n.ligne = r.ligne
            JOIN reponse_structure s ON s._depot = r.depot AND s._ligne = r.ligne
            WHERE j.jeton IN (%s)
              AND r.campagne = ?
            ORDER BY j.jeton, r.pole, r.ligne""";

    private record NamedStructure(Breaches.BreachPlace place, String siret, String identite, String nom) {
        boolean isUnknown() {
            return siret.isEmpty() && identite.startsWith("nom/");
        }
    }

    private record NearPair(NamedStructure one, NamedStructure other) {}

    @Override
    public String code() {
        return "VMP-RESSEMBLANCE";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        if (!check.asks("structure_nom")) {
            return;
        }
        double threshold = findings.tolerance("0.93").doubleValue();
        List<String> words = check.rows().texts(WORDS, check.campagne());
        Map<String, NearPair> pairs = new TreeMap<>();
        for (int i = 0; i < words.size(); i += SLICE) {
            read(check, words.subList(i, Math.min(i + SLICE, words.size())), threshold, pairs);
        }
        pairs.values().forEach(pair -> tell(findings, pair));
    }

    /** The structures that bear each of these words, those of one word being held together. */
    private void read(CampaignUnderCheck check, List<String> words, double threshold, Map<String, NearPair> pairs) {
        List<NamedStructure> porteuses = new ArrayList<>();
        String[] word = {""};
        List<Object> arguments = new ArrayList<>(words);
        arguments.add(check.campagne());
        check.rows()
                .forEach(
                        LINES.formatted(String.join(", ", Collections.nCopies(words.size(), "?"))),
                        row -> {
                            if (!row.text("jeton").equals(word[0])) {
                                compare(porteuses, threshold, pairs);
                                porteuses.clear();
                                word[0] = row.text("jeton");
                            }
                            if (porteuses.size() <= RARE) {
                                porteuses.add(toNamed(row));
                            }
                        },
                        arguments.toArray());
        compare(porteuses, threshold, pairs);
    }

    private static NamedStructure toNamed(StoredRow row) {
        return new NamedStructure(
                new Breaches.BreachPlace(
                        row.number("depot"),
                        row.integer("ligne"),
                        row.text("pole"),
                        row.text("ecrit"),
                        "structure_nom"),
                row.text("siret"),
                row.text("identite"),
                row.text("nom"));
    }

    private void compare(List<NamedStructure> porteuses, double threshold, Map<String, NearPair> pairs) {
        if (porteuses.size() > RARE) {
            return;
        }
        for (NamedStructure one : porteuses) {
            for (NamedStructure other : porteuses) {
                String key = String.join(
                        "/",
                        one.place().pole(),
                        Integer.toString(one.place().ligne()),
                        other.place().pole(),
                        Integer.toString(other.place().ligne()));
                if (isToCompare(one, other) && isAlike(one.nom(), other.nom(), threshold)) {
                    pairs.put(key, new NearPair(one, other));
                }
            }
        }
    }

    /** The one to identify first; two of them are told once. */
    private static boolean isToCompare(NamedStructure one, NamedStructure other) {
        int order = one.place().pole().compareTo(other.place().pole());
        return one.isUnknown()
                && order != 0
                && !one.identite().equals(other.identite())
                && (!other.isUnknown() || order < 0);
    }

    private static boolean isAlike(String one, String other, double threshold) {
        return numbers(one).equals(numbers(other)) && NearestNames.likeness(one, other) >= threshold;
    }

    private static Set<String> numbers(String name) {
        return Arrays.stream(name.split(" ", -1))
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(Breaches findings, NearPair pair) {
        String name = pair.one().place().structure();
        String other = pair.other().place().structure();
        String pole = pair.other().place().pole();
        String siret = pair.other().siret();
        List<Location> places = List.of(
                findings.location(pair.one().place()),
                findings.location(pair.other().place()));
        String line = siret.isEmpty()
                ? String.join(";", pair.one().place().pole(), name, "structure_nom", name, other)
                : String.join(";", pair.one().place().pole(), name, "structure_siret", "VIDE", siret);
        findings.add(
                places,
                pair.one().place(),
                name,
                other + " (" + pole + (siret.isEmpty() ? ")" : ", SIRET " + siret + ")"),
                Map.of("structure", name, "autre", other, "autre_pole", pole, "ligne", line + ";auteur;date;motif"),
                "");
    }
}
