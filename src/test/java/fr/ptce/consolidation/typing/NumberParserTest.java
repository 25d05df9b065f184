package fr.ptce.consolidation.typing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.office.read.Cell;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberParserTest {
    private final AnswerParser etp = AnswerParser.of(Fields.decimal("etp", "ETP"));
    private final AnswerParser budget = AnswerParser.of(Fields.decimal("budget", "€"));
    private final AnswerParser part = AnswerParser.of(Fields.decimal("part", "%"));
    private final AnswerParser hours = AnswerParser.of(Fields.decimal("benevolat", "heures par an"));
    private final AnswerParser persons = AnswerParser.of(Fields.integer("formees", "personnes"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2|2",
                "2.5|2.5",
                "0|0",
                "-3|-3",
                "2.0|2",
                "2015.0|2015",
                "1.5E3|1500",
                "1E2|100",
                "2.2999999999999998|2.3",
                "0.30000000000000004|0.3",
                "17.399999999999999|17.4"
            })
    void keepsANumberWithoutAWord(String inTheFile, String number) {
        Reading reading = etp.read(cell(Cell.Type.NUMBER, inTheFile));

        assertThat(reading).isEqualTo(Reading.of(new Value.Quantity(new BigDecimal(number))));
    }

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2,5|2.5|DES-NOMBRE",
                "2.5|2.5|DES-NOMBRE",
                "3|3|DES-NOMBRE",
                "\" 3 \"|3|DES-NOMBRE",
                ",5|0.5|DES-NOMBRE",
                "-1,5|-1.5|DES-NOMBRE",
                "−1,5|-1.5|DES-NOMBRE",
                "+4|4|DES-NOMBRE",
                "007|7|DES-NOMBRE",
                "1,234|1.234|DES-NOMBRE",
                "0,500|0.5|DES-NOMBRE",
                "２,５|2.5|DES-NOMBRE",
                "3 ETP|3|DES-UNITE",
                "3ETP|3|DES-UNITE",
                "3,5 etp|3.5|DES-UNITE",
                "3 E.T.P.|3|DES-UNITE",
                "2 équivalents temps plein|2|DES-UNITE"
            })
    void readsAFullTimeEquivalentTypedAsText(String typed, String number, String code) {
        assertConverted(etp, typed, number, code);
    }

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50 €|1234.5|DES-UNITE",
                "1\u00a0234,50\u00a0€|1234.5|DES-UNITE",
                "1\u202f234,50\u202f€|1234.5|DES-UNITE",
                "1\u2009234,50|1234.5|DES-NOMBRE",
                "1'234,50|1234.5|DES-NOMBRE",
                "1’234.50|1234.5|DES-NOMBRE",
                "1.234,50|1234.5|DES-NOMBRE",
                "1,234.50|1234.5|DES-NOMBRE",
                "1.234.567|1234567|DES-NOMBRE",
                "12 345 678|12345678|DES-NOMBRE",
                "152000 euros|152000|DES-UNITE",
                "152 000 EUR|152000|DES-UNITE",
                "€ 152 000|152000|DES-UNITE"
            })
    void readsAnAmountTypedAsText(String typed, String number, String code) {
        assertConverted(budget, typed, number, code);
    }

    @Test
    void readsTheUnitOfTheQuestionAndNoOther() {
        assertConverted(part, "12 %", "12", "DES-UNITE");
        assertConverted(hours, "35 h", "35", "DES-UNITE");
        assertConverted(hours, "35 h/an", "35", "DES-UNITE");
        assertConverted(hours, "35 heures par an", "35", "DES-UNITE");
        assertConverted(persons, "12 pers.", "12", "DES-UNITE");
        assertConverted(persons, "12 personnes", "12", "DES-UNITE");

        assertRefused(etp, "35 h", "DES-AUTRE-UNITE");
        assertRefused(etp, "12 %", "DES-AUTRE-UNITE");
        assertRefused(hours, "35 h/semaine", "DES-AUTRE-UNITE");
        assertRefused(budget, "152 k€", "DES-AUTRE-UNITE");
    }

    @ParameterizedTest(name = "« {0} » is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "env. 3|FDT-APPROXIMATION",
                "environ 3|FDT-APPROXIMATION",
                "3 environ|FDT-APPROXIMATION",
                "~3|FDT-APPROXIMATION",
                "> 3|FDT-APPROXIMATION",
                "plus de 3|FDT-APPROXIMATION",
                "2-3|FDT-APPROXIMATION",
                "2 à 3|FDT-APPROXIMATION",
                "2 ou 3|FDT-APPROXIMATION",
                "2/3|FDT-APPROXIMATION",
                "trois|FDT-NOMBRE",
                "3 + 2|DES-TEXTE",
                "12 34|FDT-NOMBRE",
                "1 2345|FDT-NOMBRE",
                "1,2,3|FDT-NOMBRE",
                "1.2.34|FDT-NOMBRE",
                "1,23E+13|DES-TEXTE",
                "3²|DES-TEXTE",
                "½|FDT-NOMBRE",
                "3.|FDT-NOMBRE",
                "-|FDT-RIEN",
                "–|FDT-RIEN",
                "/|FDT-RIEN",
                "?|FDT-RIEN",
                "néant|FDT-RIEN",
                "Aucun|FDT-RIEN",
                "NC|FDT-ABREVIATION",
                "n/a|FDT-ABREVIATION"
            })
    void refusesWhatIsNotOneNumber(String typed, String code) {
        assertRefused(etp, typed, code);
    }

    @Test
    void refusesAThreeDigitSeparatorWhereDecimalsMakeNoSense() {
        assertRefused(persons, "1,234", "DES-AMBIGU");
        assertRefused(persons, "1.234", "DES-AMBIGU");
        assertRefused(budget, "1.234 €", "DES-AMBIGU");
        assertConverted(persons, "1 234", "1234", "DES-NOMBRE");
        assertConverted(persons, "12,0", "12", "DES-NOMBRE");
    }

    @Test
    void refusesDecimalsOfAWholeNumber() {
        assertRefused(persons, "2,5", "FDT-ENTIER");
        assertThat(code(persons.read(cell(Cell.Type.NUMBER, "2.5")))).isEqualTo("FDT-ENTIER");
    }

    @Test
    void warnsOfAShareThatMayBeAProportion() {
        Reading reading = part.read(cell(Cell.Type.NUMBER, "0.12"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> {
            assertThat(given.value()).isEqualTo(new Value.Quantity(new BigDecimal("0.12")));
            assertThat(given.treatments()).extracting(Reading.Treatment::check).containsExactly(FormCheck.DES_POURCENT);
            assertThat(given.treatments().get(0).what()).contains("12 %");
        });
        assertThat(part.read(cell(Cell.Type.NUMBER, "12")))
                .isEqualTo(Reading.of(new Value.Quantity(new BigDecimal("12"))));
    }

    @Test
    void refusesWhatIsNoNumberAtAll() {
        assertThat(code(etp.read(cell(Cell.Type.DATE, "2015-05-01")))).isEqualTo("FDT-DATE");
        assertThat(code(etp.read(cell(Cell.Type.BOOLEAN, "true")))).isEqualTo("FDT-NOMBRE");
        assertThat(code(etp.read(cell(Cell.Type.ERROR, "#N/A")))).isEqualTo("FDT-ERREUR");
        assertThat(code(etp.read(cell(Cell.Type.NO_VALUE, "")))).isEqualTo("FDT-SANS-VALEUR");
        assertThat(code(etp.read(cell(Cell.Type.NUMBER, "1E999999999")))).isEqualTo("FDT-NOMBRE");
        assertThat(code(etp.read(cell(Cell.Type.UNREADABLE, "1e400")))).isEqualTo("FLF-VALEUR");
    }

    @Test
    void refusesANumberTheBaseCannotHold() {
        for (String digits : List.of("1e20", "1e300", "-1e25")) {
            assertThat(code(etp.read(cell(Cell.Type.NUMBER, digits))))
                    .as(digits)
                    .isEqualTo("FDT-NOMBRE");
        }
        assertThat(code(etp.read(cell(Cell.Type.TEXT, "9".repeat(400))))).isEqualTo("FDT-NOMBRE");
    }

    /** Whatever the rules of the network: such a number would not go into the base. */
    @Test
    void refusesANumberBeyondAnyAnswer() {
        assertThat(code(etp.read(cell(Cell.Type.NUMBER, "1E300")))).isEqualTo("FDT-NOMBRE");
        assertThat(code(etp.read(cell(Cell.Type.NUMBER, "-1E15")))).isEqualTo("FDT-NOMBRE");
        assertRefused(persons, "1" + "0".repeat(40), "FDT-NOMBRE");
        assertRefused(persons, "9".repeat(400), "FDT-NOMBRE");
        assertThat(etp.read(cell(Cell.Type.NUMBER, "1E14")))
                .isEqualTo(Reading.of(new Value.Quantity(new BigDecimal("100000000000000"))));
    }

    @Test
    void tellsTheTwoReadingsOfAnAmbiguousNumber() {
        assertThat(persons.read(cell(Cell.Type.TEXT, "1,234")))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.what())
                        .isEqualTo("peut se lire 1,234 ou 1234"));
    }

    @Test
    void tracesAFormula() {
        Reading reading = etp.read(new Cell(0, 0, Cell.Type.NUMBER, "4", true));

        assertThat(codes(reading)).containsExactly("FDT-FORMULE");
    }

    @Test
    void readsStatesAsStates() {
        assertThat(etp.read(cell(Cell.Type.TEXT, "NSP"))).isEqualTo(new Reading.Declined(Answer.State.NSP, List.of()));
        assertThat(etp.read(cell(Cell.Type.TEXT, "SO"))).isEqualTo(new Reading.Declined(Answer.State.SO, List.of()));
        for (String typed : List.of("nsp", "N.S.P.", "Ne sait pas", "s.o.", "Sans objet", "S/O")) {
            assertThat(codes(etp.read(cell(Cell.Type.TEXT, typed)))).as(typed).containsExactly("COV-ETAT");
        }
        assertThat(etp.read(cell(Cell.Type.TEXT, " \u00a0 "))).isEqualTo(new Reading.Nothing());
    }

    private static void assertConverted(AnswerParser parser, String typed, String number, String code) {
        Reading reading = parser.read(cell(Cell.Type.TEXT, typed));

        assertThat(reading).as(typed).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Quantity(new BigDecimal(number))));
        assertThat(codes(reading)).containsExactly(code);
    }

    private static void assertRefused(AnswerParser parser, String typed, String code) {
        assertThat(code(parser.read(cell(Cell.Type.TEXT, typed)))).as(typed).isEqualTo(code);
    }

    static Cell cell(Cell.Type type, String text) {
        return new Cell(0, 0, type, text, false);
    }

    /** The code of a refusal, or what was understood instead. */
    static String code(Reading reading) {
        return reading instanceof Reading.Refused refused ? refused.check().code() : reading.toString();
    }

    static List<String> codes(Reading reading) {
        List<Reading.Treatment> treatments = reading instanceof Reading.Given given
                ? given.treatments()
                : reading instanceof Reading.Declined declined ? declined.treatments() : List.of();
        return treatments.stream().map(treatment -> treatment.check().code()).toList();
    }
}
