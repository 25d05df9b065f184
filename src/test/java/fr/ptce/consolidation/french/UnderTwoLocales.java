package fr.ptce.consolidation.french;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test runs on a French machine, then on a Turkish one, where « I » in lower case is not « i ». */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"fr-FR", "tr-TR"})
abstract class UnderTwoLocales {
    @Parameter
    String machine = "";

    private Locale before = Locale.ROOT;

    @BeforeEach
    void takesTheLocale() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
    }

    @AfterEach
    void givesItBack() {
        Locale.setDefault(before);
    }
}
