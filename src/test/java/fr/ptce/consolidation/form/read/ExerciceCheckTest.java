package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook is of the accounting year it was made for. */
class ExerciceCheckTest {
    private final Workbooks workbook = Workbooks.blank();

    @ParameterizedTest
    @ValueSource(strings = {"2015", "2015.0", "2015,00", " 2015 "})
    void takesTheYearOfTheCampaignAsProgramsWriteIt(String said) {
        workbook.identity.put("ptce.exercice", said);

        FormReading reading = read(2015);

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.findings()).extracting(Finding::code).doesNotContain("EVA-EXERCICE", "EVA-SANS-EXERCICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "2014", "2015-2016", "15"})
    void refusesAnotherYear(String said) {
        workbook.identity.put("ptce.exercice", said);

        FormReading reading = read(2015);

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("EVA-EXERCICE");
                    assertThat(finding.valeur()).isEqualTo(said);
                    assertThat(finding.attendu()).isEqualTo("2015");
                    assertThat(finding.message()).contains(said, "2015 de la campagne");
                    assertThat(finding.action()).contains("questionnaire de l'exercice 2015");
                });
    }

    @Test
    void tellsThatAnOldWorkbookSaysNoYear() {
        workbook.identity.remove("ptce.exercice");

        FormReading reading = read(2015);

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.findings()).extracting(Finding::code).contains("EVA-SANS-EXERCICE");
    }

    @Test
    void saysNothingOfTheYearOfAnotherCampaign() {
        workbook.identity.put("ptce.campagne", "autre-2016");
        workbook.identity.put("ptce.exercice", "2016");

        assertThat(read(2015).findings()).extracting(Finding::code).containsExactly("EVA-CAMPAGNE");
    }

    @Test
    void takesAnyYearWhenNoneIsExpected() {
        workbook.identity.put("ptce.exercice", "1999");

        assertThat(workbook.read()).isInstanceOf(FormReading.Read.class);
    }

    private FormReading read(int exercice) {
        return new FormReader(
                        Workbooks.definition(),
                        PoleDesignations.ofIds(Set.of("P001")),
                        "exemple-2015",
                        exercice,
                        Map.of())
                .read(
                        new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(workbook.bytes()),
                        "recu.xlsx");
    }
}
