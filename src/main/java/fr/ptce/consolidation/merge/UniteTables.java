package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.AnswerTables;
import fr.ptce.consolidation.store.Column;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the tables of units. A structure is recognised from one pole to another by its SIRET only, never by its name;
 * among the lines that describe it, the one with the most answers is counted, then the first pole's, then the first line.
 */
final class UniteTables {
    private static final String SIRET = "structure_siret";

    /** What the registry knows of a pole, for those that did not answer. */
    private static final Map<String, String> REGISTRE =
            Map.of("pole_id", "pole", "pole_nom", "nom", "departement", "departement", "region", "region");

    /** Derived from an answer in the questionnaire: the registry's is as good when the answer is missing. */
    private static final String REGION = "region";

    private final JdbcTemplate jdbc;
    private final AnswerTables tables;
    private final boolean siret;
    private final String campagne;

    UniteTables(JdbcTemplate jdbc, AnswerTables tables, Definition definition, String campagne) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.campagne = campagne;
        siret = definition.structureFields().stream()
                .anyMatch(field -> field.name().equals(SIRET));
    }

    /** Ranks the lines of all received poles; narrow rows, since ranking keeps them all in memory. */
    void rankReceived() {
        jdbc.update("DELETE FROM rang_structure WHERE campagne = ?", campagne);
        jdbc.update(
                "INSERT INTO rang_structure (campagne, depot, ligne, pole, identite, repondus, rang_recue, rang_retenue)"
                        + " SELECT x.campagne, x.depot, x.ligne, x.pole, x.identite, x.repondus, ROW_NUMBER() OVER"
                        + " (PARTITION BY x.identite ORDER BY x.repondus DESC, x.pole, x.ligne), 0 FROM"
                        + " (SELECT e.campagne, e.depot, s._ligne AS ligne, e.pole, " + identite() + " AS identite,"
                        + " s._repondus AS repondus FROM etat_fichier e JOIN reponse_structure s ON s._depot = e.depot"
                        + " WHERE e.campagne = ? AND e.etat = 'accepte' AND s._repondus > 0) x",
                campagne);
    }

    /** Ranks those of the kept poles among themselves, once the selection is made. */
    void rankKept() {
        jdbc.update(
                "MERGE INTO rang_structure t USING (SELECT r.depot, r.ligne, ROW_NUMBER() OVER"
                        + " (PARTITION BY r.identite ORDER BY r.repondus DESC, r.pole, r.ligne) AS rang FROM rang_structure r"
                        + " JOIN selection s ON s.depot = r.depot AND s.retenu WHERE r.campagne = ?) k"
                        + " ON t.depot = k.depot AND t.ligne = k.ligne WHEN MATCHED THEN UPDATE SET rang_retenue = k.rang",
                campagne);
    }

    void fill() {
        jdbc.update("DELETE FROM unite_structure WHERE _campagne = ?", campagne);
        jdbc.update("DELETE FROM unite_pole WHERE _campagne = ?", campagne);
        jdbc.update(insertPoles(), campagne, campagne, campagne, campagne, campagne);
        jdbc.update(insertStructures(), campagne, campagne);
    }

    private String identite() {
        String ligne = "e.pole || '/' || s._ligne";
        return siret
                ? "CASE WHEN LENGTH(s.structure_siret) = 14 AND s.structure_siret NOT LIKE '000000000%'"
                        + " THEN s.structure_siret ELSE " + ligne + " END"
                : ligne;
    }

    private String insertPoles() {
        String values = tables.pole().stream().map(UniteTables::poleValue).collect(Collectors.joining());
        return "INSERT INTO unite_pole (_campagne, _unite, _pole, _depot, _nom, _attendu, _recu, _retenu"
                + names(tables.pole())
                + ") SELECT CAST(? AS VARCHAR), p.pole, p.pole, e.depot, COALESCE(a.nom, p.pole),"
                + " a.pole IS NOT NULL, e.depot IS NOT NULL, COALESCE(s.retenu, FALSE)" + values
                + " FROM (SELECT pole FROM pole_attendu WHERE campagne = ? UNION SELECT pole FROM etat_fichier"
                + " WHERE campagne = ? AND etat = 'accepte') p"
                + " LEFT JOIN pole_attendu a ON a.campagne = ? AND a.pole = p.pole"
                + " LEFT JOIN etat_fichier e ON e.campagne = ? AND e.pole = p.pole AND e.etat = 'accepte'"
                + " LEFT JOIN selection s ON s.depot = e.depot"
                + " LEFT JOIN reponse_pole r ON r._depot = e.depot";
    }

    private static String poleValue(Column column) {
        String answer = "r." + column.quoted();
        String registre = REGISTRE.get(column.name());
        if (registre == null) {
            return ", " + answer;
        }
        String fallback = "NULLIF(a." + registre + ", '')";
        return column.name().equals(REGION)
                ? ", COALESCE(" + answer + ", " + fallback + ")"
                : ", CASE WHEN e.depot IS NULL THEN " + fallback + " ELSE " + answer + " END";
    }

    private String insertStructures() {
        List<Column> pole = tables.poleBesideStructure();
        return "INSERT INTO unite_structure (_campagne, _unite, _pole, _depot, _ligne, _cle, _repondus, _identite, _retenue,"
                + " _unique_recue, _unique_retenue" + names(tables.structure()) + names(pole)
                + ") SELECT t.campagne, t.pole || '/' || t.ligne, t.pole, t.depot, t.ligne, s._cle, t.repondus, t.identite,"
                + " t.rang_retenue > 0, t.rang_recue = 1, t.rang_retenue = 1" + values("s", tables.structure())
                + values("u", pole)
                + " FROM rang_structure t JOIN reponse_structure s ON s._depot = t.depot AND s._ligne = t.ligne"
                + " JOIN unite_pole u ON u._campagne = ? AND u._unite = t.pole WHERE t.campagne = ?";
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
