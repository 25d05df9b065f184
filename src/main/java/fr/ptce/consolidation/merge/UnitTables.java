package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.AnswerTables;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills the tables of units. A structure is recognised from one pole or one year to another by its SIRET; without one, by
 * its name and its commune together, spelling set aside: the first such line of a pole is the first of another, and two
 * lines of one pole are never one. Among the lines that describe it, the one the network chose is counted, then the one
 * with the most values (NSP is none), the most answers, the first pole's, the first line.
 */
final class UnitTables {
    /** What the registry knows of a pole, for those that did not answer. */
    private static final Map<String, String> REGISTRY =
            Map.of("pole_id", "pole", "pole_nom", "nom", "departement", "departement", "region", "region");

    /** Derived from an answer in the questionnaire: the registry's is as good when the answer is missing. */
    private static final String REGION = "region";

    /**
     * A line without SIRET takes the one that its name bears in its commune elsewhere, in another pole or another year, when
     * there is only one; never that of another line of its own pole, nor twice in a pole.
     */
    private static final String RECOGNISED = """
            MERGE INTO rang_structure t
            USING (
                SELECT x.depot, x.ligne, x.siret
                FROM (
                    SELECT c.*, ROW_NUMBER() OVER (PARTITION BY c.pole, c.siret ORDER BY c.ligne) AS rang
                    FROM (
                        SELECT l.depot, l.ligne, l.pole, MIN(r.siret) AS siret
                        FROM rang_structure l
                        JOIN rang_structure r ON r.cle = l.cle
                        WHERE l.campagne = ?
                          AND l.siret = ''
                          AND l.cle <> ''
                          AND l.numero = 1
                          AND r.campagne IN (%s)
                          AND r.siret <> ''
                        GROUP BY l.depot, l.ligne, l.pole
                        HAVING COUNT(DISTINCT r.siret) = 1) c
                    WHERE NOT EXISTS (
                        SELECT 1
                        FROM rang_structure o
                        WHERE o.campagne = ?
                          AND o.siret = c.siret
                          AND o.pole = c.pole)) x
                WHERE x.rang = 1) k ON t.depot = k.depot AND t.ligne = k.ligne
            WHEN MATCHED THEN UPDATE SET identite = k.siret""";

    /** Who counts among those that describe the same structure; what is ranked, and where, is to be said. */
    private static final String RANKS = """
            MERGE INTO rang_structure t
            USING (
                SELECT r.depot, r.ligne, ROW_NUMBER() OVER (
                    PARTITION BY r.identite
                    ORDER BY r.arbitree DESC, r.valeurs DESC, r.repondus DESC, r.pole, r.ligne) AS rang
                FROM rang_structure r
                %s
                WHERE r.campagne = ?) k ON t.depot = k.depot AND t.ligne = k.ligne
            WHEN MATCHED THEN UPDATE SET %s = k.rang""";

    private static final String RANKS_RECEIVED = RANKS.formatted("", "rang_recue");
    private static final String RANKS_KEPT = RANKS.formatted(
            "JOIN selection s ON s.campagne = r.campagne AND s.pole = r.pole AND s.retenu", "rang_retenue");

    private static final String LINES = """
            INSERT INTO rang_structure (campagne, depot, ligne, pole, identite, repondus, rang_recue, rang_retenue, siret,
                cle, numero, arbitree, valeurs)
            SELECT x.campagne, x.depot, x.ligne, x.pole,
                CASE
                    WHEN x.siret <> '' THEN x.siret
                    WHEN x.cle <> '' THEN 'nom/' || x.cle || '/' || x.numero
                    WHEN x.nom <> '' THEN x.pole || '/' || x.nom || '/' || x.numero
                    ELSE x.pole || '/' || x.ligne END,
                x.repondus, 0, 0, x.siret, x.cle, x.numero, x.arbitree, x.repondus - x.ignorees
            FROM (
                SELECT l.*, ROW_NUMBER() OVER (PARTITION BY l.pole, l.siret, l.nom, l.cle ORDER BY l.ligne) AS numero
                FROM (
                    SELECT e.campagne, e.depot, s._ligne AS ligne, e.pole, s._repondus AS repondus, %s AS siret,
                        COALESCE(n.nom, '') AS nom, COALESCE(n.cle, '') AS cle, a.structure IS NOT NULL AS arbitree,
                        COALESCE(m.nombre, 0) AS ignorees
                    FROM etat_fichier e
                    JOIN reponse_structure s ON s._depot = e.depot
                    LEFT JOIN nom_structure n ON n.depot = s._depot AND n.ligne = s._ligne
                    LEFT JOIN (
                        SELECT depot, ligne, COUNT(*) AS nombre FROM marque WHERE marque = 'NSP' GROUP BY depot, ligne) m
                        ON m.depot = s._depot AND m.ligne = s._ligne
                    LEFT JOIN rattachement f ON f.depot = s._depot AND f.ligne = s._ligne
                    LEFT JOIN rattachement g ON g.depot_pole = s._depot AND g.ligne = s._ligne
                    LEFT JOIN (SELECT DISTINCT depot, structure FROM arbitrage) a
                        ON a.depot = COALESCE(f.depot_pole, s._depot) AND a.structure = s._ligne
                    WHERE e.campagne = ?
                      AND s._repondus > 0
                      AND ((e.etat = 'accepte' AND g.depot IS NULL)
                        OR (e.etat = 'rattache' AND f.depot IS NOT NULL))) l) x""";

    private static final String POLES = """
            INSERT INTO unite_pole (_campagne, _unite, _pole, _depot, _nom, _attendu, _recu, _retenu%s)
            SELECT CAST(? AS VARCHAR), p.pole, p.pole, e.depot, COALESCE(a.nom, p.pole), a.pole IS NOT NULL,
                e.depot IS NOT NULL, COALESCE(s.retenu, FALSE)%s
            FROM (
                SELECT pole FROM pole_attendu WHERE campagne = ?
                UNION
                SELECT pole FROM etat_fichier WHERE campagne = ? AND etat = 'accepte') p
            LEFT JOIN pole_attendu a ON a.campagne = ? AND a.pole = p.pole
            LEFT JOIN etat_fichier e ON e.campagne = ? AND e.pole = p.pole AND e.etat = 'accepte'
            LEFT JOIN selection s ON s.depot = e.depot
            LEFT JOIN reponse_pole r ON r._depot = e.depot""";

    private static final String STRUCTURES = """
            INSERT INTO unite_structure (_campagne, _unite, _pole, _depot, _ligne, _cle, _repondus, _identite, _retenue,
                _unique_recue, _unique_retenue%s)
            SELECT t.campagne, t.pole || '/' || t.ligne, t.pole, t.depot, t.ligne, s._cle, t.repondus, t.identite,
                t.rang_retenue > 0, t.rang_recue = 1, t.rang_retenue = 1%s
            FROM rang_structure t
            JOIN reponse_structure s ON s._depot = t.depot AND s._ligne = t.ligne
            JOIN unite_pole u ON u._campagne = ? AND u._unite = t.pole
            WHERE t.campagne = ?""";

    private final Rows rows;
    private final AnswerTables tables;
    private final String siret;
    private final String campagne;

    UnitTables(Rows rows, AnswerTables tables, Definition definition, String campagne) {
        this.rows = rows;
        this.tables = tables;
        this.campagne = campagne;
        siret = MemberRow.siretSql(definition);
    }

    /**
     * Recognises the lines of all received poles and ranks them; narrow rows, since ranking keeps them all in memory.
     *
     * @param history former campaigns, where the SIRET a line lacks may be known
     */
    void rankReceived(History history) {
        rows.update("DELETE FROM rang_structure WHERE campagne = ?", campagne);
        rows.update(LINES.formatted(siret), campagne);
        List<String> campagnes = new ArrayList<>(List.of(campagne));
        history.campagnes().forEach(one -> campagnes.add(one.id()));
        List<Object> arguments = new ArrayList<>(List.of(campagne));
        arguments.addAll(campagnes);
        arguments.add(campagne);
        rows.update(
                RECOGNISED.formatted(String.join(", ", Collections.nCopies(campagnes.size(), "?"))),
                arguments.toArray());
        rows.update(RANKS_RECEIVED, campagne);
    }

    /** Ranks those of the kept poles among themselves, once the selection is made. */
    void rankKept() {
        rows.update(RANKS_KEPT, campagne);
    }

    void fill() {
        rows.update("DELETE FROM unite_structure WHERE _campagne = ?", campagne);
        rows.update("DELETE FROM unite_pole WHERE _campagne = ?", campagne);
        rows.update(insertPoles(), campagne, campagne, campagne, campagne, campagne);
        rows.update(insertStructures(), campagne, campagne);
    }

    private String insertPoles() {
        String values = tables.pole().stream().map(UnitTables::poleValue).collect(Collectors.joining());
        return POLES.formatted(names(tables.pole()), values);
    }

    private static String poleValue(Column column) {
        String answer = "r." + column.quoted();
        String registry = REGISTRY.get(column.name());
        if (registry == null) {
            return ", " + answer;
        }
        String fallback = "NULLIF(a." + registry + ", '')";
        return column.name().equals(REGION)
                ? ", COALESCE(" + answer + ", " + fallback + ")"
                : ", CASE WHEN e.depot IS NULL THEN " + fallback + " ELSE " + answer + " END";
    }

    private String insertStructures() {
        List<Column> pole = tables.poleBesideStructure();
        return STRUCTURES.formatted(
                names(tables.structure()) + names(pole), values("s", tables.structure()) + values("u", pole));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> ", " + column.quoted()).collect(Collectors.joining());
    }

    private static String values(String alias, List<Column> columns) {
        return columns.stream()
                .map(column -> ", " + alias + "." + column.quoted())
                .collect(Collectors.joining());
    }
}
