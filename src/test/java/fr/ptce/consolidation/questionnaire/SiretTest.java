package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "35600000000048", "35600000049837"})
    void acceptsARightKey(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678912345",
                "73282932000075",
                "73282932000704",
                "35600000049838",
                "7328293200007",
                "732829320000740",
                "732 829 320 00074",
                "7328293200007A",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤",
                "00000000000000",
                ""
            })
    void refusesAnythingElse(String siret) {
        assertThat(Siret.isValid(siret)).isFalse();
    }

    @Test
    void keepsTheExceptionOfLaPosteForLaPoste() {
        String other = "73282932000004";

        assertThat(other.chars().map(c -> c - '0').sum() % 5).isZero();
        assertThat(Siret.isValid(other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "972487086", "356000000"})
    void acceptsARightSiren(String siren) {
        assertThat(Siret.isSirenValid(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "000000000", "73282932", "7328293200", ""})
    void refusesAWrongSiren(String siren) {
        assertThat(Siret.isSirenValid(siren)).isFalse();
    }

    @Test
    void givesTheLegalUnitOfAnEstablishment() {
        assertThat(Siret.siren("73282932000074")).isEqualTo("732829320");
        assertThat(Siret.siren("7328")).isEmpty();
    }
}
