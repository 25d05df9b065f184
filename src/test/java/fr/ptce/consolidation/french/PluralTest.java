package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest extends UnderTwoLocales {
    @ParameterizedTest
    @CsvSource({
        "0, anomalie, 0 anomalie",
        "1, anomalie bloquante, 1 anomalie bloquante",
        "2, anomalie bloquante, 2 anomalies bloquantes",
        "-2, indicateur, -2 indicateur",
        "1234, structure ajoutée, 1234 structures ajoutées"
    })
    void agreesFromTwo(long count, String words, String counted) {
        assertThat(Plural.counted(count, words)).isEqualTo(counted);
    }
}
