package fr.ptce.consolidation.store;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One column of the answer tables: a field, or one code of a multiple choice.
 *
 * <p>The column of a multiple choice itself holds the chosen codes separated by spaces, as in XLSForm; NULL when the
 * question has no answer. The column {@code champ__code} is NULL too when the pole answered NSP to that code only.
 *
 * @param field the field
 * @param code a code of its list, "" for the field itself
 */
public record Column(Field field, String code) {
    /** Name in the base, unquoted. */
    public String name() {
        return code.isEmpty() ? field.name() : field.name() + "__" + code;
    }

    /** Name as SQL takes it, whatever its characters. */
    public String quoted() {
        return quote(name());
    }

    /** SQL type: exact numbers, days, booleans for codes, text for everything else. */
    public String sqlType() {
        if (!code.isEmpty()) {
            return "BOOLEAN";
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL -> "NUMERIC(38, 18)";
            case DATE -> "DATE";
            case TEXT, SELECT_ONE, SELECT_MULTIPLE, CALCULATE -> "VARCHAR";
        };
    }

    /** Whether respondents wrote it in their own words. */
    public boolean isFreeText() {
        return field.type() == FieldType.TEXT;
    }

    /** The columns of those fields; personal data has none. */
    public static List<Column> of(List<Field> fields) {
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            if (!field.personal()) {
                columns.add(new Column(field, ""));
                if (field.type() == FieldType.SELECT_MULTIPLE) {
                    Stream<String> codes = field.getList().codes().stream().map(Code::name);
                    codes.map(code -> new Column(field, code)).forEach(columns::add);
                }
            }
        }
        return List.copyOf(columns);
    }

    /** A name as SQL takes it, whatever its characters. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
