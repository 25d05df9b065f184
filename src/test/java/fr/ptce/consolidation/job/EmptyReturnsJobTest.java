package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.fill.docx.DocxFile;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.merge.FileState;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questionnaires sent back without an answer, and which of several files of a pole counts. */
class EmptyReturnsJobTest {
    private static final String YEAR = "enquete-2016";
    private static final Path BLANK =
            Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs/P023-vierge-renvoye.xlsx");

    @TempDir
    private Path folder;

    private Path input;
    private Definition definition;
    private Campagne campagne;
    private FormWriter writer;

    @BeforeEach
    void preparesTheYearAfter() throws IOException {
        input = folder.resolve("input");
        SampleRun.consolidated(input, folder.resolve("output"), 4);
        definition = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition();
        Files.createDirectories(input.resolve(YEAR));
        Files.writeString(input.resolve(YEAR).resolve("campagne.csv"), "cle;valeur\nexercice;2016\nexemple;oui\n");
        campagne = Campagne.read(input, YEAR);
        writer = new FormWriter(definition, campagne, 5);
        copy("questionnaire", ".csv");
        copy("rapports", "relance.docx");
        Files.writeString(
                folder.resolve("templates/rapports/rapports.csv"),
                "modele;titre;profil;fichier\nrelance.docx;Relance;relance;relances/{pole}.docx\n");
    }

    @Test
    void countsNoQuestionnaireWithoutAnAnswerAndAsksForItAgain() throws IOException {
        receive("P001.xlsx", prefilled("P001"));
        receive("P002.xlsx", changed(writer.write(pole("P002")), workbook -> {
            cell(workbook, "rep.etp_animation").setCellValue(" – ");
            cell(workbook, "rep.portage").setCellValue("\u00a0 ");
            cell(workbook, "rep.contact_nom").setCellValue("Une personne");
        }));
        receive("P003-rempli.xlsx", filled("P003", 3));
        receive("P003-vide.xlsx", writer.write(pole("P003")));
        receive("P004.xlsx", changed(writer.write(pole("P004")), workbook -> cell(workbook, "just.etp_animation")
                .setCellValue("Nous n’avons pas ces chiffres.")));
        receive("structure.xlsx", FormWriter.ofStructures(definition, campagne).write(pole("P003")));

        RunReport report = run();

        assertThat(report.fichiers()).isEqualTo(6);
        assertThat(report.acceptes()).isEqualTo(2);
        assertThat(report.refuses()).isEmpty();
        assertThat(report.vides())
                .extracting(RunReport.RefusalTold::fichier)
                .containsExactly("P001.xlsx", "P002.xlsx", "P003-vide.xlsx", "structure.xlsx");
        assertThat(report.hasBlockingFindings()).isTrue();
        assertThat(rows("anomalies.csv"))
                .filteredOn(row -> List.of("P001.xlsx", "P002.xlsx", "P003-vide.xlsx", "structure.xlsx")
                        .contains(row.get("fichier")))
                .extracting(row -> row.get("fichier"), row -> row.get("code"))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("P001.xlsx", "EVA-PREREMPLI"),
                        Tuple.tuple("P002.xlsx", "EVA-VIDE"),
                        Tuple.tuple("P003-vide.xlsx", "EVA-VIDE"),
                        Tuple.tuple("structure.xlsx", "EVA-VIDE"));
        assertThat(rows("anomalies.csv"))
                .filteredOn(row -> "EVA-COMMENTAIRES".equals(row.get("code")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("pole")).isEqualTo("P004"));
        assertThat(rows("indicateurs.csv"))
                .filteredOn(row -> "I01".equals(row.get("indicateur"))
                        && "".equals(row.get("ventilation"))
                        && "interne".equals(row.get("profil")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("numerateur")).startsWith("2"));
        assertThat(rows("relances.csv"))
                .extracting(row -> row.get("pole"), row -> row.get("motif"))
                .startsWith(Tuple.tuple("P001", "reçu vide"), Tuple.tuple("P002", "reçu vide"));
        assertThat(rows("relances.csv").get(0).get("detail")).contains("P001.xlsx", "exercice 2015");
        assertThat(letter("P002")).contains("« P002.xlsx »", "il ne contient aucune réponse");
        assertThat(Files.readString(outputs().resolve("journal.json")))
                .contains("\"vides\": 4", "\"etat\": \"vide\"")
                .doesNotContain("\"juste\": false");
        assertThat(rows("receptions.csv").stream()
                        .mapToInt(row -> Integer.parseInt(row.getOrDefault("vides", "")))
                        .sum())
                .isEqualTo(4);
        assertThat(Files.readString(outputs().resolve("donnees/cellules-sans-usage.csv")))
                .contains("fichier reçu vide");
    }

    /** Everything typed one column to the right, then once more with one answer in place; a comment alone, after all. */
    @Test
    void neverTakesMisplacedAnswersForNoneNorForBetterOnes() throws IOException {
        receive("P001.xlsx", changed(prefilled("P001"), EmptyReturnsJobTest::typeBeside));
        receive("P002.xlsx", changed(writer.write(pole("P002")), EmptyReturnsJobTest::typeBeside));
        receive("P003-a.xlsx", filled("P003", 3));
        receive("P003-b.xlsx", changed(writer.write(pole("P003")), workbook -> {
            typeBeside(workbook);
            cell(workbook, "rep.etp_investis").setCellValue(2);
        }));
        receive("P004-a.xlsx", filled("P004", 3));
        receive("P004-b.xlsx", changed(writer.write(pole("P004")), workbook -> cell(workbook, "just.etp_animation")
                .setCellValue("Nous n’avons pas ces chiffres.")));

        RunReport report = run();

        assertThat(report.vides()).isEmpty();
        assertThat(report.refuses())
                .extracting(RunReport.RefusalTold::fichier)
                .containsExactly("P001.xlsx", "P002.xlsx");
        assertThat(report.versions()).extracting(FileState::fichier).containsExactly("P003-b.xlsx", "P004-b.xlsx");
        assertThat(report.versions().get(0).raison()).contains("P003-a.xlsx", "à côté des cellules attendues");
        assertThat(report.versions().get(1).raison()).contains("P004-a.xlsx", "il ne contient que des commentaires");
        assertThat(rows("anomalies.csv"))
                .filteredOn(row -> "P002.xlsx".equals(row.get("fichier")))
                .extracting(row -> row.get("code"))
                .containsOnly("EVA-A-COTE", "FLF-A-COTE");
        assertThat(rows("relances.csv"))
                .filteredOn(row -> List.of("P001", "P002").contains(row.getOrDefault("pole", "")))
                .extracting(row -> row.get("motif"))
                .containsExactly("envoi refusé", "envoi refusé");
        assertThat(letter("P002"))
                .contains("Remettez chaque réponse dans sa cellule")
                .doesNotContain("aucune réponse");
    }

    private static void typeBeside(XSSFWorkbook workbook) {
        for (String field : List.of("etp_animation", "etp_coordination", "emplois_crees")) {
            XSSFCell expected = cell(workbook, "rep." + field);
            XSSFCell found = expected.getRow().getCell(expected.getColumnIndex() + 1);
            (found == null ? expected.getRow().createCell(expected.getColumnIndex() + 1) : found).setCellValue(2);
        }
    }

    /** The second time: the filled workbook replaces the empty one; nothing else moved. */
    @Test
    void takesTheFilledWorkbookThatFollows() throws IOException {
        receive("P001.xlsx", prefilled("P001"));
        receive("P002.xlsx", writer.write(pole("P002")));
        assertThat(run().acceptes()).isZero();

        receive("P001-bis.xlsx", changed(prefilled("P001"), workbook -> cell(workbook, "rep.etp_animation")
                .setCellValue(1.5)));
        RunReport report = run();

        assertThat(report.acceptes()).isEqualTo(1);
        assertThat(report.vides()).extracting(RunReport.RefusalTold::fichier).containsExactly("P001.xlsx", "P002.xlsx");
        assertThat(rows("relances.csv"))
                .filteredOn(row -> "P001".equals(row.get("pole")))
                .extracting(row -> row.get("motif"))
                .doesNotContain("reçu vide");
    }

    @Test
    void tellsTheBlankWorkbookOfTheCase() throws IOException {
        Path other = Files.createDirectories(folder.resolve("autre/2016"));
        Files.copy(Path.of("input/poles.csv"), folder.resolve("autre/poles.csv"));
        Files.writeString(other.resolve("campagne.csv"), "cle;valeur\nexercice;2016\n");
        Files.copy(BLANK, other.resolve("P023-vierge-renvoye.xlsx"));

        FileOutcome outcome = new SubmissionProcessor(
                        RunSubjectReader.read(
                                new RunRequest(folder.resolve("autre"), folder, SampleRun.TEMPLATES, "2016"),
                                definition),
                        pole -> java.util.Optional.empty())
                .process(new FileToRead(
                        new fr.ptce.consolidation.store.ReceivedFile("P023-vierge-renvoye.xlsx", "", 1),
                        other.resolve("P023-vierge-renvoye.xlsx")));

        assertThat(outcome).isInstanceOfSatisfying(FileOutcome.Refuse.class, refuse -> {
            assertThat(refuse.refusal().pole()).isEqualTo("P023");
            assertThat(refuse.refusal().findings())
                    .extracting(fr.ptce.consolidation.finding.Finding::code)
                    .containsExactly("EVA-VIDE");
        });
    }

    /** Nothing tells two versions apart but their names; then the network gives the days they came. */
    @Test
    void choosesAmongVersionsByTheDaysTheNetworkGives() throws IOException {
        receive("P003-a.xlsx", filled("P003", 3));
        receive("envoi/P003-b.xlsx", filled("P003", 4));

        RunReport tied = run();

        assertThat(tied.versions()).singleElement().satisfies(file -> {
            assertThat(file.fichier()).isEqualTo("P003-a.xlsx");
            assertThat(file.raison()).contains("envoi/P003-b.xlsx", "Rien d’autre ne dit lequel est le dernier");
        });
        assertThat(codes()).contains("RRL-EGALITE").doesNotContain("RRL-REMPLACE");

        Files.writeString(input.resolve(YEAR).resolve("receptions.csv"), """
                fichier;date
                P003-a.xlsx;02/07/2016
                envoi\\P003-b.xlsx;2016-06-30
                P099.xlsx;2016-06-30
                P003-a.xlsx;31/06/2016
                p003-A.xlsx;2016-07-03
                """);
        RunReport dated = run();

        assertThat(dated.fichiers()).isEqualTo(2);
        assertThat(dated.versions()).singleElement().satisfies(file -> {
            assertThat(file.fichier()).isEqualTo("envoi/P003-b.xlsx");
            assertThat(file.raison())
                    .contains(
                            "reçu le 02/07/2016 d’après receptions.csv",
                            "après « envoi/P003-b.xlsx » (reçu le 30/06/2016");
        });
        assertThat(rows("receptions.csv"))
                .extracting(row -> row.get("jour"), row -> row.get("fichiers"))
                .containsExactly(Tuple.tuple("2016-06-30", "1"), Tuple.tuple("2016-07-02", "1"));
        assertThat(rows("anomalies.csv"))
                .filteredOn(row -> row.getOrDefault("code", "").startsWith("FDD-RECEPTION"))
                .extracting(row -> row.get("code"), row -> row.get("cellule"))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("FDD-RECEPTION-FICHIER", "A4"),
                        Tuple.tuple("FDD-RECEPTION-JOUR", "B5"),
                        Tuple.tuple("FDD-RECEPTION-DOUBLE", "B6"));
    }

    private List<String> codes() throws IOException {
        return rows("anomalies.csv").stream()
                .map(row -> row.getOrDefault("code", ""))
                .toList();
    }

    private ExpectedPole pole(String id) throws IOException {
        return Registry.read(input.resolve("poles.csv")).findPole(id).orElseThrow();
    }

    private byte[] prefilled(String id) throws IOException {
        try (PreviousAnswersDoor door = PreviousAnswersDoor.open(folder.resolve("output"), definition, campagne)
                .orElseThrow()) {
            return writer.write(pole(id), door.find(id).orElseThrow());
        }
    }

    private byte[] filled(String id, double etp) throws IOException {
        return changed(writer.write(pole(id)), workbook -> cell(workbook, "rep.etp_animation")
                .setCellValue(etp));
    }

    private void receive(String name, byte[] bytes) throws IOException {
        Path file = input.resolve(YEAR).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String name) {
        CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
    }

    private void copy(String name, String end) throws IOException {
        Path target = Files.createDirectories(folder.resolve("templates").resolve(name));
        try (var files = Files.list(SampleRun.TEMPLATES.resolve(name))) {
            for (Path file : files.filter(one -> one.toString().endsWith(end)).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private RunReport run() throws IOException {
        return ConsolidationRun.run(
                        new RunRequest(input, folder.resolve("output"), folder.resolve("templates"), YEAR),
                        SampleRun.SILENT)
                .orElseThrow();
    }

    private Path outputs() {
        return folder.resolve("output").resolve(YEAR);
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        return CsvFile.read(outputs().resolve("donnees").resolve(file));
    }

    private String letter(String pole) throws IOException {
        return String.join(
                "\n", DocxFile.paragraphs(outputs().resolve("relances").resolve(pole + ".docx"), "word/document.xml"));
    }
}
