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
        Workbooks workbook = Workbooks.blank();
        workbook.identity.put(key, value);

        FormReading reading = workbook.read("recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(reading.findings().get(0).valeur()).isEqualTo(value);
        assertThat(reading.findings().get(0).action()).isNotBlank();
        assertThat(reading.sha256()).hasSize(64);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Workbooks workbook = Workbooks.blank();
        workbook.identity.put("ptce.campagne", "autre-2016");
        workbook.identity.put("ptce.pole", "P999");
        workbook.identity.put("ptce.version", "v9");

        assertThat(workbook.read("recu.xlsx").findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("EVA-CAMPAGNE", "EVA-POLE", "EVA-VERSION");
    }

    @Test
    void acceptsAnyCampaignAndPoleWhenNoneIsExpected() {
        Workbooks workbook = Workbooks.blank();
        workbook.identity.put("ptce.campagne", "autre-2016");
        workbook.identity.put("ptce.pole", "P999");
        FormReader anyone = new FormReader(Workbooks.definition(), Set.of(), "");

        assertThat(anyone.read(read(workbook), "recu.xlsx")).isInstanceOf(FormReading.Read.class);
    }

    @Test
    void refusesTwoIdentitiesThatDisagree() {
        Workbooks workbook = Workbooks.blank();
        byte[] bytes = withProperty(workbook, "ptce.pole", "P002");

        FormReading reading = new FormReader(Workbooks.definition(), Set.of("P001", "P002"), "exemple-2015")
                .read(read(bytes), "recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-CONTRADICTION");
        assertThat(reading.findings().get(0).valeur()).contains("P001", "P002");
    }

    @Test
    void isContentWithOneIdentity() {
        Workbooks workbook = Workbooks.blank();
        workbook.bytes();
        workbook.poi.removeSheetAt(workbook.poi.getSheetIndex("_META"));

        FormReading reading = new FormReader(Workbooks.definition(), Set.of("P001"), "exemple-2015")
                .read(read(workbook.save()), "recu.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.identity().pole()).isEqualTo("P001");
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-PARTIELLE");
    }

    @Test
    void findsTheIdentityInARenamedSheetAndForgivesNumbers() {
        Workbooks workbook = Workbooks.blank();
        XSSFSheet meta = workbook.poi.createSheet("Données");
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
        workbook.identity.clear();

        FormReading reading = workbook.read();

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.identity().exercice()).isEqualTo("2015");
    }

    @Test
    void refusesOurQuestionnaireWithoutIdentityAndSuggestsThePole() {
        Workbooks workbook = Workbooks.blank();
        workbook.identity.clear();

        FormReading reading = workbook.read("dossier/Enquête P002 v3.xlsx");

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
    void noticesAFileNamedAfterAPoleNobodyKnows() {
        FormReading reading = Workbooks.blank().read("recus/P999_final.xlsx");

        assertThat(reading).isInstanceOf(FormReading.Read.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("EVA-NOM");
        assertThat(reading.findings()).extracting(Finding::pole).containsExactly("P001");
    }

    private static XlsxReading read(Workbooks workbook) {
        return read(workbook.bytes());
    }

    private static XlsxReading read(byte[] bytes) {
        return new fr.ptce.consolidation.office.read.XlsxReader(
                        fr.ptce.consolidation.office.read.XlsxLimits.defaults(), () -> 0, sheet -> false)
                .read(bytes);
    }

    /** The workbook, one property of which was changed after the hidden sheet was written. */
    private static byte[] withProperty(Workbooks workbook, String key, String value) {
        workbook.bytes();
        workbook.poi.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().stream()
                .filter(property -> property.getName().equals(key))
                .forEach(property -> property.setLpwstr(value));
        return workbook.save();
    }
}
