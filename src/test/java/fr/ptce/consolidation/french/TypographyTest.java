package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest extends UnderTwoLocales {
    /** Here « ~ » is a no-break space, « _ » a narrow one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            l'an                  | l’an
            Vraiment ?            | Vraiment_?
            Vraiment?             | Vraiment_?
            Oui~! Non ; si        | Oui_! Non_; si
            Total : 3             | Total~: 3
            à 10:30               | à 10:30
            Fin .                 | Fin.
            un , deux             | un, deux
            « mot »               | «~mot~»
            «mot»                 | «~mot~»
            12 %, 5~€             | 12_%, 5_€
            douze %               | douze %
            1.5                   | 1.5
            """)
    void printsWhatWasTyped(String typed, String printed) {
        assertThat(Typography.of(shown(typed))).isEqualTo(shown(printed));
    }

    @Test
    void changesNothingTwice() {
        String once = Typography.of("C'est : « 12 % » ; vraiment ?");

        assertThat(Typography.of(once)).isEqualTo(once);
    }

    @Test
    void keepsQuotationMarksBesideTheirText() {
        assertThat(Typography.quote("mot")).isEqualTo(shown("«~mot~»"));
    }

    private static String shown(String text) {
        return text.replace('~', '\u00A0').replace('_', '\u202F');
    }
}
