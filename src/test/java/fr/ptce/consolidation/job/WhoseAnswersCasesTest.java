package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.fill.docx.DocxFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as poles really sent them, of whose answers nothing, or too much, is said. */
class WhoseAnswersCasesTest {
    private static final Path CASES = Path.of("src/test/resources/fr/ptce/consolidation/cas");

    /** They list the files, refused ones included; every other data file tells what counts. */
    private static final Set<String> LISTS =
            Set.of("anomalies.csv", "cellules-sans-usage.csv", "receptions.csv", "regles.csv", "relances.csv");

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void makesTheFolders() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        copyTemplates();
    }

    /** The letters alone: the other reports would be filled for nothing. */
    private void copyTemplates() throws IOException {
        Path questionnaire = Files.createDirectories(folder.resolve("templates/questionnaire"));
        try (var files = Files.list(SampleRun.TEMPLATES.resolve("questionnaire"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Files.copy(file, questionnaire.resolve(file.getFileName()));
            }
        }
        Path reports = Files.createDirectories(folder.resolve("templates/rapports"));
        Files.copy(SampleRun.TEMPLATES.resolve("rapports/relance.docx"), reports.resolve("relance.docx"));
        Files.writeString(
                reports.resolve("rapports.csv"),
                "modele;titre;profil;fichier\nrelance.docx;Relance;relance;relances/{pole}.docx\n",
                StandardCharsets.UTF_8);
    }

    @Test
    void neitherGivesAnswersToTheWrongPoleNorTellsOneThatAnsweredThatItDidNot() throws IOException {
        Path campagne = Files.createDirectories(input.resolve("2016"));
        Files.writeString(campagne.resolve("campagne.csv"), "cle;valeur\nexercice;2016\n", StandardCharsets.UTF_8);
        writeRegistry(List.of("P004", "P010", "P011", "P014", "P138"));
        copy("classeurs/P010-dans-le-classeur-de-P011.xlsx", campagne);
        copy("classeurs/P014-recopie-dans-nouveau-classeur.xlsx", campagne);
        copy("recus/Reponse P138.msg", campagne);

        RunReport report = run("2016");

        assertThat(report.acceptes()).isZero();
        assertThat(report.refuses()).hasSize(3);
        assertThat(lines("2016", "relances.csv"))
                .extracting(line -> cell(line, "pole") + " " + cell(line, "motif"))
                .containsExactly(
                        "P004 sans réponse",
                        "P014 envoi reçu, non lisible",
                        " envoi à rattacher",
                        " envoi reçu, non lisible");
        assertThat(letter("2016", "P014"))
                .contains("P014-recopie-dans-nouveau-classeur.xlsx", "n’avons pas pu en prendre les réponses")
                .doesNotContain("ne nous est pas encore parvenu");
        assertThat(output("2016", "relances/P010.docx")).doesNotExist();
        assertThat(output("2016", "relances/P011.docx")).doesNotExist();

        Files.writeString(
                campagne.resolve("redressements.csv"),
                "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\n"
                        + report.refuses()
                                .get(0)
                                .attachments()
                                .get(0)
                                .replace("AUTEUR;AAAA-MM-JJ;MOTIF", "Mme Exemple;2017-03-01;dit au téléphone")
                        + "\n",
                StandardCharsets.UTF_8);
        report = run("2016");

        assertThat(report.acceptes()).isEqualTo(1);
        assertThat(lines("2016", "poles.csv")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("pole", "P010")
                .containsEntry("etp_animation", "1.5"));
        assertThat(lines("2016", "relances.csv"))
                .filteredOn(line -> cell(line, "pole").equals("P011"))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("motif", "sans réponse"));
    }

    /** The second time: neither had the hidden property, and one is an OpenDocument workbook. */
    @Test
    void takesWhatItSentBackForTheRightPoleWithoutAnotherLine() throws IOException {
        Path campagne = Files.createDirectories(input.resolve("2016"));
        Files.writeString(campagne.resolve("campagne.csv"), "cle;valeur\nexercice;2016\n", StandardCharsets.UTF_8);
        writeRegistry(List.of("P004", "P010", "P011", "P014"));
        copy("classeurs/P010-dans-le-classeur-de-P011.xlsx", campagne);
        Files.copy(CASES.resolve("recus/P004.ods"), campagne.resolve("P014.ods"));
        Files.writeString(
                campagne.resolve("redressements.csv"),
                "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\n"
                        + "P010;;RATTACHER;P010-dans-le-classeur-de-P011.xlsx;;Mme Exemple;2017-03-01;dit au téléphone\n"
                        + "P014;;RATTACHER;P014.ods;;Mme Exemple;2017-03-01;dit au téléphone\n",
                StandardCharsets.UTF_8);
        assertThat(run("2016").acceptes()).isEqualTo(2);
        SentBack.receive(output("2016", "retours/P010.xlsx"), campagne.resolve("un.xlsx"), "2031-05-06T07:08:09Z");
        SentBack.receive(output("2016", "retours/P014.ods"), campagne.resolve("deux.ods"), "2031-05-06T07:08:09");
        List<Map<String, String>> attached = lines("2016", "poles.csv");

        RunReport report = run("2016");

        assertThat(report.refuses()).isEmpty();
        assertThat(report.acceptes()).isEqualTo(2);
        assertThat(report.doublons()).isEqualTo(2);
        assertThat(lines("2016", "poles.csv"))
                .extracting(line -> cell(line, "pole") + " " + cell(line, "fichier") + " " + cell(line, "pole_id"))
                .containsExactly("P010 un.xlsx P010", "P014 deux.ods P014");
        assertThat(lines("2016", "poles.csv"))
                .extracting(line -> cell(line, "etp_animation"))
                .isEqualTo(attached.stream()
                        .map(line -> cell(line, "etp_animation"))
                        .toList());
    }

    @Test
    void movesNoFigureOfTheSample_whenAPoleAnswersOnACopyOfAnothersWorkbook() throws IOException {
        Path plain = SampleRun.sample(folder.resolve("plain")).resolve("donnees");
        copySample();
        copy("classeurs/P014-M1a-classeur-de-P004.xlsx", input.resolve(SampleRun.CAMPAGNE));

        RunReport report = run(SampleRun.CAMPAGNE);

        assertThat(report.refuses()).singleElement().satisfies(refusal -> assertThat(refusal.presumption())
                .contains("P004, P014"));
        Map<String, String> before = SampleRun.files(plain);
        Map<String, String> after = SampleRun.files(output(SampleRun.CAMPAGNE, "donnees"));
        LISTS.forEach(before::remove);
        LISTS.forEach(after::remove);
        assertThat(after).isEqualTo(before).containsKeys("indicateurs.csv", "poles.csv", "lignage.csv");
        List<Map<String, String>> reminders = new ArrayList<>(CsvFile.read(plain.resolve("relances.csv")));
        reminders.removeIf(line -> cell(line, "pole").equals("P014"));
        assertThat(lines(SampleRun.CAMPAGNE, "relances.csv"))
                .filteredOn(line -> !cell(line, "pole").isEmpty())
                .isEqualTo(reminders);
    }

    private void copySample() throws IOException {
        Path shipped = Path.of("input");
        Files.copy(shipped.resolve("poles.csv"), input.resolve("poles.csv"));
        OncePerJvm.copy(
                shipped.resolve(SampleRun.CAMPAGNE), Files.createDirectories(input.resolve(SampleRun.CAMPAGNE)));
    }

    private void writeRegistry(List<String> poles) throws IOException {
        List<String> registry = Files.readAllLines(Path.of("input/poles.csv"), StandardCharsets.UTF_8);
        List<String> kept = registry.stream()
                .filter(line -> line.contains("alias") || poles.contains(line.substring(0, 4)))
                .toList();
        Files.write(input.resolve("poles.csv"), kept, StandardCharsets.UTF_8);
    }

    private static void copy(String name, Path campagne) throws IOException {
        Path file = CASES.resolve(name);
        Files.copy(file, campagne.resolve(file.getFileName()));
    }

    private RunReport run(String campagne) throws IOException {
        RunRequest request = new RunRequest(input, folder.resolve("output"), folder.resolve("templates"), campagne);
        return ConsolidationRun.run(request, SampleRun.SILENT).orElseThrow();
    }

    private Path output(String campagne, String name) {
        return folder.resolve("output").resolve(campagne).resolve(name);
    }

    private List<Map<String, String>> lines(String campagne, String file) throws IOException {
        return CsvFile.read(output(campagne, "donnees/" + file));
    }

    private String letter(String campagne, String pole) throws IOException {
        return String.join(
                "\n", DocxFile.paragraphs(output(campagne, "relances/" + pole + ".docx"), "word/document.xml"));
    }

    private static String cell(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }
}
