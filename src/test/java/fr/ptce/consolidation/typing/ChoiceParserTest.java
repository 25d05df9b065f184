package fr.ptce.consolidation.typing;

import static fr.ptce.consolidation.typing.NumberParserTest.cell;
import static fr.ptce.consolidation.typing.NumberParserTest.code;
import static fr.ptce.consolidation.typing.NumberParserTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.office.read.Cell;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceParserTest {
    private final AnswerParser sector = AnswerParser.of(Fields.choice("secteur", Fields.SECTORS));
    private final AnswerParser sectors = AnswerParser.of(Fields.slots("secteurs", Fields.SECTORS, 3));
    private final AnswerParser departement = AnswerParser.of(Fields.choice("departement", Fields.DEPARTEMENTS));
    private final AnswerParser qpv = AnswerParser.of(Fields.choice("qpv", Fields.YES_NO));
    private final AnswerParser tick = new TickParser("cooperation", new CodeMatcher(Fields.VALUES));

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Éco-activités|eco_activites|",
                "eco_activites|eco_activites|",
                "éco-activités|eco_activites|COV-ECRITURE",
                "ECO ACTIVITES|eco_activites|COV-ECRITURE",
                "Éco\u2011activités|eco_activites|COV-ECRITURE",
                "E\u0301co-activite\u0301s|eco_activites|COV-ECRITURE",
                "Services  à la personne|services_personne|COV-ECRITURE",
                "Finance de l'ESS|finance|COV-ECRITURE",
                "FORMATION|formation|COV-ECRITURE",
                "Environnement|eco_activites|COV-ALIAS",
                "Textile, mode, design|textile|",
                "autre (precisez)|autre|COV-ECRITURE"
            })
    void recognisesACodeHoweverWritten(String typed, String code, String treatment) {
        Reading reading = sector.read(cell(Cell.Type.TEXT, typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Choice(code)));
        assertThat(codes(reading)).isEqualTo(treatment == null ? List.of() : List.of(treatment));
    }

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Culture; Formation|culture formation",
                "Culture, alimentation|alimentation culture",
                "Culture / Formation|culture formation",
                "Textile, mode, design, Formation|formation textile",
                "- culture|culture",
                "culture, culture|culture"
            })
    void readsSeveralCodesInOneCell(String typed, String expected) {
        Reading reading = sectors.read(cell(Cell.Type.TEXT, typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Choices(new TreeSet<>(List.of(expected.split(" "))), new TreeSet<>())));
    }

    @Test
    void readsOneCodePerLine() {
        Reading reading = sectors.read(cell(Cell.Type.TEXT, "• Culture\r\n• Formation\n"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Choices(new TreeSet<>(List.of("culture", "formation")), new TreeSet<>())));
    }

    @Test
    void refusesSeveralCodesWhereOneIsExpected() {
        assertThat(code(sector.read(cell(Cell.Type.TEXT, "Culture; Formation"))))
                .isEqualTo("COV-PLUSIEURS");
    }

    @Test
    void refusesAnUnknownCodeAndSuggestsTheNearestLabels() {
        Reading reading = sector.read(cell(Cell.Type.TEXT, "Formations"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.check()).isEqualTo(FormCheck.COV_INCONNU);
            assertThat(refused.attendu()).startsWith("«\u00a0Formation\u00a0»");
        });
        assertThat(code(sectors.read(cell(Cell.Type.TEXT, "Culture; astrologie"))))
                .isEqualTo("COV-INCONNU");
    }

    @Test
    void listsTheWholeOfAShortList() {
        assertThat(qpv.read(cell(Cell.Type.TEXT, "peut-être")))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.attendu())
                        .isEqualTo("«\u00a0Oui\u00a0», «\u00a0Non\u00a0»"));
    }

    @Test
    void restoresTheLeadingZeroOfANumberedCode() {
        Reading reading = departement.read(cell(Cell.Type.NUMBER, "1.0"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Choice("01")));
        assertThat(codes(reading)).containsExactly("COV-ZERO");
        assertThat(codes(departement.read(cell(Cell.Type.NUMBER, "15")))).isEmpty();
        assertThat(code(departement.read(cell(Cell.Type.NUMBER, "1.5")))).isEqualTo("COV-INCONNU");
    }

    @Test
    void readsMarksOfYesAndNo() {
        for (Locale locale : List.of(Locale.FRANCE, Locale.forLanguageTag("tr-TR"))) {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(locale);
                for (String yes : List.of("oui", "Oui", "OUI", "O", "o", "x", "X", "1", "VRAI", "Yes", "✓")) {
                    assertYesNo(yes, "oui");
                }
                for (String no : List.of("non", "Non", "NON", "N", "0", "FAUX", "no")) {
                    assertYesNo(no, "non");
                }
                assertThat(codes(sector.read(cell(Cell.Type.TEXT, "FINANCE DE L'ESS"))))
                        .containsExactly("COV-ECRITURE");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void readsABooleanAsYesOrNo() {
        assertThat(qpv.read(cell(Cell.Type.BOOLEAN, "false")))
                .isInstanceOfSatisfying(
                        Reading.Given.class, given -> assertThat(given.value()).isEqualTo(new Value.Choice("non")));
        assertThat(code(sector.read(cell(Cell.Type.BOOLEAN, "true")))).isEqualTo("COV-INCONNU");
    }

    @Test
    void readsATick() {
        assertTick(cell(Cell.Type.TEXT, "Oui"), true, List.of());
        assertTick(cell(Cell.Type.TEXT, "Non"), false, List.of());
        assertTick(cell(Cell.Type.TEXT, "x"), true, List.of("COV-OUI-NON"));
        assertTick(cell(Cell.Type.NUMBER, "1"), true, List.of("COV-OUI-NON"));
        assertTick(cell(Cell.Type.NUMBER, "0"), false, List.of("COV-OUI-NON"));
        assertTick(cell(Cell.Type.BOOLEAN, "true"), true, List.of("COV-OUI-NON"));
        assertTick(cell(Cell.Type.TEXT, "coopération"), true, List.of("COV-OUI-NON"));
        assertThat(tick.read(cell(Cell.Type.TEXT, "NSP"))).isEqualTo(new Reading.Declined(Answer.State.NSP, List.of()));
    }

    @Test
    void refusesATickThatSaysNeitherYesNorNo() {
        assertThat(code(tick.read(cell(Cell.Type.TEXT, "Mutualisation")))).isEqualTo("COV-COCHE");
        assertThat(code(tick.read(cell(Cell.Type.NUMBER, "2")))).isEqualTo("COV-COCHE");
        assertThat(code(tick.read(cell(Cell.Type.TEXT, "-")))).isEqualTo("FDT-RIEN");
        assertThat(code(tick.read(cell(Cell.Type.DATE, "1900-01-01")))).isEqualTo("COV-COCHE");
    }

    private void assertYesNo(String typed, String expected) {
        assertThat(qpv.read(cell(Cell.Type.TEXT, typed)))
                .as(typed)
                .isInstanceOfSatisfying(
                        Reading.Given.class, given -> assertThat(given.value()).isEqualTo(new Value.Choice(expected)));
    }

    private void assertTick(Cell cell, boolean chosen, List<String> treatments) {
        Reading reading = tick.read(cell);

        List<String> expected = chosen ? List.of("cooperation") : List.of();
        assertThat(reading).isInstanceOfSatisfying(Reading.Given.class, given -> assertThat(given.value())
                .isEqualTo(new Value.Choices(new TreeSet<>(expected), new TreeSet<>())));
        assertThat(codes(reading)).isEqualTo(treatments);
    }
}
