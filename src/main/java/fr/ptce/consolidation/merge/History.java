package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.merge.check.CampaignUnderCheck;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The campaigns a campaign may be compared with: those of the base of a lower exercice, consolidated to the end, fictitious
 * ones for a fictitious one and real ones for a real one; one per exercice, the last by its id.
 *
 * @param campagnes the most recent first, {@value #MAXIMUM} at most
 */
public record History(List<FormerCampagne> campagnes) {
    /** Former campaigns looked at. */
    public static final int MAXIMUM = 5;

    private static final String FORMER = """
            SELECT c.id, c.exercice, c.libelle
            FROM campagne c
            JOIN consolidation f ON f.campagne = c.id%s
            ORDER BY c.exercice DESC, c.id DESC""";
    private static final String OF_THAT_ONE = FORMER.formatted(
            " JOIN campagne moi ON moi.id = ? WHERE c.exercice < moi.exercice AND c.exemple = moi.exemple");
    private static final String BEFORE = FORMER.formatted(" WHERE c.exercice < ? AND c.exemple = ?");
    private static final String POLES = """
            SELECT COUNT(*) AS poles, COUNT(n.pole) AS communs
            FROM etat_fichier e
            LEFT JOIN etat_fichier n ON n.campagne = ? AND n.pole = e.pole AND n.etat = 'accepte'
            WHERE e.campagne = ?
              AND e.etat = 'accepte'""";
    private static final String INVENTORY =
            "SELECT fichier || ' ' || sha256 FROM inventaire WHERE campagne = ? ORDER BY fichier";

    public History {
        campagnes = List.copyOf(campagnes);
    }

    /**
     * One former campaign.
     *
     * @param id its id
     * @param exercice accounting year of its answers
     * @param libelle its name
     * @param poles poles whose questionnaire counted
     * @param commonPoles those of them whose questionnaire counts in the present campaign too
     * @param inventory SHA-256 of the names and contents of its files
     */
    public record FormerCampagne(
            String id, int exercice, String libelle, int poles, int commonPoles, String inventory) {}

    /** Those of that campaign; none when the base holds no other. */
    public static History of(Store store, String campagne) {
        Map<Integer, FormerCampagne> exercices = new LinkedHashMap<>();
        store.rows()
                .list(OF_THAT_ONE, History::toFormer, campagne)
                .forEach(each -> exercices.putIfAbsent(each.exercice(), each));
        return new History(exercices.values().stream()
                .limit(MAXIMUM)
                .map(each -> complete(store.rows(), campagne, each))
                .toList());
    }

    /** The last one before a campaign that the base may not hold yet; its poles are not counted. */
    static Optional<FormerCampagne> before(Store store, Campagne campagne) {
        return store.rows().find(BEFORE, History::toFormer, campagne.exercice(), campagne.exemple());
    }

    private static FormerCampagne toFormer(StoredRow row) {
        return new FormerCampagne(row.text("id"), row.integer("exercice"), row.text("libelle"), 0, 0, "");
    }

    private static FormerCampagne complete(Rows rows, String campagne, FormerCampagne one) {
        String files = String.join("\n", rows.texts(INVENTORY, one.id()));
        return rows.find(
                        POLES,
                        row -> new FormerCampagne(
                                one.id(),
                                one.exercice(),
                                one.libelle(),
                                row.integer("poles"),
                                row.integer("communs"),
                                DigestUtils.sha256Hex(files)),
                        campagne,
                        one.id())
                .orElseThrow();
    }

    /** Makes that campaign, just consolidated, part of the history of later ones. */
    static void remember(Store store, String campagne) {
        forget(store, campagne);
        store.rows().update("INSERT INTO consolidation (campagne) VALUES (?)", campagne);
    }

    /** Takes that campaign out of the history of later ones, until it is consolidated again. */
    public static void forget(Store store, String campagne) {
        store.rows().update("DELETE FROM consolidation WHERE campagne = ?", campagne);
    }

    /** What the checks across questionnaires look at, beside these campaigns. */
    public CampaignUnderCheck check(Store store, Definition definition, String campagne) {
        int exercice = store.findExercice(campagne).orElse(0);
        return new CampaignUnderCheck(
                store,
                definition,
                campagne,
                exercice,
                campagnes.stream()
                        .map(one -> new CampaignUnderCheck.FormerCampagne(one.id(), one.exercice()))
                        .toList());
    }

    /** For the survey officer. */
    public String sentence() {
        return campagnes.isEmpty()
                ? "Historique : aucune campagne antérieure."
                : "Historique : "
                        + campagnes.stream()
                                .map(each -> each.id() + " (" + common(each.commonPoles()) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String common(int poles) {
        return switch (poles) {
            case 0 -> "aucun pôle commun";
            case 1 -> "1 pôle commun";
            default -> poles + " pôles communs";
        };
    }

    /** The campaign before. */
    public Optional<FormerCampagne> previous() {
        return campagnes.stream().findFirst();
    }
}
