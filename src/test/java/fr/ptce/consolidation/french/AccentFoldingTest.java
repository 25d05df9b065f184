package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentFoldingTest extends UnderTwoLocales {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ÉTÉ à Évry        | ete a evry
            Île-de-France     | ile-de-france
            INDICATEUR        | indicateur
            İzmir             | izmir
            Cœur, Æthel       | cœur, æthel
            ß ñ Ç             | ß n c
            ’« 1,5 %          | ’« 1,5 %
            ''                | ''
            """)
    void takesCaseAndAccentsAway(String text, String folded) {
        assertThat(AccentFolding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Été, Ete", "NÉANT, NEANT", "INFO, INFO", "e\u0301\u20dd, e"})
    void keepsCaseWhenOnlyAccentsGo(String text, String bare) {
        assertThat(AccentFolding.unaccented(text)).isEqualTo(bare);
    }
}
