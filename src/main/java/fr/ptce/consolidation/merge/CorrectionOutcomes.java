package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.correction.Corrections;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.List;

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

    /** Everything in the file designates other poles than the one it was attached to. */
    private static final String ELSEWHERE =
            "d.poles_presumes <> '' AND POSITION(' ' || r.pole || ' ', ' ' || d.poles_presumes || ' ') = 0";

    /**
     * The received files the network attached to a pole: whether each was in doubt, and could be read. It is told of the file
     * itself, whichever of its pole's counts.
     */
    public static final String ATTACHMENTS = """
            (SELECT r.ligne, COALESCE(f.fichier, '') AS fichier, r.pole, r.ancienne,
                CASE
                    WHEN f.etat = 'refuse' AND %1$s THEN 'périmé'
                    WHEN f.etat = 'refuse' THEN 'sans objet'
                    WHEN x.ligne IS NOT NULL THEN 'appliqué'
                    ELSE 'périmé' END AS etat,
                CASE
                    WHEN f.fichier IS NULL
                        THEN 'Ce fichier n''est pas, ou n''est plus, dans le dossier de la campagne.'
                    WHEN f.etat = 'refuse' AND %1$s
                        THEN 'Rien, dans ce fichier, ne désigne le pôle ' || r.pole || ', mais ' || d.poles_presumes
                            || ' : si c''est bien le sien, donnez-lui un nom qui le cite.'
                    WHEN f.etat = 'refuse' THEN 'Ce fichier reste refusé : ' || f.raison
                    WHEN x.ligne IS NOT NULL THEN x.detail
                    WHEN f.pole = r.pole THEN 'Ce fichier dit lui-même qu''il est du pôle ' || f.pole
                        || ' : il n''a pas, ou n''a plus, à lui être rattaché.'
                    ELSE 'Ce fichier n''est pas en doute : tout y dit qu''il est du pôle ' || f.pole || '.' END AS detail
             FROM redressement r
             LEFT JOIN etat_fichier f ON f.campagne = r.campagne AND f.fichier = r.ancienne
             LEFT JOIN depot d ON d.id = f.depot
             LEFT JOIN etat_redressement x ON x.depot = f.depot AND x.ligne = r.ligne AND x.applique
             WHERE r.campagne = ? AND r.champ = 'RATTACHER')""".formatted(ELSEWHERE);

    private static final String STALE = """
            SELECT t.ligne, t.pole, t.ancienne, t.detail
            FROM %s t
            WHERE t.etat = 'périmé'
            ORDER BY t.ligne""".formatted(ATTACHMENTS);

    private static final String STATES = """
            SELECT COALESCE(SUM(CASE WHEN s.etat = 'appliqué' THEN 1 ELSE 0 END), 0) AS appliques,
                COALESCE(SUM(CASE WHEN s.etat = 'périmé' THEN 1 ELSE 0 END), 0) AS perimes,
                COALESCE(SUM(CASE WHEN s.etat = 'sans objet' THEN 1 ELSE 0 END), 0) AS sans_objet
            FROM (%s) s""";

    /** What became of each line, of that campaign, given three times: its number, its state, a sentence and a file. */
    public static final String LINES = """
            SELECT r.ligne,
                CASE
                    WHEN t.ligne IS NOT NULL THEN t.etat
                    WHEN e.applique OR k.ligne IS NOT NULL THEN 'appliqué'
                    WHEN e.applique IS NULL THEN 'sans objet'
                    ELSE 'périmé' END AS etat,
                COALESCE(t.detail, CASE WHEN e.applique THEN e.detail END, k.detail, e.detail,
                    'Aucun questionnaire accepté de ce pôle.') AS detail,
                COALESCE(t.fichier, CASE WHEN e.applique THEN f.fichier END, k.fichier, f.fichier, '') AS fichier
            FROM redressement r
            LEFT JOIN etat_fichier f ON f.campagne = r.campagne AND f.pole = r.pole AND f.etat = 'accepte'
            LEFT JOIN etat_redressement e ON e.depot = f.depot AND e.ligne = r.ligne
            LEFT JOIN %s k ON k.ligne = r.ligne
            LEFT JOIN %s t ON t.ligne = r.ligne
            WHERE r.campagne = ?""".formatted(FORMS, ATTACHMENTS);

    /** Those of that campaign, once consolidated. */
    public static CorrectionOutcomes read(Store store, String campagne) {
        return store.rows()
                .find(
                        STATES.formatted(LINES),
                        row -> new CorrectionOutcomes(
                                row.integer("appliques"), row.integer("perimes"), row.integer("sans_objet")),
                        campagne,
                        campagne,
                        campagne)
                .orElseThrow();
    }

    /** A finding for each line that attaches a file that needs it no more, or that is not there. */
    static List<Finding> staleAttachments(Store store, String campagne) {
        return store.rows()
                .list(
                        STALE,
                        row -> new Finding(
                                FormCheck.RED_PERIME.code(),
                                FormCheck.RED_PERIME.severity(),
                                List.of(Location.ofFile(row.text("ancienne"))),
                                row.text("pole"),
                                "",
                                "",
                                row.text("ancienne"),
                                "",
                                row.text("detail") + " (" + Corrections.FILE + ", ligne " + row.number("ligne") + ")",
                                "Relisez cette ligne : corrigez-la, ou supprimez-la.",
                                ""),
                        campagne);
    }

    /** For the survey officer. */
    public String sentence() {
        return "Redressements : " + applied + " appliqué(s), " + stale + " périmé(s), " + withoutObject
                + " sans objet. Le détail est dans donnees/redressements.csv.";
    }
}
