package fr.ptce.consolidation.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialDayTest {
    @ParameterizedTest
    @CsvSource({
        "1899-12-31, 0, false",
        "1900-01-01, 1, false",
        "1900-02-28, 59, false",
        "1900-03-01, 61, false",
        "2015-12-31, 42369, false",
        "9999-12-31, 2958465, false",
        "1904-01-01, 0, true",
        "1904-01-02, 1, true",
        "2015-12-31, 40907, true",
        "9999-12-31, 2957003, true"
    })
    void countsDaysAsExcelDoes(LocalDate day, long number, boolean from1904) {
        assertThat(SerialDay.of(day, from1904)).isEqualTo(number);
        assertThat(SerialDay.isDay(number, from1904)).isTrue();
        assertThat(SerialDay.toDay(number, from1904)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"60, false", "-1, false", "-1, true", "2958466, false", "2957004, true", "9223372036854775807, false"})
    void knowsNoDayOfThatNumber(long number, boolean from1904) {
        assertThat(SerialDay.isDay(number, from1904)).isFalse();
        assertThatThrownBy(() -> SerialDay.toDay(number, from1904)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsEveryDayOfTheFirstYearsBack() {
        LocalDate day = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < 2000; i++) {
            assertThat(SerialDay.toDay(SerialDay.of(day, false), false)).isEqualTo(day);
            day = day.plusDays(1);
        }
    }
}
