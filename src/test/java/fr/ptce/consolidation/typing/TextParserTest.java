package fr.ptce.consolidation.typing;

import static fr.ptce.consolidation.typing.NumberParserTest.cell;
import static fr.ptce.consolidation.typing.NumberParserTest.code;
import static fr.ptce.consolidation.typing.NumberParserTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.office.read.Cell;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextParserTest {
    private final AnswerParser text = AnswerParser.of(Fields.text("nom"));
    private final AnswerParser siret = new DigitsParser(DigitsParser.SIRET);
    private final AnswerParser day = AnswerParser.of(Fields.day("debut"));

    @ParameterizedTest
    @ValueSource(
            strings = {"Pôle exemple", "=SOMME(A1:A3)", "-3 places", "première ligne\nseconde ligne", "aucun", "NA"})
    void keepsATextAsTyped(String typed) {
        assertThat(text.read(cell(Cell.Type.TEXT, typed))).isEqualTo(Reading.of(new Value.Text(typed)));
    }

    @Test
    void saysThatACharacterWasReplaced() {
        Reading reading = text.read(cell(Cell.Type.TEXT, "a\uFFFDb"));

        assertThat(((Reading.Given) reading).value()).isEqualTo(new Value.Text("a\uFFFDb"));
        assertThat(codes(reading)).containsExactly("FDT-CARACTERE");
        assertThat(codes(text.read(cell(Cell.Type.TEXT, " a\uFFFDb")))).containsExactly("FDT-TEXTE", "FDT-CARACTERE");
    }

    @Test
    void removesWhatDoesNotShow() {
        assertText(" Pôle\u00a0", "Pôle", "FDT-TEXTE");
        assertText("Po\u0302le", "Pôle", "FDT-TEXTE");
        assertText("Pô\u0007le\u200b", "Pôle", "FDT-TEXTE");
        assertText("un\r\ndeux", "un\ndeux", "FDT-TEXTE");
    }

    @Test
    void writesAWholeNumberWithoutDecimals() {
        Reading reading = text.read(cell(Cell.Type.NUMBER, "12.0"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Text("12")));
        assertThat(codes(reading)).containsExactly("FDT-EN-TEXTE");
    }

    @Test
    void refusesADashOrADateForAText() {
        assertThat(code(text.read(cell(Cell.Type.TEXT, "-")))).isEqualTo("FDT-RIEN");
        assertThat(code(text.read(cell(Cell.Type.DATE, "2015-02-01")))).isEqualTo("FDT-DATE");
    }

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "732 829 320 00074|73282932000074",
                "732\u00a0829\u202f320\u00a000074|73282932000074",
                "732.829.320-00074|73282932000074",
                "７３２８２９３２００００７４|73282932000074"
            })
    void removesTheSeparatorsOfASiret(String typed, String digits) {
        Reading reading = siret.read(cell(Cell.Type.TEXT, typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Text(digits)));
        assertThat(codes(reading)).containsExactly("FDT-SIRET");
    }

    @Test
    void keepsASiretAsTyped() {
        assertThat(siret.read(cell(Cell.Type.TEXT, "73282932000074")))
                .isEqualTo(Reading.of(new Value.Text("73282932000074")));
    }

    @Test
    void acceptsASiretTypedAsANumberOnlyWhenItsDigitsAreAllThere() {
        assertThat(codes(siret.read(cell(Cell.Type.NUMBER, "73282932000074")))).containsExactly("FDT-SIRET");
        assertThat(codes(siret.read(cell(Cell.Type.NUMBER, "7.3282932000074E13"))))
                .containsExactly("FDT-SIRET");
        assertThat(code(siret.read(cell(Cell.Type.NUMBER, "1.23E13")))).isEqualTo("FDT-PAS-SIRET");
        assertThat(code(siret.read(cell(Cell.Type.NUMBER, "3282932000074")))).isEqualTo("FDT-PAS-SIRET");
        assertThat(code(siret.read(cell(Cell.Type.TEXT, "3282932000074")))).isEqualTo("FDT-PAS-SIRET");
        assertThat(code(siret.read(cell(Cell.Type.TEXT, "1,23E+13")))).isEqualTo("FDT-PAS-SIRET");
    }

    @Test
    void leavesToTheConstraintWhatIsNoSequenceOfDigits() {
        assertThat(siret.read(cell(Cell.Type.TEXT, "en cours de création")))
                .isEqualTo(Reading.of(new Value.Text("en cours de création")));
    }

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-12-31|2015-12-31",
                "31/12/2015|2015-12-31",
                "31.12.15|2015-12-31",
                "1/2/99|1999-02-01",
                "31 décembre 2015|2015-12-31",
                "1er août 2015|2015-08-01"
            })
    void readsADayTypedAsText(String typed, String expected) {
        Reading reading = day.read(cell(Cell.Type.TEXT, typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Day(LocalDate.parse(expected))));
        assertThat(codes(reading)).containsExactly("FDT-JOUR");
    }

    @Test
    void keepsARealDate() {
        assertThat(day.read(cell(Cell.Type.DATE, "2015-12-31")))
                .isEqualTo(Reading.of(new Value.Day(LocalDate.of(2015, 12, 31))));
        assertThat(codes(day.read(cell(Cell.Type.DATE, "2015-12-31T10:30:00")))).containsExactly("FDT-JOUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"décembre 2015", "12/31/2015", "30 février 2015", "2015", "fin 2015", "31/12"})
    void refusesWhatIsNoDay(String typed) {
        assertThat(code(day.read(cell(Cell.Type.TEXT, typed)))).isEqualTo("FDT-PAS-JOUR");
    }

    @Test
    void refusesANumberForADay() {
        for (String number : List.of("2015", "42369")) {
            assertThat(code(day.read(cell(Cell.Type.NUMBER, number)))).isEqualTo("FDT-PAS-JOUR");
        }
    }

    private void assertText(String typed, String kept, String treatment) {
        Reading reading = text.read(cell(Cell.Type.TEXT, typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Text(kept)));
        assertThat(codes(reading)).containsExactly(treatment);
    }
}
