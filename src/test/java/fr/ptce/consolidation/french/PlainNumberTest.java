package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest extends UnderTwoLocales {
    @ParameterizedTest
    @CsvSource({
        "12.50, 12.5, true",
        "12.0, 12, false",
        "1200, 1200, false",
        "1.5E3, 1500, false",
        "0.000, 0, false",
        "0E+5, 0, false",
        "-3.10, -3.1, true",
        "1E-7, 0.0000001, true",
        "12345678901234567890.10, 12345678901234567890.1, true"
    })
    void keepsTheDecimalsThatCount(BigDecimal number, String text, boolean hasDecimals) {
        assertThat(PlainNumber.text(number)).isEqualTo(text);
        assertThat(PlainNumber.of(number)).isEqualTo(new BigDecimal(text));
        assertThat(PlainNumber.isWhole(number)).isNotEqualTo(hasDecimals);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1e21, 1000000000000000000000", "-0.0, 0", "5, 5"})
    void writesTheConstantOfAnExpression(double number, String text) {
        assertThat(PlainNumber.text(number)).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> PlainNumber.text(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.50 | 12,50", "1E3 | 1000", "-0.5 | -0,5", "7 | 7"})
    void writesACommaInFrench(BigDecimal number, String french) {
        assertThat(PlainNumber.french(number)).isEqualTo(french);
    }
}
