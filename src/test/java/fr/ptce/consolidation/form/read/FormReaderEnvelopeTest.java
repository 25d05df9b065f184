package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.office.read.XlsxReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is ours when it says so twice, for this campaign, this registry and an accepted version. */
class FormReaderEnvelopeTest {
    @ParameterizedTest(name = "{0} = {1} gives {2}")
    @CsvSource({
        "ptce.campagne,autre-2016,EVA-CAMPAGNE",
        "ptce.pole,P999,EVA-POLE",
        "ptce.version,v9,EVA-VERSION",
        "ptce.questionnaire,salarié,EVA-QUESTIONNAIRE"
    })
    void refusesAForeignQuestionnaire(String key, String value, String code) {
        Workbooks classeur = Workbooks.vierge();
        classeur.identite.put(key, value);

        FormReading reading = classeur.lire("recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(reading.findings().get(0).valeur()).isEqualTo(value);
        assertThat(reading.findings().get(0).action()).isNotBlank();
        assertThat(reading.sha256()).hasSize(64);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Workbooks classeur = Workbooks.vierge();
        classeur.identite.put("ptce.campagne", "autre-2016");
        classeur.identite.put("ptce.pole", "P999");
        classeur.identite.put("ptce.version", "v9");

        assertThat(classeur.lire("recu.xlsx").findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("EVA-CAMPAGNE", "EVA-POLE", "EVA-VERSION");
    }

    @Test
    void acceptsAnyCampaignAndPoleWhenNoneIsExpected() {
        Workbooks classeur = Workbooks.vierge();
        classeur.identite.put("ptce.campagne", "autre-2016");
        classeur.identite.put("ptce.pole", "P999");
        FormReader anyone = new FormReader(Workbooks.definition(), Set.of(), "");

        assertThat(anyone.read(read(classeur), "recu.xlsx")).isInstanceOf(FormReading.Read.class);
    }

    @Test
    void refusesTwoIdentitiesThatDisagree() {
        Workbooks classeur = Workbooks.vierge();
        byte[] octets = withProperty(classeur, "ptce.pole", "P002");

        FormReading reading = new FormReader(Workbooks.definition(), Set.of("P001", "P002"), "exemple-2015")
                .read(read(octets), "recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-CONTRADICTION");
        assertThat(reading.findings().get(0).valeur()).contains("P001", "P002");
    }

    @Test
    void isContentWithOneIdentity() {
        Workbooks classeur = Workbooks.vierge();
        classeur.octets();
        classeur.poi.removeSheetAt(classeur.poi.getSheetIndex("_META"));

        FormReading reading = new FormReader(Workbooks.definition(), Set.of("P001"), "exemple-2015")
                .read(read(classeur.enregistrer()), "recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.identity().pole()).isEqualTo("P001");
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-PARTIELLE");
    }

    @Test
    void findsTheIdentityInARenamedSheetAndForgivesNumbers() {
        Workbooks classeur = Workbooks.vierge();
        XSSFSheet meta = classeur.poi.createSheet("Données");
        String[][] rows = {
            {"ptce.pole", "P001"},
            {"ptce.campagne", "exemple-2015"},
            {"ptce.version", "v1"},
            {"ptce.exercice", "2015.0"}
        };
        for (String[] row : rows) {
            meta.createRow(meta.getPhysicalNumberOfRows()).createCell(0).setCellValue(row[0]);
            meta.getRow(meta.getLastRowNum()).createCell(1).setCellValue(row[1]);
        }
        classeur.identite.clear();

        FormReading reading = classeur.lire();

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.identity().exercice()).isEqualTo("2015");
    }

    @Test
    void refusesOurQuestionnaireWithoutIdentityAndSuggestsThePole() {
        Workbooks classeur = Workbooks.vierge();
        classeur.identite.clear();

        FormReading reading = classeur.lire("dossier/Enquête P002 v3.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-IDENTITE");
        assertThat(reading.findings().get(0).message()).contains("P002");
    }

    @Test
    void refusesAWorkbookThatIsNotOurs() throws java.io.IOException {
        try (XSSFWorkbook other = new XSSFWorkbook();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            other.createSheet("Feuil1").createRow(0).createCell(0).setCellValue("Bonjour");
            other.write(out);

            FormReading reading =
                    new FormReader(Workbooks.definition(), Set.of(), "").read(read(out.toByteArray()), "autre.xlsx");

            assertThat(reading).isInstanceOf(FormReading.Refused.class);
            assertThat(reading.findings()).extracting(Finding::code).containsExactly("FLF-INCONNU");
        }
    }

    @Test
    void refusesAFileThatIsNoWorkbook(@TempDir Path folder) throws java.io.IOException {
        Path file = folder.resolve("P001.xlsx");
        Files.write(file, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        FormReading reading = new FormReader(Workbooks.definition(), Set.of(), "").read(file, "P001.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        Finding finding = reading.findings().get(0);
        assertThat(finding.code()).startsWith("FLF-");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location().fichier()).isEqualTo("P001.xlsx");
        assertThat(finding.message()).isNotBlank();
        assertThat(finding.action()).isNotBlank();
        assertThat(reading.sha256()).hasSize(64);
    }

    @Test
    void noticesAFileNamedAfterAnotherPole() {
        FormReading reading = Workbooks.vierge().lire("recus/P002_final.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-NOM");
        assertThat(reading.findings()).extracting(Finding::pole).containsExactly("P001");
    }

    private static XlsxReading read(Workbooks classeur) {
        return read(classeur.octets());
    }

    private static XlsxReading read(byte[] octets) {
        return new fr.ptce.consolidation.office.read.XlsxReader(
                        fr.ptce.consolidation.office.read.XlsxLimits.defaults(), () -> 0, sheet -> false)
                .read(octets);
    }

    /** The workbook, one property of which was changed after the hidden sheet was written. */
    private static byte[] withProperty(Workbooks classeur, String key, String value) {
        classeur.octets();
        classeur.poi.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().stream()
                .filter(property -> property.getName().equals(key))
                .forEach(property -> property.setLpwstr(value));
        return classeur.enregistrer();
    }
}
