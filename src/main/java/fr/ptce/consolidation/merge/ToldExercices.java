package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounting years the workbooks of a campaign say they are about, of those that are the campaign's own.
 *
 * @param agreeing files that say the campaign's
 * @param others files that say another, by that year, each list in the order of their names
 */
public record ToldExercices(int agreeing, Map<String, List<String>> others) {
    private static final String TOLD = """
            SELECT d.fichier, COALESCE(a.code, '') AS code, COALESCE(a.valeur, '') AS valeur
            FROM inventaire i
            JOIN depot d ON d.campagne = i.campagne AND d.fichier = i.fichier AND d.sha256 = i.sha256
                AND d.empreinte = i.empreinte
            LEFT JOIN anomalie a ON a.depot = d.id AND a.code IN ('EVA-EXERCICE', 'EVA-SANS-EXERCICE')
            WHERE i.campagne = ?
              AND (d.etat = 'valide'
                OR a.code = 'EVA-EXERCICE'
                OR EXISTS (
                    SELECT 1 FROM anomalie v
                    WHERE v.depot = d.id AND v.code IN ('EVA-VIDE', 'EVA-PREREMPLI', 'EVA-A-COTE')))
            ORDER BY d.fichier""";

    /** What was found of the year of one file: nothing when it is the campaign's. */
    private record Told(String file, String code, String year) {}

    /** Those of the files just read. */
    public static ToldExercices of(Store store, String campagne) {
        List<String> agreeing = new ArrayList<>();
        Map<String, List<String>> others = new TreeMap<>();
        store.rows()
                .list(TOLD, row -> new Told(row.text("fichier"), row.text("code"), row.text("valeur")), campagne)
                .forEach(told -> {
                    if (told.code().isEmpty()) {
                        agreeing.add(told.file());
                    } else if (told.code().equals("EVA-EXERCICE")) {
                        others.computeIfAbsent(told.year(), year -> new ArrayList<>())
                                .add(told.file());
                    }
                });
        return new ToldExercices(agreeing.size(), others);
    }

    /** Files that say another year. */
    public List<String> contradicting() {
        return others.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Files that say a year. */
    public int telling() {
        return agreeing + contradicting().size();
    }

    /** Whether more of them say another year than the campaign's: it is then the campaign that must be wrong, not they. */
    public boolean contradictTheCampaign() {
        return contradicting().size() > agreeing;
    }

    /** The years they say instead, such as « 2016 », or « 2014 (3), 2016 (40) ». */
    public String years() {
        return others.size() == 1
                ? String.join("", others.keySet())
                : String.join(
                        ", ",
                        others.entrySet().stream()
                                .map(each ->
                                        each.getKey() + " (" + each.getValue().size() + ")")
                                .toList());
    }
}
