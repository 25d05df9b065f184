package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;

class FictitiousSiretTest {
    @Test
    void bothKeysAreRight() {
        for (int pole = 1; pole <= 200; pole++) {
            String siret = FictitiousSiret.of(pole, pole % 60 + 1);

            assertThat(siret).hasSize(14).startsWith("00");
            assertThat(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(siret)).isTrue();
            assertThat(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(siret.substring(0, 9)))
                    .isTrue();
            assertThat(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(FictitiousSiret.wrongKey(siret)))
                    .isFalse();
        }
    }

    @Test
    void noTwoStructuresShareOne() {
        Set<String> sirets = new HashSet<>();
        for (int pole = 1; pole <= 2000; pole += 37) {
            for (int line = 1; line <= 60; line++) {
                assertThat(sirets.add(FictitiousSiret.of(pole, line))).isTrue();
            }
        }
    }
}
