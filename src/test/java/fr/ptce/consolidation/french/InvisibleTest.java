package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest extends UnderTwoLocales {
    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "200e", "200f", "202a", "202b", "202c", "202d", "202e", "2066", "2067", "2068", "2069", "061c", "fe00",
                "fe0e", "fe0f", "e0100", "e01ef", "00ad", "200b", "200c", "200d", "2060", "2061", "feff", "180e",
                        "180b",
                "fff9", "fffb", "e0001", "e0041", "e007f", "20e3", "034f", "0000", "0007", "007f", "0080", "fffe",
                        "ffff"
            })
    void ignoresWhatTakesNoRoom(String point) {
        int mark = Integer.parseInt(point, 16);

        assertThat(Invisible.isIgnored(mark)).isTrue();
        assertThat(Invisible.isBlank(mark)).isFalse();
        assertThat(Spelling.plainSigns("2" + Character.toString(mark) + ",5" + Character.toString(mark)))
                .isEqualTo("2,5");
        assertThat(Spelling.key("o" + Character.toString(mark) + "ui" + Character.toString(mark)))
                .isEqualTo("oui");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0020", "0009", "000a", "000d", "00a0", "202f", "2009", "2003", "205f", "3000", "2028", "2029", "0085",
                "2800", "3164", "115f", "1160", "ffa0"
            })
    void takesBlanksForSpaces(String point) {
        int blank = Integer.parseInt(point, 16);

        assertThat(Invisible.isBlank(blank)).isTrue();
        assertThat(Invisible.isIgnored(blank)).isFalse();
        assertThat(Spelling.plainSigns("1" + Character.toString(blank) + "234" + Character.toString(blank)))
                .isEqualTo("1 234");
    }

    @Test
    void leavesWhatShows() {
        String shown = "Ça coûte 1 234,50 € : l’œuvre n° 3 – « déjà » ½ ² ‰ ✔ 🌱 \u0661 \ufffd e\u0301";

        assertThat(Invisible.removed(shown)).isEqualTo(shown);
    }

    @Test
    void tellsATextOfWhichNothingShows() {
        assertThat(Invisible.isAll(" \u200b\u2800\u202e\ufe0f\n")).isTrue();
        assertThat(Invisible.isAll("")).isTrue();
        assertThat(Invisible.isAll(" \u200b.")).isFalse();
    }
}
