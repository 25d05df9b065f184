package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.store.AnswerTables;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Store;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers retained of a campaign consolidated to the end, read pole by pole from the tables of units: those of the
 * version that counted, after the corrections of the network. A field the base does not have, or has with another type,
 * has no answer.
 */
public final class KeptAnswers {
    private static final String CONTACTS =
            "SELECT c.champ, c.valeur FROM unite_pole u JOIN contact c ON c.depot = u._depot AND c.ligne = 0"
                    + " WHERE u._campagne = ? AND u._unite = ? AND u._recu ORDER BY c.champ";

    private final Store store;
    private final History.Anterieure campagne;
    private final List<String> personnels;
    private final List<Column> pole;
    private final List<Column> structure;

    private KeptAnswers(Store store, Definition definition, History.Anterieure campagne) {
        this.store = store;
        this.campagne = campagne;
        personnels = definition.poleFields().stream()
                .filter(field -> field.personal() && field.type() == FieldType.TEXT)
                .map(Field::name)
                .toList();
        pole = AnswerTables.present(store.jdbc(), "unite_pole", store.tables().pole());
        structure = AnswerTables.present(
                store.jdbc(), "unite_structure", store.tables().structure());
    }

    /** Those of the last campaign before that one, which the base may not hold yet; see {@link History}. */
    public static Optional<KeptAnswers> before(Store store, Definition definition, Campagne campagne) {
        return History.avant(store, campagne).map(former -> new KeptAnswers(store, definition, former));
    }

    /** Id of the campaign. */
    public String campagne() {
        return campagne.id();
    }

    /** Its accounting year. */
    public int exercice() {
        return campagne.exercice();
    }

    /** What that pole answered; empty when no questionnaire of it counted. */
    public Optional<PreviousAnswers> find(String id) {
        String sql = "SELECT _pole" + names(pole) + " FROM unite_pole WHERE _campagne = ? AND _unite = ? AND _recu";
        return store.jdbc().query(sql, (row, number) -> values(row, pole), campagne.id(), id).stream()
                .findFirst()
                .map(answers -> new PreviousAnswers(exercice(), withContacts(answers, id), structures(id)));
    }

    private List<PreviousAnswers.Structure> structures(String id) {
        String sql = "SELECT _cle" + names(structure)
                + " FROM unite_structure WHERE _campagne = ? AND _pole = ? ORDER BY _ligne, _unite";
        return store.jdbc()
                .query(
                        sql,
                        (row, number) -> new PreviousAnswers.Structure(row.getString(1), values(row, structure)),
                        campagne.id(),
                        id);
    }

    /** A campaign that was purged has none. */
    private Map<String, Value> withContacts(Map<String, Value> answers, String id) {
        Map<String, Value> all = new LinkedHashMap<>(answers);
        store
                .jdbc()
                .query(CONTACTS, (row, number) -> Map.entry(row.getString(1), row.getString(2)), campagne.id(), id)
                .stream()
                .filter(contact -> personnels.contains(contact.getKey()))
                .forEach(contact -> all.put(contact.getKey(), new Value.Text(contact.getValue())));
        return all;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> ", " + column.quoted()).collect(Collectors.joining());
    }

    private static Map<String, Value> values(ResultSet row, List<Column> columns) throws SQLException {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Boolean> ticks = new HashMap<>();
        for (Column column : columns) {
            if (!column.code().isEmpty()) {
                boolean yes = row.getBoolean(column.name());
                if (!row.wasNull()) {
                    ticks.put(column.name(), yes);
                }
            }
        }
        for (Column column : columns) {
            if (column.code().isEmpty()) {
                Value value = value(row, column, ticks);
                if (value != null) {
                    values.put(column.field().name(), value);
                }
            }
        }
        return values;
    }

    private static @Nullable Value value(ResultSet row, Column column, Map<String, Boolean> ticks) throws SQLException {
        String name = column.name();
        return switch (column.field().type()) {
            case INTEGER, DECIMAL -> {
                BigDecimal number = row.getBigDecimal(name);
                yield number == null ? null : new Value.Quantity(number);
            }
            case DATE -> {
                LocalDate day = row.getObject(name, LocalDate.class);
                yield day == null ? null : new Value.Day(day);
            }
            case TEXT -> row.getString(name) == null ? null : new Value.Text(row.getString(name));
            case SELECT_ONE -> row.getString(name) == null ? null : new Value.Choice(row.getString(name));
            case SELECT_MULTIPLE -> choices(row.getString(name), column.field(), ticks);
            case CALCULATE -> null;
        };
    }

    /**
     * A code neither chosen nor refused is not known: the pole said NSP to it, or was not asked. All the codes chosen may be
     * gone from the list: nothing is known of the others then.
     */
    private static @Nullable Value choices(@Nullable String codes, Field field, Map<String, Boolean> ticks) {
        if (codes == null) {
            return null;
        }
        List<String> stored = Arrays.stream(codes.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .toList();
        List<String> known = field.getList().codes().stream().map(Code::name).toList();
        TreeSet<String> chosen = new TreeSet<>(stored);
        chosen.retainAll(known);
        if (chosen.isEmpty() && !stored.isEmpty()) {
            return null;
        }
        Stream<String> unknown = known.stream()
                .filter(code -> !chosen.contains(code) && !ticks.containsKey(new Column(field, code).name()));
        return new Value.Choices(chosen, unknown.collect(Collectors.toCollection(TreeSet::new)));
    }
}
