package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest extends UnderTwoLocales {
    private static final Map<String, String> LABELS = labels();

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("IND-12", "Salariés des structures");
        labels.put("IND-02", "Équivalents temps plein");
        labels.put("IND-01", "Structures membres");
        labels.put("budget", "Budget du pôle");
        return labels;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ind-2      | IND-02
            ind-012    | IND-12
            equivalent | IND-02
            BUDGETS    | budget
            budegt     | budget
            """)
    void findsTheCodeMeantByItselfOrByItsLabel(String typed, String code) {
        assertThat(NearestNames.of(typed, LABELS)).startsWith(code);
    }

    @Test
    void putsEquallyNearCodesInTheirOrder() {
        assertThat(NearestNames.of("structures", LABELS)).containsExactly("IND-01", "IND-12");
    }

    @Test
    void givesTheFirstOnesWhenNothingIsNear() {
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.range(0, 30).forEach(i -> many.put("code" + (char) ('z' - i % 20) + i, "x"));

        assertThat(NearestNames.of("~~~~", LABELS)).containsExactlyElementsOf(LABELS.keySet());
        assertThat(NearestNames.of("~~~~", many))
                .containsExactlyElementsOf(many.keySet().stream().limit(10).toList());
    }

    @Test
    void keepsTheNearestInTheOrderGiven() {
        List<String> candidates = List.of("ccc", "a", "bb", "dd", "eeee");

        assertThat(NearestNames.nearest(candidates, String::length, 2, 3)).containsExactly("eeee", "ccc", "bb");
        assertThat(NearestNames.nearest(candidates, String::length, 5, 3)).isEmpty();
    }

    @Test
    void weighsHowAlikeTwoSpellingsAre() {
        assertThat(NearestNames.likeness("sarl", "sarl")).isEqualTo(1);
        assertThat(NearestNames.likeness("sarl", "xyz")).isZero();
        assertThat(NearestNames.likeness("association", "asociation")).isBetween(0.9, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            etp_totl    | etp_total
            etp_total   | etp_total
            etp_totla   | etp_total
            siret       | siret
            sire        | siren
            xyz         |
            etptotaux   | etp_totaux
            budget_2015 |
            """)
    void findsTheNameThatDiffersByAFewLetters(String typed, String expected) {
        assertThat(NearestNames.butForAFewLetters(typed, List.of("siret", "siren", "etp_total", "etp_totaux")))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
