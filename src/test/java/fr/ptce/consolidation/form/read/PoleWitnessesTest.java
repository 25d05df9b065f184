package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.write.FilledForm;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.office.read.XlsxReading;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose answers a workbook holds, when what it shows contradicts what it hides. */
class PoleWitnessesTest {
    private static final PoleDesignations REGISTRY = PoleDesignations.of(List.of(
            new ExpectedPole("P001", "Pôle exemple 01", List.of("Exemple 01"), "", "", "", "", ""),
            new ExpectedPole("P002", "Pôle exemple 02", List.of("Exemple 02"), "", "", "", "", "")));

    @ParameterizedTest
    @ValueSource(strings = {"P002", "p002", "P 2", "Pôle exemple 02"})
    void countsForNobody_whenTheVisibleIdentifierIsAnothers(String seen) {
        FormReading reading = read(Workbooks.blank().answer("pole_id", seen), "recu.xlsx");

        assertThat(reading).isInstanceOfSatisfying(FormReading.Refused.class, refused -> {
            assertThat(refused.identity().pole()).isEmpty();
            assertThat(refused.presumed().isDoubt()).isTrue();
            assertThat(refused.presumed().poles()).containsExactly("P001", "P002");
            assertThat(refused.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("EVA-POLE-DOUTEUX");
                assertThat(finding.pole()).isEmpty();
                assertThat(finding.valeur()).isEqualTo(seen);
                assertThat(finding.location().feuille()).isEqualTo(Workbooks.ANIMATION);
                assertThat(finding.location().cellule()).startsWith("C");
                assertThat(finding.message()).contains("P001", "P002");
                assertThat(finding.action()).contains("RATTACHER");
            });
        });
    }

    @Test
    void countsForNobody_whenTheVisibleIdentifierIsOneTheRegistryDoesNotKnow() {
        FormReading reading = read(Workbooks.blank().answer("pole_id", "P077"), "recu.xlsx");

        assertThat(reading).isInstanceOfSatisfying(FormReading.Refused.class, refused -> assertThat(
                        refused.presumed().poles())
                .containsExactly("P001", "P077"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P001", "p001", "P 01", "1", "Exemple 01"})
    void saysNothing_whenTheVisibleIdentifierIsItsOwnHoweverItIsWritten(String seen) {
        assertThat(read(Workbooks.blank().answer("pole_id", seen), "recu.xlsx").findings())
                .isEmpty();
    }

    @Test
    void doubts_whenTheVisibleIdentifierIsNobodys() {
        FormReading reading = read(Workbooks.blank().answer("pole_id", "le nôtre"), "recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("EVA-IDENTIFIANT");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.champ()).isEqualTo("pole_id");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P002.xlsx",
                "p002 réponse.xlsx",
                "P002-classeur-de-P001.xlsx",
                "Réponse Pôle exemple 02.xlsx",
                "exemple_02.xlsx",
                "P002/questionnaire.xlsx"
            })
    void countsForNobody_whenTheNameOfTheFileIsAnothers(String file) {
        assertThat(read(Workbooks.blank(), file)).isInstanceOfSatisfying(FormReading.Refused.class, refused -> {
            assertThat(refused.findings()).extracting(Finding::code).containsExactly("EVA-POLE-DOUTEUX");
            assertThat(refused.presumed().poles()).containsExactly("P001", "P002");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P001 exemple 02.xlsx",
                "P001_2016 p02.xlsx",
                "Pôle exemple 01 p02.xlsx",
                "P001/exemple 02.xlsx",
                "P001.xlsx"
            })
    void saysNothing_whenTheFileCitesItsOwnPoleAndAnAliasOrAPage(String file) {
        assertThat(read(Workbooks.blank(), file).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P001 classeur de P002.xlsx", "P001 Pôle exemple 02.xlsx"})
    void doubtsStill_whenTheFileCitesAFullIdOrNameOfAnotherBesideItsOwn(String file) {
        assertThat(read(Workbooks.blank(), file)).isInstanceOf(FormReading.Refused.class);
    }

    @Test
    void comparesTheVisibleIdentifierWithoutARegistryToo() {
        FormReader anyone = new FormReader(Workbooks.definition(), Set.of(), "");
        byte[] other = Workbooks.blank().answer("pole_id", "P002").bytes();

        assertThat(anyone.read(opened(other), "recu.xlsx").findings())
                .extracting(Finding::code)
                .containsExactly("EVA-POLE-DOUTEUX");
        assertThat(anyone.read(opened(Workbooks.blank().bytes()), "P002.xlsx").findings())
                .extracting(Finding::code)
                .containsExactly("EVA-NOM");
    }

    @Test
    void isOfThePoleTheNetworkAttachesItTo() {
        FormReading reading =
                attached(Workbooks.blank().answer("pole_id", "P002").answer("etp_animation", 2), "P002");

        assertThat(reading).isInstanceOfSatisfying(FormReading.Read.class, read -> {
            assertThat(read.identity().pole()).isEqualTo("P002");
            assertThat(read.lifted()).extracting(Finding::code).containsExactly("EVA-POLE-DOUTEUX");
            assertThat(read.findings()).isEmpty();
        });
    }

    @Test
    void mayBeAttachedToTheOneItHides() {
        FormReading reading = attached(Workbooks.blank().answer("pole_id", "P002"), "P001");

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.identity().pole()).isEqualTo("P001");
    }

    @Test
    void isNotAttachedToAPoleNothingDesignates() {
        assertThat(attached(Workbooks.blank().answer("pole_id", "P002"), "P003"))
                .isInstanceOfSatisfying(
                        FormReading.Refused.class,
                        refused -> assertThat(refused.presumed().poles()).containsExactly("P001", "P002"));
    }

    @Test
    void isAttached_whenThePoleAloneIsMissingOrUnknown() {
        Workbooks missing = Workbooks.blank();
        missing.identity.remove("ptce.pole");
        Workbooks unknown = Workbooks.blank();
        unknown.identity.put("ptce.pole", "P999");

        assertThat(attached(missing, "P002").identity().pole()).isEqualTo("P002");
        assertThat(attached(unknown, "P002").identity().pole()).isEqualTo("P002");
    }

    @Test
    void tellsHowToAttachAFileThatLostItsPoleAlone() {
        Workbooks missing = Workbooks.blank();
        missing.identity.remove("ptce.pole");

        assertThat(read(missing, "recu.xlsx").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("EVA-IDENTITE");
            assertThat(finding.action()).contains("RATTACHER");
        });
    }

    @Test
    void countsForNobody_whenTheFormOfAStructureIsNamedAfterAnotherPole() throws IOException {
        FormReader reader = new FormReader(
                DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition(),
                REGISTRY,
                "exemple-2015",
                2015,
                Map.of());
        byte[] form = FilledForm.of("P001").answers("structure_nom", "Atelier").bytes();

        assertThat(reader.read(opened(form), "P001-atelier.xlsx")).isInstanceOf(FormReading.Read.class);
        assertThat(reader.read(opened(form), "P002-atelier.xlsx").findings())
                .extracting(Finding::code)
                .containsExactly("EVA-POLE-DOUTEUX");
    }

    @Test
    void remainsRefused_whenItsCampaignIsLostToo() {
        Workbooks workbook = Workbooks.blank();
        workbook.identity.clear();

        assertThat(attached(workbook, "P002")).isInstanceOfSatisfying(FormReading.Refused.class, refused -> {
            assertThat(refused.findings()).extracting(Finding::code).containsExactly("EVA-IDENTITE");
            assertThat(refused.presumed().certain()).isTrue();
            assertThat(refused.presumed().words()).isEqualTo("P002");
        });
    }

    @Test
    void keepsItsOwnPole_whenNothingMadeItDoubtful() {
        FormReading reading = attached(Workbooks.blank(), "P002");

        assertThat(reading).isInstanceOfSatisfying(FormReading.Read.class, read -> {
            assertThat(read.identity().pole()).isEqualTo("P001");
            assertThat(read.lifted()).isEmpty();
        });
    }

    @Test
    void guessesWhomALostIdentityComesFrom() {
        Workbooks workbook = Workbooks.blank().answer("pole_id", "P002");
        workbook.identity.clear();

        assertThat(read(workbook, "retour.xlsx")).isInstanceOfSatisfying(FormReading.Refused.class, refused -> {
            assertThat(refused.identity().pole()).isEmpty();
            assertThat(refused.presumed().certain()).isTrue();
            assertThat(refused.presumed().words()).isEqualTo("P002");
        });
    }

    private static FormReading read(Workbooks workbook, String file) {
        return new FormReader(Workbooks.definition(), REGISTRY, "exemple-2015", 2015, Map.of())
                .read(opened(workbook.bytes()), file);
    }

    private static FormReading attached(Workbooks workbook, String pole) {
        return new FormReader(Workbooks.definition(), REGISTRY, "exemple-2015", 2015, Map.of("recu.xlsx", pole))
                .read(opened(workbook.bytes()), "recu.xlsx");
    }

    private static XlsxReading opened(byte[] bytes) {
        return new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(bytes);
    }
}
