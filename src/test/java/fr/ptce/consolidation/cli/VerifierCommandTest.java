package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One workbook checked by itself, without a base. */
class VerifierCommandTest {
    private static final Path FAULTY = Path.of("input/exemple-2015/P116-pole-exemple-116.xlsx");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void writesTheWorkbookAgainWithItsAnomaliesInItsCells() throws IOException {
        byte[] before = Files.readAllBytes(FAULTY);

        int code = execute("verifier", FAULTY.toString(), "--annoter");

        Path annotated = folder.resolve("verifier/P116-pole-exemple-116.xlsx");
        assertThat(code).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("VCO-ANIMATION").contains("Annoté dans " + annotated);
        try (InputStream in = Files.newInputStream(annotated);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("2_ANIMATION")
                            .getCellComment(new CellAddress("D11"))
                            .getString()
                            .getString())
                    .contains("dépassent les ETP investis");
            assertThat(workbook.getSheet("À corriger")).isNotNull();
        }
        assertThat(Files.readAllBytes(FAULTY)).isEqualTo(before);
    }

    @Test
    void saysThatAFileCannotBeAnnotated() throws IOException {
        Path file = Files.writeString(folder.resolve("lettre.xlsx"), "Madame, Monsieur", StandardCharsets.UTF_8);

        assertThat(execute("verifier", file.toString(), "--annoter")).isEqualTo(ExitCodes.FINDINGS);

        assertThat(out.toString()).contains("ne peut pas être annoté");
        assertThat(folder.resolve("verifier")).doesNotExist();
    }

    @Test
    void refusesAWorkbookOfAnotherYearThanTheCampaignNamed() throws IOException {
        Path input = Files.createDirectories(folder.resolve("entree/exemple-2015"));
        Files.writeString(input.resolve("campagne.csv"), "cle;valeur\nexercice;2014\n");

        int code = Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true))
                .execute(
                        "verifier",
                        FAULTY.toString(),
                        "--campagne",
                        "exemple-2015",
                        "--entree",
                        folder.resolve("entree").toString());

        assertThat(code).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("refusé").contains("EVA-EXERCICE");
    }

    @Test
    void saysThatAWorkbookMayBeThatOfAnotherPole() {
        Path file =
                Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs/P010-dans-le-classeur-de-P011.xlsx");

        assertThat(execute("verifier", file.toString(), "--campagne=2016")).isEqualTo(ExitCodes.FINDINGS);

        assertThat(out.toString())
                .contains(
                        "refusé, 1 anomalie bloquante",
                        "EVA-POLE-DOUTEUX (1)",
                        "1_POLE › D6",
                        "P010",
                        "P011",
                        "RATTACHER");
    }

    /** As the job says it: not every answer that is missing. */
    @Test
    void saysOnceThatAWorkbookCameBackBlank() {
        Path file = Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs/P023-vierge-renvoye.xlsx");

        assertThat(execute("verifier", file.toString(), "--campagne=2016")).isEqualTo(ExitCodes.FINDINGS);

        assertThat(out.toString())
                .contains("pôle P023, reçu vide, 1 anomalie bloquante", "EVA-VIDE (1)")
                .doesNotContain("FDM-OBLIGATOIRE");
    }

    @Test
    void annotatesAnOdsAndGoesOnAfterWhatIsNoWorkbook() throws IOException {
        Path received = Path.of("src/test/resources/fr/ptce/consolidation/cas/recus");
        Path archive = Files.write(
                folder.resolve("envoi.zip"),
                fr.ptce.consolidation.office.OfficeZip.pack(java.util.Map.of("P001.xlsx", new byte[] {1})));

        int code = Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true))
                .execute(
                        "verifier",
                        archive.toString(),
                        received.resolve("Reponse P138.msg").toString(),
                        received.resolve("P004.ods").toString(),
                        "--annoter",
                        "--sortie",
                        folder.toString());

        assertThat(code).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString())
                .contains("archive (.zip, .rar, .7z…)")
                .contains("enregistrez la pièce jointe")
                .contains("P004.ods : pôle P004")
                .contains("Annoté dans " + folder.resolve("verifier/P004.ods"))
                .doesNotContain("Exception");
    }

    private int execute(String command, String file, String option) {
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true))
                .execute(command, file, option, "--sortie", folder.toString());
    }
}
