package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.Rows;

/** Counts what a consolidation left in the base. */
final class TotalsReader {
    private static final String FILES = """
            SELECT COUNT(*)
            FROM etat_fichier e
            WHERE e.campagne = ?
              AND (e.questionnaire <> 'structure' OR e.etat IN ('refuse', 'vide'))""";
    private static final String FORMS = """
            SELECT COUNT(*)
            FROM etat_fichier e
            WHERE e.campagne = ?
              AND e.questionnaire = 'structure'
              AND e.etat NOT IN ('refuse', 'vide')""";
    private static final String WITHOUT_POLE = """

              AND e.etat = 'non_rattache'
              AND NOT EXISTS (
                SELECT 1
                FROM etat_fichier k
                WHERE k.campagne = e.campagne AND k.pole = e.pole AND k.etat = 'accepte')""";
    private static final String LINES = "SELECT COUNT(*) FROM unite_structure WHERE _campagne = ?";

    /**
     * Poles whose counted file, or a comparison with others, has a finding of that kind. From the findings to the files, each
     * read once: a list looked up file by file grows as the square of the campaign.
     */
    private static final String POLES = """
            SELECT COUNT(*)
            FROM (
                SELECT e.pole
                FROM anomalie a
                JOIN etat_fichier e ON e.depot = a.depot AND e.campagne = a.campagne AND e.etat = 'accepte'
                WHERE a.campagne = ?
                  AND %1$s
                UNION
                SELECT e.pole
                FROM anomalie a
                JOIN etat_fichier e ON e.campagne = a.campagne AND e.pole = a.pole AND e.etat = 'accepte'
                WHERE a.campagne = ?
                  AND a.depot IS NULL
                  AND %1$s) p""";

    private TotalsReader() {}

    static Totals read(Rows rows, String campagne) {
        return new Totals(
                rows.count("SELECT COUNT(*) FROM pole_attendu WHERE campagne = ?", campagne),
                rows.count(FILES, campagne),
                rows.count(FILES + " AND e.etat = 'accepte'", campagne),
                rows.count(FILES + " AND e.etat IN ('remplace', 'doublon')", campagne),
                rows.count(FILES + " AND e.etat = 'refuse'", campagne),
                countPoles(rows, "a.gravite = 'WARNING' AND TRIM(a.justification) = ''", campagne),
                countPoles(rows, "a.gravite = 'ERROR'", campagne),
                rows.count("SELECT COUNT(*) FROM selection WHERE campagne = ? AND retenu", campagne),
                rows.count(LINES, campagne),
                rows.count(LINES + " AND _retenue", campagne),
                rows.count(LINES + " AND _unique_retenue", campagne),
                forms(rows, campagne),
                rows.count(FILES + " AND e.etat = 'vide'", campagne));
    }

    private static Totals.StructureFormTotals forms(Rows rows, String campagne) {
        return new Totals.StructureFormTotals(
                rows.count(FORMS, campagne),
                rows.count(FORMS + " AND e.etat = 'rattache'", campagne),
                rows.count("SELECT COUNT(*) FROM rattachement WHERE campagne = ? AND ajoutee", campagne),
                rows.count(FORMS + " AND e.etat = 'non_rattache'", campagne),
                rows.count(FORMS + WITHOUT_POLE, campagne),
                rows.count(FORMS + " AND e.etat IN ('remplace', 'doublon')", campagne));
    }

    private static int countPoles(Rows rows, String finding, String campagne) {
        return rows.count(POLES.formatted(finding), campagne, campagne);
    }
}
