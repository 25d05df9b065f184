package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Field;
import java.util.Optional;

/**
 * A piece of SQL and what it gives.
 *
 * @param text complete: brackets are only needed around it under a stronger operator
 * @param type what it gives
 * @param field the field it is, when it is one alone
 * @param literal the text it is, when it is one alone
 */
record Sql(String text, Type type, Optional<Field> field, Optional<String> literal) {
    /** Exact decimals, wide enough for sums of amounts and quotients of small ones. */
    static final String DECIMAL = "NUMERIC(60, 20)";

    enum Type {
        NUMBER,
        TEXT,
        BOOLEAN
    }

    static Sql number(String text) {
        return new Sql(text, Type.NUMBER, Optional.empty(), Optional.empty());
    }

    static Sql text(String text) {
        return new Sql(text, Type.TEXT, Optional.empty(), Optional.empty());
    }

    static Sql bool(String text) {
        return new Sql(text, Type.BOOLEAN, Optional.empty(), Optional.empty());
    }

    static Sql literal(String value) {
        return new Sql(quote(value), Type.TEXT, Optional.empty(), Optional.of(value));
    }

    /** A text between quotes, as SQL takes it whatever its characters. */
    static String quote(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** As a number: a text that is none gives no value, hence leaves the base. */
    Sql toNumber() {
        return switch (type) {
            case NUMBER -> this;
            case BOOLEAN -> number("CASE WHEN " + text + " THEN 1 WHEN NOT (" + text + ") THEN 0 END");
            case TEXT ->
                number("CASE WHEN REGEXP_LIKE(" + text + ", '^[+-]?[0-9]+([.][0-9]+)?$') THEN CAST(" + text + " AS "
                        + DECIMAL + ") END");
        };
    }

    /** As a text. */
    Sql toText() {
        return type == Type.TEXT ? this : text("CAST(" + text + " AS VARCHAR)");
    }

    /** As a condition: XPath takes zero and the empty text for false. */
    Sql toBool() {
        return switch (type) {
            case BOOLEAN -> this;
            case NUMBER -> bool("(" + text + ") <> 0");
            case TEXT -> bool("(" + text + ") <> ''");
        };
    }
}
