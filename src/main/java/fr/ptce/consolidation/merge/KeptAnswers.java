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
import fr.ptce.consolidation.store.StoredRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers retained of a campaign consolidated to the end, read pole by pole from the tables of units: those of the
 * version that counted, after the corrections of the network. A field the base does not have, or has with another type,
 * has no answer.
 */
public final class KeptAnswers {
    private static final String CONTACTS = """
            SELECT c.champ, c.valeur
            FROM unite_pole u
            JOIN contact c ON c.depot = u._depot AND c.ligne = 0
            WHERE u._campagne = ?
              AND u._unite = ?
              AND u._recu
            ORDER BY c.champ""";

    private final Store store;
    private final History.FormerCampagne campagne;
    private final List<String> personal;
    private final List<Column> pole;
    private final List<Column> structure;

    private KeptAnswers(Store store, Definition definition, History.FormerCampagne campagne) {
        this.store = store;
        this.campagne = campagne;
        personal = definition.poleFields().stream()
                .filter(field -> field.personal() && field.type() == FieldType.TEXT)
                .map(Field::name)
                .toList();
        pole = AnswerTables.present(store.rows(), "unite_pole", store.tables().pole());
        structure = AnswerTables.present(
                store.rows(), "unite_structure", store.tables().structure());
    }

    /** Those of the last campaign before that one, which the base may not hold yet; see {@link History}. */
    public static Optional<KeptAnswers> before(Store store, Definition definition, Campagne campagne) {
        return History.before(store, campagne).map(former -> new KeptAnswers(store, definition, former));
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
        String sql =
                "SELECT _pole%s FROM unite_pole WHERE _campagne = ? AND _unite = ? AND _recu".formatted(names(pole));
        return store.rows()
                .find(sql, row -> values(row, pole), campagne.id(), id)
                .map(answers -> new PreviousAnswers(exercice(), withContacts(answers, id), structures(id)));
    }

    private List<PreviousAnswers.Structure> structures(String id) {
        String sql = """
                SELECT _cle%s
                FROM unite_structure
                WHERE _campagne = ? AND _pole = ?
                ORDER BY _ligne, _unite""".formatted(names(structure));
        return store.rows()
                .list(
                        sql,
                        row -> new PreviousAnswers.Structure(row.text("_cle"), values(row, structure)),
                        campagne.id(),
                        id);
    }

    /** A campaign that was purged has none. */
    private Map<String, Value> withContacts(Map<String, Value> answers, String id) {
        Map<String, Value> all = new LinkedHashMap<>(answers);
        store.rows()
                .forEach(
                        CONTACTS,
                        row -> {
                            if (personal.contains(row.text("champ"))) {
                                all.put(row.text("champ"), new Value.Text(row.text("valeur")));
                            }
                        },
                        campagne.id(),
                        id);
        return all;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> ", " + column.quoted()).collect(Collectors.joining());
    }

    /** After the one column of its own, whoever answers. */
    private static int rank(int column) {
        return column + 2;
    }

    private static Map<String, Value> values(StoredRow row, List<Column> columns) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Boolean> ticks = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.code().isEmpty()) {
                row.findTruth(rank(i)).ifPresent(yes -> ticks.put(column.name(), yes));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i).field();
            if (columns.get(i).code().isEmpty()) {
                value(row, rank(i), field, ticks).ifPresent(value -> values.put(field.name(), value));
            }
        }
        return values;
    }

    private static Optional<Value> value(StoredRow row, int rank, Field field, Map<String, Boolean> ticks) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> row.findDecimal(rank).map(Value.Quantity::new);
            case DATE -> row.findDay(rank).map(Value.Day::new);
            case TEXT -> row.findText(rank).map(Value.Text::new);
            case SELECT_ONE -> row.findText(rank).map(Value.Choice::new);
            case SELECT_MULTIPLE -> row.findText(rank).flatMap(codes -> choices(codes, field, ticks));
            case CALCULATE -> Optional.empty();
        };
    }

    /**
     * A code neither chosen nor refused is not known: the pole said NSP to it, or was not asked. All the codes chosen may be
     * gone from the list: nothing is known of the others then.
     */
    private static Optional<Value> choices(String codes, Field field, Map<String, Boolean> ticks) {
        List<String> stored = Arrays.stream(codes.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .toList();
        List<String> known = field.getList().codes().stream().map(Code::name).toList();
        TreeSet<String> chosen = new TreeSet<>(stored);
        chosen.retainAll(known);
        if (chosen.isEmpty() && !stored.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> unknown = known.stream()
                .filter(code -> !chosen.contains(code) && !ticks.containsKey(new Column(field, code).name()));
        return Optional.of(new Value.Choices(chosen, unknown.collect(Collectors.toCollection(TreeSet::new))));
    }
}
