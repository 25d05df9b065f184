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

/** The corrections of the network, replayed at each run. */
class CorrectionsJobTest {
    private static final String HEADER = "pole;structure;champ;ancienne;nouvelle;auteur;date;motif";
    private static final String DECISION = ";Mme Exemple;2016-03-01;confirmé par courriel";

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
    void replacesAnAnswerDownToTheLineage() throws IOException {
        Map<String, String> pole = kept("postes_partages");
        String id = cell(pole, "pole");
        String before = cell(pole, "postes_partages");

        RunReport report = redress(id + ";;postes_partages;" + before + ";1 234" + DECISION);

        assertThat(pole(id)).containsEntry("postes_partages", "1234");
        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("etat", "appliqué").containsEntry("ligne", "2");
            assertThat(cell(line, "fichier")).startsWith(id);
        });
        assertThat(lines("anomalies.csv"))
                .filteredOn(line -> cell(line, "code").equals("RED-APPLIQUE"))
                .singleElement()
                .satisfies(line -> assertThat(cell(line, "message")).contains("Mme Exemple", "confirmé par courriel"));
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "traitement").contains("RED-APPLIQUE"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("pole", id)
                        .containsEntry("retenu", "1234")
                        .containsEntry("brut", before));
        assertThat(report.notes()).anyMatch(sentence -> sentence.contains("1 appliqué(s), 0 périmé(s)"));
    }

    @Test
    void leavesAloneAnAnswerThatHasChangedSince() throws IOException {
        String before = cell(pole("P002"), "etp_animation");

        redress("P002;;etp_animation;777,5;1" + DECISION);

        assertThat(pole("P002")).containsEntry("etp_animation", before);
        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "périmé"));
        assertThat(lines("anomalies.csv"))
                .filteredOn(line -> cell(line, "code").equals("RED-PERIME"))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("pole", "P002"));
    }

    @Test
    void checksTheQuestionnaireAsCorrected() throws IOException {
        Map<String, String> pole = pole("P001");

        redress("P001;;etp_animation;" + cell(pole, "etp_animation") + ";4900" + DECISION);

        assertThat(lines("anomalies.csv"))
                .filteredOn(line -> cell(line, "pole").equals("P001"))
                .extracting(line -> cell(line, "code"))
                .contains("VCO-ANIMATION");
        assertThat(lines("selection.csv"))
                .filteredOn(line -> cell(line, "pole").equals("P001"))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("retenu", "non"));
    }

    @Test
    void excludesAndMergesMemberStructures() throws IOException {
        List<Map<String, String>> before = structures("P003");
        String first = cell(before.get(0), "structure_nom");
        String second = cell(before.get(1), "structure_nom");
        String third = cell(before.get(2), "structure_nom");

        redress(
                "P003;" + first + ";EXCLURE;;" + DECISION,
                "P003;" + second + ";FUSIONNER;;" + third + DECISION,
                "P003;Une structure inconnue;EXCLURE;;" + DECISION);

        assertThat(structures("P003"))
                .hasSize(before.size() - 2)
                .extracting(line -> cell(line, "structure_nom"))
                .doesNotContain(first, second)
                .contains(third);
        assertThat(lines("redressements.csv"))
                .extracting(line -> cell(line, "etat"))
                .containsExactly("appliqué", "appliqué", "périmé");
    }

    @Test
    void choosesTheDescriptionOfOnePoleForTheNation() throws IOException {
        Map<String, String> one = structures("P001").get(0);
        Map<String, String> other = structures("P002").get(0);
        String same = "P002;" + cell(other, "structure_nom") + ";structure_siret;" + cell(other, "structure_siret")
                + ";" + cell(one, "structure_siret") + DECISION;
        redress(same);
        List<Map<String, String>> before = divergences("etp_total");

        redress(
                same,
                "P002;" + cell(other, "structure_nom") + ";ARBITRER;;" + DECISION,
                "P003;" + cell(structures("P003").get(0), "structure_nom") + ";ARBITRER;;" + DECISION);

        assertThat(before)
                .hasSize(2)
                .extracting(line -> cell(line, "arbitrage"))
                .containsOnly("");
        assertThat(divergences("etp_total"))
                .extracting(line -> cell(line, "pole") + " " + cell(line, "retenue"))
                .containsExactly("P001 non", "P002 oui");
        assertThat(divergences("etp_total").get(1)).hasEntrySatisfying("arbitrage", text -> assertThat(text)
                .contains("Mme Exemple", "confirmé par courriel"));
        assertThat(lines("redressements.csv"))
                .extracting(line -> cell(line, "etat"))
                .containsExactly("appliqué", "appliqué", "périmé");
        assertThat(lines("anomalies.csv"))
                .filteredOn(line -> cell(line, "code").equals("VMP-STRUCTURE"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(cell(line, "justification")).contains("Arbitré par le réseau"));
    }

    @Test
    void accountsForTheCellsOfAStructureItTakesOut() throws IOException {
        Map<String, String> first = structures("P003").get(0);

        redress("P003;" + cell(first, "structure_nom") + ";EXCLURE;;" + DECISION);

        assertThat(lines("cellules-sans-usage.csv"))
                .filteredOn(line -> cell(line, "raison").startsWith("structure retirée par un redressement"))
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(line).containsEntry("pole", "P003"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("champ", "structure_nom")
                        .containsEntry("brut", cell(first, "structure_nom")));
    }

    @Test
    void keepsAnEarlierValidFileWhenALaterOneIsRefusedAndSaysWhy() throws IOException {
        Map<String, String> before = pole("P004");
        Path later = input.resolve(SampleRun.CAMPAGNE).resolve("P004-bis.xlsx");
        Files.write(later, List.of("%PDF-1.4 un autre fichier"), StandardCharsets.UTF_8);

        RunReport report = SampleRun.run(input, output);

        assertThat(pole("P004")).isEqualTo(before);
        assertThat(report.refuses()).singleElement().satisfies(refusal -> {
            assertThat(refusal.fichier()).isEqualTo("P004-bis.xlsx");
            assertThat(refusal.message()).isNotBlank();
        });
        assertThat(lines("anomalies.csv"))
                .filteredOn(line -> cell(line, "fichier").equals("P004-bis.xlsx"))
                .singleElement()
                .satisfies(line -> assertThat(cell(line, "message")).isNotBlank());
    }

    private List<Map<String, String>> divergences(String field) throws IOException {
        return lines("divergences.csv").stream()
                .filter(line -> cell(line, "champ").equals(field))
                .toList();
    }

    @Test
    void isReplayedUntilTheLineIsTakenAway() throws IOException {
        Map<String, String> untouched = SampleRun.files(output.resolve(SampleRun.CAMPAGNE));
        redress("P001;;etp_animation;" + cell(pole("P001"), "etp_animation") + ";0,25" + DECISION);
        Map<String, String> corrected = SampleRun.files(output.resolve(SampleRun.CAMPAGNE));

        SampleRun.run(input, output);

        assertThat(SampleRun.files(output.resolve(SampleRun.CAMPAGNE))).isEqualTo(corrected);
        Files.delete(file());
        SampleRun.run(input, output);
        assertThat(SampleRun.files(output.resolve(SampleRun.CAMPAGNE))).isEqualTo(untouched);
    }

    @Test
    void refusesToRunWithALineItDoesNotUnderstand() {
        assertThatThrownBy(() -> redress(
                        "P999;;etp_animation;1;2" + DECISION,
                        "P001;;sans_nom;1;2" + DECISION,
                        "P001;;etp_animation;1;beaucoup" + DECISION,
                        "P001;;etp_animation;1;2;;2016-03-01;motif",
                        "P001;;contact_nom;a;b" + DECISION,
                        "P001;;etp_total;1;2" + DECISION,
                        "P001;;etp_investis;1;;Mme Exemple;hier;motif"))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll(
                        "ligne 2 : le pôle « P999 » n'est pas au registre",
                        "ligne 3 : « sans_nom » n'est ni une question",
                        "ligne 4 : la nouvelle valeur « beaucoup »",
                        "ligne 5 : la colonne auteur est vide",
                        "ligne 6 : cette question ne se redresse pas",
                        "ligne 7 : cette question est posée aux structures",
                        "ligne 8 : les colonnes ancienne et nouvelle",
                        "ligne 8 : la date « hier »");
    }

    private static String cell(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }

    private RunReport redress(String... lines) throws IOException {
        Files.writeString(file(), HEADER + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return SampleRun.run(input, output);
    }

    private Path file() {
        return input.resolve(SampleRun.CAMPAGNE).resolve("redressements.csv");
    }

    /** A kept pole that answered that question. */
    private Map<String, String> kept(String field) throws IOException {
        List<String> kept = lines("selection.csv").stream()
                .filter(line -> cell(line, "retenu").equals("oui"))
                .map(line -> cell(line, "pole"))
                .toList();
        return lines("poles.csv").stream()
                .filter(line ->
                        kept.contains(cell(line, "pole")) && !cell(line, field).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> pole(String id) throws IOException {
        return lines("poles.csv").stream()
                .filter(line -> cell(line, "pole").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> structures(String pole) throws IOException {
        return lines("structures.csv").stream()
                .filter(line -> cell(line, "pole").equals(pole))
                .toList();
    }

    private List<Map<String, String>> lines(String name) throws IOException {
        return CsvFile.read(
                output.resolve(SampleRun.CAMPAGNE).resolve("donnees").resolve(name));
    }
}
