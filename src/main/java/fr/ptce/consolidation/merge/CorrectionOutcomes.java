package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.Store;

/**
 * What became of the corrections of a campaign, on the questionnaires that count.
 *
 * @param applied those whose questionnaire still said what they correct
 * @param stale those whose questionnaire has changed since
 * @param withoutObject those of poles without an accepted questionnaire
 */
public record CorrectionOutcomes(int applied, int stale, int withoutObject) {
    /** The corrections that apply to the form of a structure joined to its pole: its answer is the one that counts. */
    public static final String FORMS = """
            (SELECT x.ligne, MIN(x.detail) AS detail, MIN(d.fichier) AS fichier
             FROM rattachement a
             JOIN etat_redressement x ON x.depot = a.depot AND x.applique
             JOIN redressement m ON m.campagne = a.campagne AND m.ligne = x.ligne
             JOIN depot d ON d.id = a.depot
             WHERE a.campagne = ?
             GROUP BY x.ligne)""";

    private static final String STATES = """
            SELECT COALESCE(SUM(CASE WHEN e.applique OR k.ligne IS NOT NULL THEN 1 ELSE 0 END), 0) AS appliques,
                COALESCE(SUM(CASE
                    WHEN e.applique OR k.ligne IS NOT NULL THEN 0
                    WHEN e.applique IS NULL THEN 0
                    ELSE 1 END), 0) AS perimes,
                COALESCE(SUM(CASE WHEN e.applique IS NULL AND k.ligne IS NULL THEN 1 ELSE 0 END), 0) AS sans_objet
            FROM redressement r
            LEFT JOIN etat_fichier f ON f.campagne = r.campagne AND f.pole = r.pole AND f.etat = 'accepte'
            LEFT JOIN etat_redressement e ON e.depot = f.depot AND e.ligne = r.ligne
            LEFT JOIN %s k ON k.ligne = r.ligne
            WHERE r.campagne = ?""".formatted(FORMS);

    /** Those of that campaign, once consolidated. */
    public static CorrectionOutcomes read(Store store, String campagne) {
        return store.rows()
                .find(
                        STATES,
                        row -> new CorrectionOutcomes(
                                row.integer("appliques"), row.integer("perimes"), row.integer("sans_objet")),
                        campagne,
                        campagne)
                .orElseThrow();
    }

    /** For the survey officer. */
    public String sentence() {
        return "Redressements : " + applied + " appliqué(s), " + stale + " périmé(s), " + withoutObject
                + " sans objet. Le détail est dans donnees/redressements.csv.";
    }
}
