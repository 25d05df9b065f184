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
public record History(List<Anterieure> campagnes) {
    /** Former campaigns looked at. */
    public static final int MAXIMUM = 5;

    private static final String ANTERIEURES = """
            SELECT c.id, c.exercice, c.libelle
            FROM campagne c
            JOIN consolidation f ON f.campagne = c.id%s
            ORDER BY c.exercice DESC, c.id DESC""";
    private static final String DE_CELLE_LA = ANTERIEURES.formatted(
            " JOIN campagne moi ON moi.id = ? WHERE c.exercice < moi.exercice AND c.exemple = moi.exemple");
    private static final String AVANT = ANTERIEURES.formatted(" WHERE c.exercice < ? AND c.exemple = ?");
    private static final String POLES = """
            SELECT COUNT(*) AS poles, COUNT(n.pole) AS communs
            FROM etat_fichier e
            LEFT JOIN etat_fichier n ON n.campagne = ? AND n.pole = e.pole AND n.etat = 'accepte'
            WHERE e.campagne = ?
              AND e.etat = 'accepte'""";
    private static final String INVENTAIRE =
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
     * @param polesCommuns those of them whose questionnaire counts in the present campaign too
     * @param inventaire SHA-256 of the names and contents of its files
     */
    public record Anterieure(String id, int exercice, String libelle, int poles, int polesCommuns, String inventaire) {}

    /** Those of that campaign; none when the base holds no other. */
    public static History of(Store store, String campagne) {
        Map<Integer, Anterieure> exercices = new LinkedHashMap<>();
        store.rows()
                .list(DE_CELLE_LA, History::toAnterieure, campagne)
                .forEach(each -> exercices.putIfAbsent(each.exercice(), each));
        return new History(exercices.values().stream()
                .limit(MAXIMUM)
                .map(each -> complete(store.rows(), campagne, each))
                .toList());
    }

    /** The last one before a campaign that the base may not hold yet; its poles are not counted. */
    static Optional<Anterieure> avant(Store store, Campagne campagne) {
        return store.rows().find(AVANT, History::toAnterieure, campagne.exercice(), campagne.exemple());
    }

    private static Anterieure toAnterieure(StoredRow row) {
        return new Anterieure(row.text("id"), row.integer("exercice"), row.text("libelle"), 0, 0, "");
    }

    private static Anterieure complete(Rows rows, String campagne, Anterieure one) {
        String fichiers = String.join("\n", rows.texts(INVENTAIRE, one.id()));
        return rows.find(
                        POLES,
                        row -> new Anterieure(
                                one.id(),
                                one.exercice(),
                                one.libelle(),
                                row.integer("poles"),
                                row.integer("communs"),
                                DigestUtils.sha256Hex(fichiers)),
                        campagne,
                        one.id())
                .orElseThrow();
    }

    /** Makes that campaign, just consolidated, part of the history of later ones. */
    static void remember(Store store, String campagne) {
        store.rows().update("DELETE FROM consolidation WHERE campagne = ?", campagne);
        store.rows().update("INSERT INTO consolidation (campagne) VALUES (?)", campagne);
    }

    /** What the checks across questionnaires look at, beside these campaigns. */
    public CampaignUnderCheck examen(Store store, Definition definition, String campagne) {
        int exercice = store.findExercice(campagne).orElse(0);
        return new CampaignUnderCheck(
                store,
                definition,
                campagne,
                exercice,
                campagnes.stream()
                        .map(one -> new CampaignUnderCheck.Anterieure(one.id(), one.exercice()))
                        .toList());
    }

    /** For the survey officer. */
    public String phrase() {
        return campagnes.isEmpty()
                ? "Historique : aucune campagne antérieure."
                : "Historique : "
                        + campagnes.stream()
                                .map(each -> each.id() + " (" + communs(each.polesCommuns()) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String communs(int poles) {
        return switch (poles) {
            case 0 -> "aucun pôle commun";
            case 1 -> "1 pôle commun";
            default -> poles + " pôles communs";
        };
    }

    /** The campaign before. */
    public Optional<Anterieure> precedente() {
        return campagnes.stream().findFirst();
    }
}
