package fr.ptce.consolidation.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {
    @Test
    void namesEveryColumnOfASheetAndReadsItsNameBack() {
        for (int column = 0; column < CellAddress.COLUMNS; column++) {
            String letters = CellAddress.letters(column);
            assertThat(letters).isEqualTo(CellReference.convertNumToColString(column));
            assertThat(CellAddress.column(letters)).isEqualTo(column);
        }
    }

    @Test
    void readsSmallLettersInATurkishOffice() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(CellAddress.column("i")).isEqualTo(8);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(CellAddress.column("ı")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XFE", "ZZZZZZZZZ", "A1", "$A", "[", "é"})
    void findsNoColumnBesideThose(String letters) {
        assertThat(CellAddress.column(letters)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"A1, 0, 0", "C12, 11, 2", "AA100, 99, 26", "xfd1048576, 1048575, 16383"})
    void readsAnAddress(String address, int row, int column) {
        assertThat(CellAddress.find(address)).contains(new CellAddress(row, column));
        assertThat(new CellAddress(row, column)).hasToString(address.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "1", "A0", "A01", "$A$1", "A1:B2", "A1048577", "XFE1", "A99999999999", "A-1", " A1"})
    void findsNoCellAnywhereElse(String address) {
        assertThat(CellAddress.find(address)).isEmpty();
    }
}
