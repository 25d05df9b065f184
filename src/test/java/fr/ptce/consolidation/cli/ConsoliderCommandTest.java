package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main command through its arguments: what it answers, and what it says when it cannot go on. */
class ConsoliderCommandTest {
    @TempDir
    static Path common;

    @TempDir
    Path folder;

    private static Path input;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream systemErr = System.err;
    private Path output;
    private Path templates = SampleRun.TEMPLATES;

    @BeforeAll
    static void writesACampaign() throws IOException {
        input = SampleRun.campaign(common.resolve("entrée"), 1);
    }

    @BeforeEach
    void watchesTheConsole() {
        output = folder.resolve("sortie");
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void neverShowsAStackTrace() {
        System.setErr(systemErr);
        assertThat(out.toString() + err + console.toString(StandardCharsets.UTF_8))
                .doesNotContain("\tat ", "Exception", "SEVERE", "GRAVE");
    }

    @Test
    void saysWhatItDidAndWhereTheOutputsAre() {
        int code = consolider();

        assertThat(code).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
        assertThat(out.toString())
                .contains("données fictives", "Reçus", "acceptés", "Retenus", "journal.json", output.toString());
        assertThat(err.toString()).contains("Lecture et vérification : 1");
    }

    @Test
    void answersZeroWhenThereIsNothingToSay() throws IOException {
        Path empty = folder.resolve("vide");
        Files.createDirectories(empty.resolve("2016"));
        Files.copy(input.resolve("poles.csv"), empty.resolve("poles.csv"));

        assertThat(execute("consolider", "2016", "--entree", empty.toString(), "--sortie", output.toString()))
                .isEqualTo(ExitCodes.OK);
        assertThat(output.resolve("2016/donnees/indicateurs.csv")).exists();
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(execute("consolider", "--vite")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Argument inconnu : « --vite ».", "ptce consolider --help");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThat(execute("consolider", "--sortie")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Il manque", "--sortie");
    }

    @Test
    void refusesAValueOfAnotherKindByTheNameOfItsOption() {
        assertThat(execute("exemple", "--poles", "beaucoup")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Valeur incorrecte « beaucoup » pour --poles.");
    }

    @Test
    void refusesAnUnknownCampaignAndNamesThoseThatAreThere() {
        assertThat(execute("consolider", "2031", "--entree", input.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« 2031 »", SampleRun.CAMPAGNE);
    }

    @Test
    void saysThatTheRegistryIsMissing() throws IOException {
        Path without = folder.resolve("sans registre");
        Files.createDirectories(without.resolve("2016"));

        assertThat(execute("consolider", "--entree", without.toString(), "--sortie", output.toString()))
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("poles.csv", "→ ");
    }

    @Test
    void namesTheLineOfAWrongDefinition() throws IOException {
        templates = copyTemplates();
        Path survey = templates.resolve("questionnaire/survey.csv");
        Files.writeString(survey, Files.readString(survey) + "invention;champ_faux;Un champ;;;;;;;;;;;;;;;;;\r\n");

        assertThat(consolider()).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("survey.csv, ligne ");
        assertThat(output.resolve(SampleRun.CAMPAGNE)).doesNotExist();
    }

    @Test
    void saysThatTheOutputFolderCannotBeMade() throws IOException {
        Files.writeString(output, "un fichier à la place du dossier");

        assertThat(consolider()).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("ne peut pas être créé", "--sortie");
    }

    @Test
    void refusesToWriteAmongTheReceivedFiles() throws IOException {
        Map<String, String> before = SampleRun.files(input);
        output = input;

        assertThat(consolider()).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("parmi les classeurs reçus", "--sortie");
        assertThat(SampleRun.files(input)).isEqualTo(before);
    }

    @Test
    void leavesAlreadyBusyFoldersToTheRunThatHoldsThem() throws IOException {
        Files.createDirectories(output.resolve(".base"));
        try (FileChannel channel = FileChannel.open(
                        output.resolve(".base/verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(consolider()).isEqualTo(ExitCodes.BUSY);
        }

        assertThat(err.toString()).contains("Une autre consolidation est en cours");
        assertThat(output.resolve(SampleRun.CAMPAGNE)).doesNotExist();
    }

    @Test
    void keepsThePreviousOutputsWhenATemplateIsWrongAndLogsWhy() throws IOException {
        templates = copyTemplates();
        consolider();
        Map<String, String> before = SampleRun.files(output.resolve(SampleRun.CAMPAGNE));
        Files.createDirectories(templates.resolve("rapports"));
        writeTemplate(templates.resolve("rapports/faux.xlsx"));

        assertThat(consolider()).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("faux.xlsx", "Ma synthèse", "cellule C7", "→ ");
        assertThat(SampleRun.files(output.resolve(SampleRun.CAMPAGNE))).isEqualTo(before);
        assertThat(Files.readString(output.resolve(".base/ptce.0.log"))).contains("faux.xlsx", "\tat ");
    }

    @Test
    void showsNoTraceOnARealConsoleWhenAStepFails() throws Exception {
        templates = copyTemplates();
        Files.createDirectories(templates.resolve("rapports"));
        writeTemplate(templates.resolve("rapports/faux.xlsx"));
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(templates, input, output), messages);

        assertThat(code).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(messages.toString()).contains("cellule C7").doesNotContain("\tat ", "ERROR", "Exception");
        assertThat(Files.readString(output.resolve(".base/ptce.0.log")))
                .contains("Encountered an error executing step");
    }

    @Test
    void refusesATemplateThatIsNoWorkbook() throws IOException {
        templates = copyTemplates();
        Files.createDirectories(templates.resolve("rapports"));
        Files.writeString(templates.resolve("rapports/notes.xlsx"), "pas un classeur");

        assertThat(consolider()).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("notes.xlsx", "→ ");
    }

    private static void writeTemplate(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file)) {
            workbook.createSheet("Ma synthèse").createRow(6).createCell(2).setCellValue("Total : $inconnu.valeur");
            workbook.write(bytes);
        }
    }

    private int consolider() {
        return execute(
                "consolider",
                "--entree",
                input.toString(),
                "--sortie",
                output.toString(),
                "--modeles",
                templates.toString());
    }

    private int execute(String... arguments) {
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path copyTemplates() throws IOException {
        Path copy = folder.resolve("modèles");
        Files.createDirectories(copy.resolve("questionnaire"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(SampleRun.TEMPLATES.resolve("questionnaire"))) {
            entries.forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, copy.resolve("questionnaire").resolve(file.getFileName()));
        }
        return copy;
    }
}
