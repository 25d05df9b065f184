package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.french.Plural;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredRow;
import java.util.List;

/** The workbooks of a campaign that count, and were made from another edition of the questionnaire than the one in force. */
public final class FormerEditions {
    private static final String QUERY = """
            SELECT d.version, COUNT(*) AS nombre
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            WHERE e.campagne = ?
              AND e.etat IN ('accepte', 'rattache', 'non_rattache')
              AND d.formulaire <> ''
              AND d.formulaire <> ?
            GROUP BY d.version
            ORDER BY d.version""";

    private FormerEditions() {}

    /** One French sentence per version they bear, none when there are none. */
    public static List<String> sentences(Store store, Definition definition, String campagne) {
        return store.rows().list(QUERY, row -> sentence(row, definition), campagne, definition.formDigest());
    }

    private static String sentence(StoredRow row, Definition definition) {
        String version = row.text("version");
        String workbooks = Plural.counted(row.integer("nombre"), "classeur");
        return version.equals(definition.settings().version())
                ? workbooks + " d’un questionnaire modifié depuis sous le même numéro (" + version
                        + ") : ce qu’il ne demandait pas ne leur est pas réclamé. " + advice(version)
                : workbooks + " d’une autre version du questionnaire, encore acceptée (" + version
                        + ") : ce qu’elle ne demandait pas ne leur est pas réclamé.";
    }

    /** What to do when a questionnaire changed and not its number. */
    public static String advice(String version) {
        return "Donnez un nouveau numéro au questionnaire modifié (colonne version de settings.csv), et gardez "
                + version + " dans versions_acceptees.";
    }
}
