package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of one pole under the name of another: it counts for nobody until the network attaches it. */
class AttachmentsJobTest {
    private static final String HEADER = "pole;structure;champ;ancienne;nouvelle;auteur;date;motif";
    private static final String DECISION = ";;Mme Exemple;2016-06-01;confirmé par téléphone";
    private static final String DOUBTFUL = "P005 réponse.xlsx";

    @TempDir
    private Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void makesACampaign() throws IOException {
        input = folder.resolve("input");
        output = folder.resolve("output");
        SampleRun.consolidated(input, output, 6);
    }

    @Test
    void countsForNobodyUntilItIsAttachedThenForThatPoleDownToTheLineage() throws IOException {
        Map<String, String> other = pole("P003");
        Files.copy(received("P003.xlsx"), received(DOUBTFUL));
        Files.delete(received("P005.xlsx"));

        RunReport report = SampleRun.run(input, output);
        Map<String, String> doubtful = SampleRun.files(outputs());

        assertThat(pole("P003")).isEqualTo(other);
        assertThat(of("poles.csv", "P005")).isEmpty();
        assertThat(of("relances.csv", "P005")).isEmpty();
        assertThat(of("relances.csv", "")).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("motif", "envoi à rattacher").containsEntry("courriel", "");
            assertThat(cell(line, "rattacher")).contains("P005;;RATTACHER;" + DOUBTFUL + ";;");
        });
        assertThat(report.refuses()).singleElement().satisfies(refusal -> {
            assertThat(refusal.presumption()).contains("P003, P005");
            assertThat(refusal.attachments()).hasSize(2);
        });
        assertThat(outputs().resolve("relances/P005.docx")).doesNotExist();
        assertThat(outputs().resolve("retours/P005.xlsx")).doesNotExist();
        assertThat(Files.readString(outputs().resolve("journal.json"), StandardCharsets.UTF_8))
                .contains("\"envois_non_lisibles\"", "\"doute\": true");

        report = redress("P005;;RATTACHER;" + DOUBTFUL + DECISION);

        assertThat(report.refuses()).isEmpty();
        assertThat(pole("P003")).isEqualTo(other);
        assertThat(pole("P005"))
                .containsEntry("fichier", DOUBTFUL)
                .containsEntry("pole_id", "P005")
                .containsEntry("etp_animation", cell(other, "etp_animation"));
        assertThat(of("structures.csv", "P005"))
                .hasSameSizeAs(of("structures.csv", "P003"))
                .noneMatch(line -> cell(line, "structure").startsWith("P003"));
        assertThat(of("lignage.csv", "P005")).isNotEmpty().allMatch(line -> cell(line, "fichier")
                .equals(DOUBTFUL));
        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "appliqué")
                .containsEntry("fichier", DOUBTFUL));
        assertThat(of("anomalies.csv", "P005"))
                .filteredOn(line -> cell(line, "code").equals("RED-APPLIQUE"))
                .singleElement()
                .satisfies(line -> assertThat(cell(line, "message"))
                        .contains("EVA-POLE-DOUTEUX, corrigée par le réseau", "Mme Exemple", "confirmé par téléphone"));
        assertThat(lines("regles.csv"))
                .filteredOn(line ->
                        cell(line, "regle").equals("EVA-POLE-DOUTEUX") || line.containsValue("EVA-POLE-DOUTEUX"))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("corrigees_reseau", "1"));

        Map<String, String> attached = SampleRun.files(outputs());
        SampleRun.run(input, output);
        assertThat(SampleRun.files(outputs())).isEqualTo(attached);

        Files.delete(received("redressements.csv"));
        SampleRun.run(input, output);
        assertThat(SampleRun.files(outputs())).isEqualTo(doubtful);
    }

    /** The second time: what the pole got back says the right pole. */
    @Test
    void takesTheReturnedWorkbookForTheSamePoleWithoutAnotherLine() throws IOException {
        Files.copy(received("P003.xlsx"), received(DOUBTFUL));
        Files.delete(received("P005.xlsx"));
        redress("P005;;RATTACHER;" + DOUBTFUL + DECISION);
        Map<String, String> attached = pole("P005");
        List<Map<String, String>> structures = of("structures.csv", "P005");
        Map<String, String> other = pole("P003");
        SentBack.receive(
                outputs().resolve("retours/P005.xlsx"), received("réponse corrigée.xlsx"), "2031-05-06T07:08:09Z");

        RunReport report = SampleRun.run(input, output);

        assertThat(report.refuses()).isEmpty();
        assertThat(report.doublons()).isEqualTo(1);
        assertThat(pole("P003")).isEqualTo(other);
        assertThat(pole("P005"))
                .containsEntry("fichier", "réponse corrigée.xlsx")
                .containsEntry("pole_id", "P005")
                .containsEntry("etp_animation", cell(attached, "etp_animation"));
        assertThat(of("structures.csv", "P005"))
                .extracting(line -> cell(line, "structure"))
                .isEqualTo(
                        structures.stream().map(line -> cell(line, "structure")).toList());
        assertThat(of("anomalies.csv", "P005"))
                .filteredOn(line -> cell(line, "fichier").equals("réponse corrigée.xlsx"))
                .extracting(line -> cell(line, "code"))
                .isNotEmpty()
                .noneMatch(code -> code.startsWith("EVA-"));

        Files.delete(received(DOUBTFUL));
        Files.delete(received("redressements.csv"));
        assertThat(SampleRun.run(input, output).refuses()).isEmpty();
        assertThat(pole("P005")).containsEntry("fichier", "réponse corrigée.xlsx");
    }

    @Test
    void neverReplacesAValidFileUntilItIsAttachedThenTakesPartInTheChoice() throws IOException {
        Map<String, String> own = pole("P005");
        Files.copy(received("P003.xlsx"), received(DOUBTFUL));

        redress("P001;;RATTACHER;" + DOUBTFUL + DECISION);

        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("etat", "périmé");
            assertThat(cell(line, "detail")).contains("ne désigne le pôle P001", "P003 P005");
        });
        assertThat(pole("P005")).isEqualTo(own);
        assertThat(of("relances.csv", "P005"))
                .noneMatch(line -> cell(line, "fichier").equals(DOUBTFUL));

        RunReport report = redress("P005;;RATTACHER;INPUT\\exemple-2015\\p005 RÉPONSE.xlsx" + DECISION);

        assertThat(report.acceptes()).isEqualTo(6);
        assertThat(report.doublons()).isEqualTo(1);
        assertThat(report.refuses()).isEmpty();
        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "appliqué")
                .containsEntry("fichier", DOUBTFUL));
    }

    @Test
    void saysWhatDoesNotNeedIt() throws IOException {
        Files.write(received("P006 (scan).xls"), List.of("%PDF-1.4"), StandardCharsets.UTF_8);

        RunReport report = redress(
                "P001;;RATTACHER;P002.xlsx" + DECISION,
                "P003;;RATTACHER;P003.xlsx" + DECISION,
                "P004;;RATTACHER;pas la.xlsx" + DECISION,
                "P001;;RATTACHER;P006 (scan).xls" + DECISION);

        assertThat(lines("redressements.csv"))
                .extracting(line -> cell(line, "etat"))
                .containsExactly("périmé", "périmé", "périmé", "sans objet");
        assertThat(lines("redressements.csv"))
                .extracting(line -> cell(line, "detail"))
                .satisfiesExactly(
                        detail -> assertThat(detail).contains("n'est pas en doute", "P002"),
                        detail -> assertThat(detail).contains("lui-même"),
                        detail -> assertThat(detail).contains("dans le dossier de la campagne"),
                        detail -> assertThat(detail).contains("reste refusé"));
        assertThat(lines("anomalies.csv"))
                .filteredOn(line -> cell(line, "code").equals("RED-PERIME"))
                .hasSize(3);
        assertThat(report.acceptes()).isEqualTo(6);
        assertThat(report.notes()).anyMatch(note -> note.contains("0 appliqué(s), 3 périmé(s), 1 sans objet"));
    }

    @Test
    void refusesALineThatCannotBeUnderstood() throws IOException {
        assertThatThrownBy(() -> redress(
                        "P999;;RATTACHER;P002.xlsx" + DECISION,
                        "P001;Atelier;RATTACHER;P003.xlsx" + DECISION,
                        "P001;;RATTACHER;" + DECISION,
                        "P001;;RATTACHER;P004.xlsx;P002;Mme Exemple;2016-06-01;oui",
                        "P001;;RATTACHER;P005.xlsx" + DECISION,
                        "P002;;RATTACHER;.\\p005.XLSX" + DECISION,
                        "P002;;RATACHER;P006.xlsx" + DECISION))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll(
                        "ligne 2 : le pôle « P999 » n'est pas au registre",
                        "ligne 3 : un fichier se rattache à un pôle",
                        "ligne 4 : donnez dans la colonne ancienne le chemin",
                        "ligne 5 : le pôle est dans la colonne pole",
                        "ligne 7 : la ligne 6 rattache déjà ce fichier",
                        "ACCEPTER ou RATTACHER");
    }

    @Test
    void tellsAPoleThatWhatItSentCannotBeRead() throws IOException {
        Files.delete(received("P004.xlsx"));
        Files.write(
                received("réponse pôle 4.xls"),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        Files.move(received("réponse pôle 4.xls"), received("réponse P04.xls"));

        SampleRun.run(input, output);

        assertThat(of("relances.csv", "P004")).singleElement().satisfies(line -> {
            assertThat(line)
                    .containsEntry("motif", "envoi reçu, non lisible")
                    .containsEntry("fichier", "réponse P04.xls");
            assertThat(cell(line, "detail")).contains("envoi reçu, non lisible : ", ".xlsx");
        });
        assertThat(outputs().resolve("relances/P004.docx")).exists();
    }

    private RunReport redress(String... corrections) throws IOException {
        Files.writeString(
                received("redressements.csv"),
                HEADER + "\n" + String.join("\n", corrections) + "\n",
                StandardCharsets.UTF_8);
        return SampleRun.run(input, output);
    }

    private Path received(String name) {
        return input.resolve(SampleRun.CAMPAGNE).resolve(name);
    }

    private Path outputs() {
        return output.resolve(SampleRun.CAMPAGNE);
    }

    private Map<String, String> pole(String id) throws IOException {
        return of("poles.csv", id).stream().findFirst().orElseThrow();
    }

    private List<Map<String, String>> of(String file, String pole) throws IOException {
        return lines(file).stream()
                .filter(line -> cell(line, "pole").equals(pole))
                .toList();
    }

    private List<Map<String, String>> lines(String file) throws IOException {
        return CsvFile.read(outputs().resolve("donnees").resolve(file));
    }

    private static String cell(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }
}
