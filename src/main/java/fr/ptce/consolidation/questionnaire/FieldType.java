package fr.ptce.consolidation.questionnaire;

/** What a field holds; the names are XLSForm's, lower-cased in {@code survey.csv}. */
public enum FieldType {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    /** One code of a list. */
    SELECT_ONE,
    /** Any number of codes of a list. */
    SELECT_MULTIPLE,
    /** Derived from other fields by an expression, never asked. */
    CALCULATE;

    /** Whether answers are numbers. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether answers are codes of a list. */
    public boolean isSelect() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }
}
