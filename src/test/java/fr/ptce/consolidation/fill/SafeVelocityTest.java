package fr.ptce.consolidation.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeVelocityTest {
    private final SafeVelocity velocity = new SafeVelocity();

    private static VelocityContext scope() {
        return SafeVelocity.scope(Map.of("nom", "Bretagne", "etp", new BigDecimal("-1234.56"), "liste", List.of(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$nom.class",
                "$nom.getClass().forName('java.lang.Runtime')",
                "$liste.getClass()",
                "$liste.add(3)",
                "$liste.stream()",
                "$etp.class.classLoader",
                "$f.class",
                "$nom.bytes",
                "$nom.format('x')",
                "$inconnu",
                "$nom.inconnu",
                "#evaluate('x')",
                "#parse('x')",
                "#include('x')",
                "#macro(m)x#end",
                "#define($d)x#end",
                "#stop",
                "#inconnue(1)",
                "#set($nom.bytes = 1)",
                "#if($nom",
                "#foreach($x in $liste)"
            })
    void refusesWhatIsNotPlainData(String text) {
        assertThatThrownBy(() -> velocity.text(text + " ").merge(scope())).isInstanceOf(TemplateFault.class);
    }

    @Test
    void mergesValuesWithoutReadingThemAgain() throws TemplateFault {
        VelocityContext scope = SafeVelocity.scope(Map.of("texte", "$nom #set($a = 1) #evaluate('b')", "nom", "x"));

        assertThat(velocity.text("[$texte]").merge(scope)).isEqualTo("[$nom #set($a = 1) #evaluate('b')]");
    }

    @Test
    void formatsNumbersAsTheFrenchDo() throws TemplateFault {
        assertThat(velocity.text("$f.nombre($etp, 1) ; $f.nombre(1000000) ; $f.pourcent(0.385, 1)")
                        .merge(scope()))
                .isEqualTo("-1\u202F234,6 ; 1\u202F000\u202F000 ; 38,5\u202F%");
    }

    @Test
    void writesDaysAsTheFrenchDo() throws TemplateFault {
        VelocityContext scope = SafeVelocity.scope(Map.of("le", LocalDate.of(2016, 1, 1)));

        assertThat(velocity.text("$f.date($le), $f.jour($le)").merge(scope))
                .isEqualTo("01/01/2016, 1er\u00A0janvier 2016");
    }

    @Test
    void acceptsAnAbsentValueOnlyWhenTheReferenceIsQuiet() throws TemplateFault {
        assertThat(velocity.text("$!absent").value(scope())).isNull();
        assertThat(velocity.text("a$!{absent}b").merge(scope())).isEqualTo("ab");
        assertThatThrownBy(() -> velocity.text("$absent").value(scope()))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("$absent est inconnu");
    }

    @Test
    void leavesPlainTextAlone() throws TemplateFault {
        assertThat(velocity.text("Région n° 1, 5 $, 100$").isPlain()).isTrue();
        assertThat(velocity.text("$nom").isReference()).isTrue();
        assertThat(velocity.text("$nom !").isReference()).isFalse();
    }
}
