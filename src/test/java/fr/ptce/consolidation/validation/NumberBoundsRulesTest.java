package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each number of the questionnaire: what is impossible blocks, once, on its cell, however large it is. */
class NumberBoundsRulesTest {
    private static final Definition DEFINITION = definition();

    static Stream<Field> numbers() {
        return Stream.concat(DEFINITION.poleFields().stream(), DEFINITION.structureFields().stream())
                .filter(field -> field.type().isNumeric());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void blocksWhatIsImpossible(Field field) {
        for (String number : List.of("1000000000000", "-1", "-1000000000000", "1" + "0".repeat(300))) {
            assertThat(found(field, number))
                    .as(field.name() + " = " + number)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                        assertThat(finding.champ()).isEqualTo(field.name());
                        assertThat(finding.location().cellule()).isNotEmpty();
                        assertThat(finding.message() + finding.action()).doesNotContain("${");
                        assertThat(finding.attendu()).doesNotContain("${");
                    });
        }
    }

    /** The case of the issue: a billion jobs counted in I20. */
    @Test
    void blocksTheBillionJobsOfTheCase() {
        FormReading reading = new FormReader(DEFINITION, Set.of(), "")
                .read(
                        Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs/emplois_consolides_1e9.xlsx"),
                        "P026.xlsx");

        assertThat(new SubmissionValidator(DEFINITION, SubmissionFixture.EXERCICE)
                        .validate(((FormReading.Read) reading).submission())
                        .findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("VIR-EMPLOIS-MAXIMUM");
                    assertThat(finding.location().feuille()).isEqualTo("3_EMPLOI");
                    assertThat(finding.location().cellule()).isEqualTo("D9");
                    assertThat(finding.attendu()).isEqualTo("E03 <= 20000");
                    assertThat(finding.message()).startsWith("1000000000 emplois ou postes en un an");
                });
    }

    private static List<Finding> found(Field field, String number) {
        return new SubmissionValidator(DEFINITION, SubmissionFixture.EXERCICE)
                        .validate(SubmissionFixture.complete(DEFINITION)
                                .with(field.name(), number)
                                .submission())
                        .findings()
                        .stream()
                        .filter(finding -> finding.code().startsWith("VIR-"))
                        .toList();
    }

    private static Definition definition() {
        try {
            return DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
