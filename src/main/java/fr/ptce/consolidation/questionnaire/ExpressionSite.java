package fr.ptce.consolidation.questionnaire;

import java.util.Optional;

/**
 * Where an expression stands, hence what it may read.
 *
 * @param row its line
 * @param column its column
 * @param structure whether it is evaluated once per member structure
 * @param self the field {@code .} stands for, when it may be read
 */
record ExpressionSite(CsvRow row, String column, boolean structure, Optional<Vocabulary.Declared> self) {
    ExpressionSite(CsvRow row, String column, boolean structure) {
        this(row, column, structure, Optional.empty());
    }
}
