package fr.ptce.consolidation.typing;

import static fr.ptce.consolidation.typing.NumberParserTest.cell;
import static fr.ptce.consolidation.typing.NumberParserTest.code;
import static fr.ptce.consolidation.typing.NumberParserTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneParserTest {
    private static AnswerParser communes;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        Field field = DefinitionReader.read(DefinitionCopy.SHIPPED)
                .getDefinition()
                .findField("structure_commune")
                .orElseThrow();
        communes = AnswerParser.of(field);
    }

    @ParameterizedTest
    @CsvSource({
        "40209,40209",
        "Ondres (40209),40209",
        "Paris 1er Arrondissement (75101),75101",
        "Coupesarte (14189),14189",
        "99999,99999"
    })
    void takesACodeOrWhatTheListOffersAsItStands(String typed, String code) {
        assertThat(read(typed)).isEqualTo(Reading.of(new Value.Text(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"40209 Ondres", "40209 - Ondres", "40209, ondres", "ONDRES (40209)", "Ondre (40209)", "ondres"})
    void saysWhenItKeepsTheCodeOfSomethingElse(String typed) {
        Reading reading = read(typed);

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Text("40209")));
        assertThat(codes(reading)).containsExactly("COV-ECRITURE");
    }

    @Test
    void takesTheFormerNameOfACodeForItsName() {
        assertThat(read("Mézidon-Canon (14431)")).isInstanceOf(Reading.Given.class);
    }

    @Test
    void listsTheCommunesOfAName() {
        Reading reading = read("Sainte-Colombe");

        assertThat(code(reading)).isEqualTo("COV-AMBIGU");
        assertThat(((Reading.Refused) reading).attendu())
                .contains("Sainte-Colombe (05135)")
                .contains("autres")
                .hasSizeLessThan(250);
    }

    @Test
    void refusesANameAndACodeOfTwoCommunes() {
        Reading reading = read("Bayonne (40209)");

        assertThat(code(reading)).isEqualTo("COV-AMBIGU");
        assertThat(((Reading.Refused) reading).what()).contains("Ondres (40209)", "Bayonne (64102)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nulle part", "9999", "Ondres (landes)", "402090"})
    void leavesTheRestToTheConstraint(String typed) {
        assertThat(read(typed)).isEqualTo(Reading.of(new Value.Text(typed)));
    }

    @Test
    void keepsNspAndNumbersAsInAnyText() {
        assertThat(read("NSP")).isInstanceOf(Reading.Declined.class);
        assertThat(codes(communes.read(cell(Cell.Type.NUMBER, "40209")))).containsExactly("FDT-EN-TEXTE");
    }

    private static Reading read(String typed) {
        return communes.read(cell(Cell.Type.TEXT, typed));
    }
}
