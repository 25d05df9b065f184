package fr.ptce.consolidation.store;

import fr.ptce.consolidation.questionnaire.Definition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables with one column per field, generated from the definition; a definition that grows adds columns, one that
 * shrinks leaves them.
 *
 * <p>{@code reponse_pole} and {@code reponse_structure} hold the answers of each file; {@code unite_pole} and
 * {@code unite_structure} the units of a campaign, rebuilt by each consolidation. Their own columns start with an
 * underscore, which no field may do.
 */
public final class AnswerTables {
    private static final String POLE_KEY = "_depot BIGINT NOT NULL PRIMARY KEY REFERENCES depot (id) ON DELETE CASCADE";
    private static final String STRUCTURE_KEY = """
            _depot BIGINT NOT NULL REFERENCES depot (id) ON DELETE CASCADE,
            _ligne INTEGER NOT NULL,
            _cle VARCHAR NOT NULL,
            _repondus INTEGER NOT NULL,
            _justification VARCHAR NOT NULL,
            PRIMARY KEY (_depot, _ligne)""";
    private static final String POLE_UNIT_KEY = """
            _campagne VARCHAR NOT NULL,
            _unite VARCHAR NOT NULL,
            _pole VARCHAR NOT NULL,
            _depot BIGINT REFERENCES depot (id) ON DELETE CASCADE,
            _nom VARCHAR NOT NULL,
            _attendu BOOLEAN NOT NULL,
            _recu BOOLEAN NOT NULL,
            _retenu BOOLEAN NOT NULL,
            PRIMARY KEY (_campagne, _unite)""";
    private static final String STRUCTURE_UNIT_KEY = """
            _campagne VARCHAR NOT NULL,
            _unite VARCHAR NOT NULL,
            _pole VARCHAR NOT NULL,
            _depot BIGINT NOT NULL REFERENCES depot (id) ON DELETE CASCADE,
            _ligne INTEGER NOT NULL,
            _cle VARCHAR NOT NULL,
            _repondus INTEGER NOT NULL,
            _identite VARCHAR NOT NULL,
            _retenue BOOLEAN NOT NULL,
            _unique_recue BOOLEAN NOT NULL,
            _unique_retenue BOOLEAN NOT NULL,
            PRIMARY KEY (_campagne, _unite)""";

    private final List<Column> pole;
    private final List<Column> structure;

    AnswerTables(Definition definition) {
        pole = Column.of(definition.poleFields());
        structure = Column.of(definition.structureFields());
        check();
    }

    /** Columns answered once per pole, in the order of the questionnaire. */
    public List<Column> pole() {
        return pole;
    }

    /** Columns answered once per member structure, in the order of the questionnaire. */
    public List<Column> structure() {
        return structure;
    }

    /** Columns of the pole repeated beside each of its structures: all but its free texts. */
    public List<Column> poleBesideStructure() {
        return pole.stream().filter(column -> !column.isFreeText()).toList();
    }

    void create(Rows rows) {
        views().keySet().forEach(view -> rows.execute("DROP VIEW IF EXISTS " + view));
        createTable(rows, "reponse_pole", POLE_KEY, pole);
        createTable(rows, "reponse_structure", STRUCTURE_KEY, structure);
        createTable(rows, "unite_pole", POLE_UNIT_KEY, pole);
        createTable(
                rows,
                "unite_structure",
                STRUCTURE_UNIT_KEY,
                Stream.concat(structure.stream(), poleBesideStructure().stream())
                        .toList());
        rows.execute("CREATE INDEX IF NOT EXISTS unite_structure_depot ON unite_structure (_depot)");
        rows.execute("CREATE INDEX IF NOT EXISTS unite_structure_pole ON unite_structure (_campagne, _pole)");
        views().forEach((view, query) -> rows.execute("CREATE VIEW " + view + " AS SELECT * FROM " + query));
    }

    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("v_poles_attendus", "unite_pole WHERE _attendu");
        views.put("v_poles_recus", "unite_pole WHERE _recu");
        views.put("v_poles_retenus", "unite_pole WHERE _retenu");
        views.put("v_structures_retenues", "unite_structure WHERE _unique_retenue");
        views.put("v_lignes_retenues", "unite_structure WHERE _retenue");
        return views;
    }

    /**
     * Those of the columns that a table has with that type: the base may have been left by a run on another definition.
     *
     * @param table such as {@code unite_pole}
     */
    public static List<Column> present(Rows rows, String table, List<Column> columns) {
        Map<String, String> known = known(rows, table);
        return columns.stream()
                .filter(column ->
                        known.containsKey(column.name()) && isOfType(column, known.getOrDefault(column.name(), "")))
                .toList();
    }

    /** Types of the columns of a table, by name. */
    private static Map<String, String> known(Rows rows, String table) {
        Map<String, String> known = new HashMap<>();
        rows.forEach(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ?",
                row -> known.put(row.text("column_name"), row.text("data_type")),
                table);
        return known;
    }

    private static void createTable(Rows rows, String table, String own, List<Column> columns) {
        Map<String, String> known = known(rows, table);
        if (known.isEmpty()) {
            String fields = columns.stream().map(AnswerTables::declare).collect(Collectors.joining());
            rows.execute("CREATE TABLE " + table + " (" + own + fields + ")");
            return;
        }
        for (Column column : columns) {
            String type = known.get(column.name());
            if (type != null && !isOfType(column, type)) {
                rows.execute("ALTER TABLE " + table + " DROP COLUMN " + column.quoted());
            }
            if (type == null || !isOfType(column, type)) {
                rows.execute("ALTER TABLE " + table + " ADD COLUMN " + column.quoted() + " " + column.sqlType());
            }
        }
    }

    private static String declare(Column column) {
        return ", " + column.quoted() + " " + column.sqlType();
    }

    /** A field whose type changed is read again from the questionnaires: what was stored cannot be converted. */
    private static boolean isOfType(Column column, String type) {
        String declared = column.sqlType();
        return declared.equals("VARCHAR")
                ? type.equalsIgnoreCase("character varying")
                : declared.toLowerCase(Locale.ROOT).startsWith(type.toLowerCase(Locale.ROOT));
    }

    /** Field names are unique, but {@code a__b} may also be the code {@code b} of {@code a}. */
    private void check() {
        Set<String> names = new HashSet<>();
        Stream.concat(pole.stream(), structure.stream()).map(Column::name).forEach(name -> {
            if (name.startsWith("_") || !names.add(name)) {
                throw new IllegalStateException("two columns of the base would bear that name: " + name);
            }
        });
    }
}
