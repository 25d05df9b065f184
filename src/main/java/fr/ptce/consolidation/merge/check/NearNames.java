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
    private static final int TRANCHE = 200;

    private static final String MOTS = """
            SELECT DISTINCT j.jeton
            FROM rang_structure r
            JOIN jeton_structure j ON j.depot = r.depot AND j.ligne = r.ligne
            WHERE r.campagne = ?
              AND r.siret = ''
              AND r.identite LIKE 'nom/%'
            ORDER BY j.jeton""";
    private static final String LIGNES = """
            SELECT j.jeton, r.pole, r.depot, r.ligne, r.siret, r.identite, n.nom,
                COALESCE(s.structure_nom, n.nom) AS ecrit
            FROM jeton_structure j
            JOIN rang_structure r ON r.depot = j.depot AND r.ligne = j.ligne
            JOIN nom_structure n ON n.depot = r.depot AND n.ligne = r.ligne
            JOIN reponse_structure s ON s._depot = r.depot AND s._ligne = r.ligne
            WHERE j.jeton IN (%s)
              AND r.campagne = ?
            ORDER BY j.jeton, r.pole, r.ligne""";

    private record Nommee(Breaches.Lieu lieu, String siret, String identite, String nom) {
        boolean isUnknown() {
            return siret.isEmpty() && identite.startsWith("nom/");
        }
    }

    private record Paire(Nommee une, Nommee autre) {}

    @Override
    public String code() {
        return "VMP-RESSEMBLANCE";
    }

    @Override
    public void check(CampaignUnderCheck examen, Breaches constats) {
        if (!examen.asks("structure_nom")) {
            return;
        }
        double seuil = constats.tolerance("0.93").doubleValue();
        List<String> mots = examen.rows().texts(MOTS, examen.campagne());
        Map<String, Paire> paires = new TreeMap<>();
        for (int i = 0; i < mots.size(); i += TRANCHE) {
            read(examen, mots.subList(i, Math.min(i + TRANCHE, mots.size())), seuil, paires);
        }
        paires.values().forEach(paire -> tell(constats, paire));
    }

    /** The structures that bear each of these words, those of one word being held together. */
    private void read(CampaignUnderCheck examen, List<String> mots, double seuil, Map<String, Paire> paires) {
        List<Nommee> porteuses = new ArrayList<>();
        String[] mot = {""};
        List<Object> arguments = new ArrayList<>(mots);
        arguments.add(examen.campagne());
        examen.rows()
                .forEach(
                        LIGNES.formatted(String.join(", ", Collections.nCopies(mots.size(), "?"))),
                        row -> {
                            if (!row.text("jeton").equals(mot[0])) {
                                compare(porteuses, seuil, paires);
                                porteuses.clear();
                                mot[0] = row.text("jeton");
                            }
                            if (porteuses.size() <= RARE) {
                                porteuses.add(toNommee(row));
                            }
                        },
                        arguments.toArray());
        compare(porteuses, seuil, paires);
    }

    private static Nommee toNommee(StoredRow row) {
        return new Nommee(
                new Breaches.Lieu(
                        row.number("depot"),
                        row.integer("ligne"),
                        row.text("pole"),
                        row.text("ecrit"),
                        "structure_nom"),
                row.text("siret"),
                row.text("identite"),
                row.text("nom"));
    }

    private void compare(List<Nommee> porteuses, double seuil, Map<String, Paire> paires) {
        if (porteuses.size() > RARE) {
            return;
        }
        for (Nommee une : porteuses) {
            for (Nommee autre : porteuses) {
                String key = String.join(
                        "/",
                        une.lieu().pole(),
                        Integer.toString(une.lieu().ligne()),
                        autre.lieu().pole(),
                        Integer.toString(autre.lieu().ligne()));
                if (isToCompare(une, autre) && isAlike(une.nom(), autre.nom(), seuil)) {
                    paires.put(key, new Paire(une, autre));
                }
            }
        }
    }

    /** The one to identify first; two of them are told once. */
    private static boolean isToCompare(Nommee une, Nommee autre) {
        int order = une.lieu().pole().compareTo(autre.lieu().pole());
        return une.isUnknown()
                && order != 0
                && !une.identite().equals(autre.identite())
                && (!autre.isUnknown() || order < 0);
    }

    private static boolean isAlike(String one, String other, double seuil) {
        return numbers(one).equals(numbers(other)) && NearestNames.likeness(one, other) >= seuil;
    }

    private static Set<String> numbers(String nom) {
        return Arrays.stream(nom.split(" ", -1))
                .filter(mot -> mot.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(Breaches constats, Paire paire) {
        String nom = paire.une().lieu().structure();
        String autre = paire.autre().lieu().structure();
        String pole = paire.autre().lieu().pole();
        String siret = paire.autre().siret();
        List<Location> places = List.of(
                constats.location(paire.une().lieu()),
                constats.location(paire.autre().lieu()));
        String ligne = siret.isEmpty()
                ? String.join(";", paire.une().lieu().pole(), nom, "structure_nom", nom, autre)
                : String.join(";", paire.une().lieu().pole(), nom, "structure_siret", "VIDE", siret);
        constats.add(
                places,
                paire.une().lieu(),
                nom,
                autre + " (" + pole + (siret.isEmpty() ? ")" : ", SIRET " + siret + ")"),
                Map.of("structure", nom, "autre", autre, "autre_pole", pole, "ligne", ligne + ";auteur;date;motif"),
                "");
    }
}
