package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.fill.docx.DocxFile;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is written to, and what the letter says. */
class RemindersJobTest {
    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void makesACampaign() throws IOException {
        input = SampleRun.campaign(folder.resolve("input"), 12);
        copy("questionnaire", ".csv");
        copy("rapports", "relance.docx");
        Files.writeString(
                folder.resolve("templates/rapports/rapports.csv"),
                "modele;titre;profil;fichier\nrelance.docx;Relance;relance;relances/{pole}.docx\n",
                StandardCharsets.UTF_8);
    }

    /** Only the letters are under test: the other reports would be filled for nothing. */
    private void copy(String name, String end) throws IOException {
        Path target = Files.createDirectories(folder.resolve("templates").resolve(name));
        try (var files = Files.list(SampleRun.TEMPLATES.resolve(name))) {
            for (Path file : files.filter(one -> one.toString().endsWith(end)).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void writesToAPoleThatDidNotAnswer() throws IOException {
        Files.delete(received("P003.xlsx"));

        run();

        assertThat(letter("P003"))
                .contains(
                        "Madame, Monsieur,", "Merci de nous répondre dès que vous le pourrez.", "L’équipe de l’enquête")
                .anyMatch(text -> text.contains("ne nous est pas encore parvenu"))
                .noneMatch(text -> text.contains("$") || text.contains("#if"));
        assertThat(String.join("\n", letter("P003"))).contains("À l’attention de " + registry("P003", "contact"));
    }

    @Test
    void tellsWhyAFileWasRefused() throws IOException {
        Definition definition = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition();
        Campagne other = new Campagne("enquete-2012", 2012, "Une autre enquête", true);
        ExpectedPole pole =
                Registry.read(input.resolve("poles.csv")).findPole("P004").orElseThrow();
        Files.write(received("P004.xlsx"), new FormWriter(definition, other, 5).write(pole));

        run();

        assertThat(reminder("P004")).containsEntry("motif", "envoi refusé");
        assertThat(reminder("P004").getOrDefault("detail", "")).contains("envoi reçu, non lisible : ce classeur est");
        assertThat(String.join("\n", letter("P004")))
                .contains("« P004.xlsx »", "aucune ne figure dans les résultats", "À corriger. ")
                .contains("Répondez dans le classeur que nous vous avons envoyé")
                .doesNotContain("dossier de sa campagne");
    }

    @Test
    void saysThatAFileCouldNotBeRead_whenItsNameAloneTellsWhoseItIs() throws IOException {
        Files.writeString(received("P004.xlsx"), "ceci n'est pas un classeur", StandardCharsets.UTF_8);

        run();

        assertThat(reminder("P004")).containsEntry("motif", "envoi reçu, non lisible");
        assertThat(reminder("P004").getOrDefault("detail", "")).contains("envoi reçu, non lisible : ");
        assertThat(String.join("\n", letter("P004")))
                .contains("« P004.xlsx »", "n’avons pas pu en prendre les réponses", "est un simple texte")
                .doesNotContain("ne nous est pas encore parvenu");
    }

    @Test
    void writesAsToASilentPole_whenNothingTellsWhoseFileItIs() throws IOException {
        Files.delete(received("P004.xlsx"));
        Files.writeString(received("réponse.xlsx"), "ceci n'est pas un classeur", StandardCharsets.UTF_8);

        run();

        assertThat(reminder("P004")).containsEntry("motif", "sans réponse");
        assertThat(String.join("\n", letter("P004"))).contains("ne nous est pas encore parvenu");
    }

    @Test
    void listsWhatAPoleMustCorrectAndJustifyWithItsCells() throws IOException {
        run();

        List<Map<String, String>> open = CsvFile.read(output("donnees/relances.csv")).stream()
                .filter(line -> line.getOrDefault("motif", "").equals("à corriger"))
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(line -> {
            String pole = line.getOrDefault("pole", "");
            List<Map<String, String>> findings = findings(pole);
            String text = String.join("\n", letter(pole));
            assertThat(text).contains("n’entre pas dans les chiffres publiés", "À corriger. ");
            assertThat(findings).isNotEmpty();
            findings.forEach(finding -> assertThat(text).contains(finding.getOrDefault("message", "?")));
        });
    }

    @Test
    void sendsBackTheWorkbooksThatHaveSomethingToCorrect() throws IOException {
        run();

        List<String> asked = CsvFile.read(output("donnees/relances.csv")).stream()
                .map(line -> line.getOrDefault("pole", "") + ".xlsx")
                .toList();
        try (var returned = Files.list(output("retours"))) {
            assertThat(returned.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @Test
    void writesToNobodyWhoseQuestionnaireIsRight() throws IOException {
        run();

        List<String> asked = CsvFile.read(output("donnees/relances.csv")).stream()
                .map(line -> line.getOrDefault("pole", ""))
                .toList();
        try (var letters = Files.list(output("relances"))) {
            assertThat(letters.map(file -> file.getFileName().toString().replace(".docx", "")))
                    .containsExactlyInAnyOrderElementsOf(asked)
                    .hasSizeLessThan(12);
        }
    }

    @Test
    void tellsDayByDayWhatCame() throws IOException {
        Files.copy(received("P005.xlsx"), received("P005 (copie).xlsx"));
        Files.writeString(received("P004.xlsx"), "ceci n'est pas un classeur", StandardCharsets.UTF_8);

        run();

        List<Map<String, String>> days = CsvFile.read(output("donnees/receptions.csv"));
        Map<String, String> last = days.get(days.size() - 1);
        assertThat(days.stream().mapToInt(day -> count(day, "fichiers")).sum()).isEqualTo(13);
        assertThat(days.stream().mapToInt(day -> count(day, "doublons")).sum()).isEqualTo(1);
        assertThat(days.stream().mapToInt(day -> count(day, "poles_nouveaux")).sum())
                .isEqualTo(11);
        assertThat(last)
                .containsEntry("jour", "")
                .containsEntry("refuses", "1")
                .containsEntry("poles_cumul", "11")
                .containsEntry("taux_reponse", "91.7");
        assertThat(days.subList(0, days.size() - 1))
                .extracting(day -> day.getOrDefault("jour", ""))
                .isSorted()
                .allMatch(day -> day.matches("2016-\\d\\d-\\d\\d"));
    }

    private static int count(Map<String, String> day, String column) {
        return Integer.parseInt(day.getOrDefault(column, "0"));
    }

    @Test
    void signsAndDatesAsTheCampaignSays() throws IOException {
        Files.delete(received("P003.xlsx"));
        Files.writeString(
                received("campagne.csv"),
                "cle;valeur\nidentifiant;exemple-2015\nexercice;2015\nexemple;oui\nexpediteur;Réseau d’essai\n"
                        + "courriel;enquete@reseau.invalid\nreponse_avant;2016-07-01\n",
                StandardCharsets.UTF_8);

        run();

        assertThat(letter("P003"))
                .contains(
                        "Réseau d’essai",
                        "enquete@reseau.invalid",
                        "Merci de nous répondre avant le 1er juillet 2016.");
    }

    private void run() throws IOException {
        RunRequest request =
                new RunRequest(input, folder.resolve("output"), folder.resolve("templates"), SampleRun.CAMPAGNE);
        assertThat(ConsolidationRun.run(request, SampleRun.SILENT)).isPresent();
    }

    private Path received(String name) {
        return input.resolve(SampleRun.CAMPAGNE).resolve(name);
    }

    private Path output(String name) {
        return folder.resolve("output").resolve(SampleRun.CAMPAGNE).resolve(name);
    }

    private List<String> letter(String pole) {
        try {
            return DocxFile.paragraphs(output("relances/" + pole + ".docx"), "word/document.xml");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Map<String, String> reminder(String pole) throws IOException {
        return line(CsvFile.read(output("donnees/relances.csv")), pole);
    }

    private String registry(String pole, String column) throws IOException {
        return line(CsvFile.read(input.resolve("poles.csv")), pole).getOrDefault(column, "");
    }

    private static Map<String, String> line(List<Map<String, String>> lines, String pole) {
        return lines.stream()
                .filter(one -> one.getOrDefault("pole", "").equals(pole))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> findings(String pole) {
        try {
            return CsvFile.read(output("donnees/anomalies.csv")).stream()
                    .filter(line -> line.getOrDefault("pole", "").equals(pole))
                    .filter(line -> line.getOrDefault("gravite", "").equals("bloquante"))
                    .limit(3)
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
