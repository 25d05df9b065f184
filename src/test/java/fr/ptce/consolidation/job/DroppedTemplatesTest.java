package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.fill.docx.DocxFile;
import fr.ptce.consolidation.fill.pdf.PdfText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template dropped in {@code rapports/} is one more report, whatever its format; a wrong one leaves the outputs as they were. */
class DroppedTemplatesTest {
    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void writesASmallCampaign() throws IOException {
        SampleRun.campaign(folder.resolve("input"), 3);
        Path questionnaire = Files.createDirectories(folder.resolve("templates/questionnaire"));
        try (var files = Files.list(SampleRun.TEMPLATES.resolve("questionnaire"))) {
            for (Path file : files.toList()) {
                Files.copy(file, questionnaire.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        reports = Files.createDirectories(folder.resolve("templates/rapports"));
    }

    @Test
    void makesOneReportOfEachFormat() throws IOException {
        drop(
                "liste.csv",
                "## titre: Liste\nindicateur;libelle\n#foreach($i in $indicateurs)\n$i.id;$i.libelle\n#end\n");
        drop("note.md", "## titre: Note\n## profil: financeur\n# $rapport.titre\n\n## Exercice $campagne.exercice\n");
        drop("page.html", "<p>$campagne.diffusion</p>");
        drop(
                "fiche.html",
                "## sortie: pdf\n<html lang=\"fr\"><head><title>T</title><style>body { font-family: 'Liberation"
                        + " Sans' }</style></head><body><p>Pour $rapport.titre</p></body></html>");
        drop(
                "retour.txt",
                "## profil: pôle\n## fichier: restitutions/{pole}.txt\n$pole.id $pole.nom :"
                        + " $pole.valeurs.nb_structures, $pole.structures\n");
        DocxFile.write(reports.resolve("lettre.docx"), "<w:p><w:r><w:t>De $rapport.titre</w:t></w:r></w:p>", "<w:p/>");
        workbook("tableau.xlsx", "$rapport.titre");
        drop(
                "rapports.csv",
                "modele;titre;profil;fichier\nlettre.docx;La lettre;financeur;\ntableau.xlsx;Un tableau;;t/x.xlsx\n");

        run();

        assertThat(text("liste.csv")).startsWith("\uFEFFindicateur;libelle\r\nI01;");
        assertThat(text("diffusion/note.md")).startsWith("# Note\n\n## Exercice 2015");
        assertThat(text("page.html")).contains("Document interne");
        assertThat(PdfText.of(output("fiche.pdf"))).contains("Pour fiche");
        assertThat(text("restitutions/P002.txt")).startsWith("P002 ").matches("(?s).* : \\d+, \\d+\\s*");
        assertThat(output("restitutions/P003.txt")).exists();
        assertThat(DocxFile.paragraphs(output("diffusion/lettre.docx"), "word/document.xml"))
                .containsExactly("De La lettre");
        try (InputStream in = Files.newInputStream(output("t/x.xlsx"));
                XSSFWorkbook filled = new XSSFWorkbook(in)) {
            assertThat(filled.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Un tableau");
        }
        Map<String, String> before = SampleRun.files(output(""));
        run();
        assertThat(SampleRun.files(output(""))).isEqualTo(before);
    }

    @Test
    void leavesThePreviousOutputsWhenATemplateIsWrong() throws IOException {
        drop("note.txt", "Bonjour\n");
        run();
        Map<String, String> before = SampleRun.files(output(""));

        for (List<String> wrong : List.of(
                List.of("$inconnu\n", "note.txt, ligne 1"),
                List.of("## profil: tous\n", "note.txt, ligne 1"),
                List.of("## fichier: journal.json\n", "note.txt, ligne 1"))) {
            drop("note.txt", wrong.get(0));

            assertThatThrownBy(this::run)
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining(wrong.get(1));
            assertThat(SampleRun.files(output(""))).isEqualTo(before);
        }
    }

    @Test
    void saysWhichFileIsNotWhatItsNameSays() throws IOException {
        drop("lettre.docx", "ce n'est pas un document");

        assertThatThrownBy(this::run)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("lettre.docx")
                .hasMessageContaining("n'est pas un fichier lisible");
    }

    private void run() throws IOException {
        RunRequest request = new RunRequest(
                folder.resolve("input"), folder.resolve("output"), folder.resolve("templates"), SampleRun.CAMPAGNE);
        assertThat(ConsolidationRun.run(request, SampleRun.SILENT)).isPresent();
    }

    private Path output(String name) {
        return folder.resolve("output").resolve(SampleRun.CAMPAGNE).resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(output(name), StandardCharsets.UTF_8);
    }

    private void drop(String name, String text) throws IOException {
        Files.writeString(reports.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void workbook(String name, String cell) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(reports.resolve(name))) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue(cell);
            workbook.write(out);
        }
    }
}
