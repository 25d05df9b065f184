package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.form.write.FilledForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Member structures that answer by themselves, beside the questionnaires of their poles. */
class StructureFormsJobTest {
    private static final String DECISION = ";Mme Exemple;2016-03-01;confirmé par courriel";

    @TempDir
    private Path folder;

    private Path input;
    private Path output;
    private Map<String, String> row;
    private List<Map<String, String>> before;

    @BeforeEach
    void copiesIt() throws IOException {
        input = folder.resolve("input");
        output = folder.resolve("output");
        SampleRun.consolidated(input, output, 4);
        before = lines("structures.csv");
        row = before.stream()
                .filter(line ->
                        cell(line, "compte").equals("oui") && cell(line, "iae").equals("oui"))
                .filter(line -> !cell(line, "structure_siret").isEmpty()
                        && !cell(line, "etp_insertion").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatTheStructureSaysDownToTheLineage() throws IOException {
        RunReport report = run("structures/a.xlsx", form().answers("etp_total", "4321,5"));

        assertThat(structure()).containsEntry("etp_total", "4321.5").containsEntry("ligne", cell(row, "ligne"));
        assertThat(lines("structures.csv")).hasSameSizeAs(before);
        assertThat(findings("RRL-STRUCTURE-ECART")).singleElement().satisfies(line -> {
            assertThat(line)
                    .containsEntry("fichier", "structures/a.xlsx")
                    .containsEntry("feuille", "STRUCTURE")
                    .containsEntry("champ", "etp_total")
                    .containsEntry("valeur", "4321,5")
                    .containsEntry("gravite", "information");
            assertThat(cell(line, "attendu").replace(',', '.')).isEqualTo(cell(row, "etp_total"));
        });
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "retenu").equals("4321.5"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("fichier", "structures/a.xlsx")
                        .containsEntry("structure", cell(row, "structure"))
                        .containsEntry("feuille", "STRUCTURE")
                        .containsEntry("brut", "4321,5"));
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "structure").equals(cell(row, "structure"))
                        && cell(line, "indicateur").equals("I06"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(cell(line, "fichier")).isEqualTo(cell(row, "pole") + ".xlsx"));
        assertThat(lines("cellules-sans-usage.csv"))
                .filteredOn(line -> cell(line, "champ").equals("etp_total")
                        && cell(line, "structure").equals(cell(row, "structure")))
                .singleElement()
                .satisfies(line -> assertThat(cell(line, "raison")).contains("structures/a.xlsx"));
        assertThat(report.fichiers()).isEqualTo(4);
        assertThat(report.forms().joined()).isEqualTo(1);
        assertThat(formLine()).containsEntry("etat", "réunie").containsEntry("differences", "1");
    }

    @Test
    void losesNothingOfThePoleWhereTheStructureSaysNothing() throws IOException {
        run("structures/a.xlsx", form().answers("etp_total", "NSP"));

        assertThat(lines("structures.csv")).isEqualTo(before);
        assertThat(findings("RRL-STRUCTURE-ECART")).isEmpty();
    }

    @Test
    void forgetsTheRestOfAnAnswerThatNoLongerArises() throws IOException {
        run("structures/a.xlsx", form().answers("iae", "Non"));

        assertThat(structure())
                .containsEntry("iae", "non")
                .containsEntry("iae_types", "")
                .containsEntry("etp_total", cell(row, "etp_total"));
    }

    @Test
    void recognisesAStructureByItsNameWithoutSiret() throws IOException {
        FilledForm form = FilledForm.of(cell(row, "pole"))
                .answers("structure_nom", cell(row, "structure_nom").toUpperCase(Locale.ROOT))
                .answers("etp_total", "77");

        run("mon formulaire.xlsx", form);

        assertThat(structure()).containsEntry("etp_total", "77").containsEntry("structure_siret", siret());
        assertThat(lines("structures.csv")).hasSameSizeAs(before);
    }

    @Test
    void addsAStructureItsPoleDoesNotDescribe() throws IOException {
        FilledForm form = FilledForm.of(cell(row, "pole"))
                .answers("structure_nom", "Une structure oubliée")
                .answers("structure_siret", "73282932000074")
                .answers("etp_total", "5");

        run("a.xlsx", form);

        assertThat(lines("structures.csv")).hasSize(before.size() + 1);
        assertThat(lines("structures.csv"))
                .filteredOn(line -> cell(line, "structure_nom").equals("Une structure oubliée"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("pole", cell(row, "pole"))
                        .containsEntry("structure", cell(row, "pole") + "-F1")
                        .containsEntry("etp_total", "5"));
        assertThat(findings("RRL-STRUCTURE-AJOUTEE")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("pole", cell(row, "pole"))
                .containsEntry("gravite", "à justifier")
                .containsEntry("fichier", cell(row, "pole") + ".xlsx"));
        assertThat(formLine()).containsEntry("etat", "ajoutée");

        redress(cell(row, "pole") + ";Une structure oubliée;ACCEPTER;RRL-STRUCTURE-AJOUTEE;" + DECISION);

        assertThat(findings("RRL-STRUCTURE-AJOUTEE")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "justifiée"));
    }

    @Test
    void listsTheFormWhosePoleDidNotAnswerAndCountsItNowhere() throws IOException {
        write("structures/a.xlsx", form());
        Files.delete(received(cell(row, "pole") + ".xlsx"));

        RunReport report = SampleRun.run(input, output);

        assertThat(report.acceptes()).isEqualTo(3);
        assertThat(report.forms().withoutPole()).isEqualTo(1);
        assertThat(formLine())
                .containsEntry("etat", "sans pôle")
                .containsEntry("structure", cell(row, "structure_nom"));
        assertThat(findings("RRL-STRUCTURE-SANS-POLE")).hasSize(1);
        assertThat(lines("structures.csv"))
                .extracting(line -> cell(line, "pole"))
                .doesNotContain(cell(row, "pole"));
        assertThat(lines("relances.csv"))
                .filteredOn(line -> cell(line, "pole").equals(cell(row, "pole")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("motif", "sans réponse"));
        assertThat(lines("receptions.csv"))
                .extracting(line -> cell(line, "formulaires_structures"))
                .contains("1");
    }

    @Test
    void countsTheLastValidFormOfAStructure() throws IOException {
        write("b.xlsx", form().answers("etp_total", "11").modified("2016-05-01T08:00:00Z"));
        write("a.xlsx", form().answers("etp_total", "22").modified("2016-06-01T08:00:00Z"));
        write(
                "c.xlsx",
                form().answers("etp_total", "33").answers("etp_insertion", "44").modified("2016-07-01T08:00:00Z"));

        RunReport report = SampleRun.run(input, output);

        assertThat(structure()).containsEntry("etp_total", "22");
        assertThat(lines("formulaires-structures.csv"))
                .extracting(line -> cell(line, "fichier") + " " + cell(line, "etat"))
                .containsExactly("a.xlsx réunie", "b.xlsx remplacée", "c.xlsx écartée");
        assertThat(findings("RRL-STRUCTURE-ECARTEE")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("fichier", "c.xlsx"));
        assertThat(output.resolve("exemple-2015/retours/structures/" + cell(row, "pole") + "-c.xlsx"))
                .isRegularFile();
        assertThat(report.doublons()).isZero();
        assertThat(report.forms().remplaces()).isEqualTo(1);
    }

    @Test
    void appliesTheCorrectionsAfterwards() throws IOException {
        write("a.xlsx", form().answers("etp_total", "4321"));

        redress(cell(row, "pole") + ";" + siret() + ";etp_total;4321;43,2" + DECISION);

        assertThat(structure()).containsEntry("etp_total", "43.2");
        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "appliqué")
                .containsEntry("fichier", "a.xlsx"));
    }

    @Test
    void keepsTheAnswerOfThePoleThatTheNetworkCorrected() throws IOException {
        write("a.xlsx", form().answers("etp_total", "4321"));

        redress(cell(row, "pole") + ";" + cell(row, "structure") + ";etp_total;" + cell(row, "etp_total") + ";60,5"
                + DECISION);

        assertThat(structure()).containsEntry("etp_total", "60.5");
        assertThat(findings("RRL-STRUCTURE-ECART")).singleElement().satisfies(line -> assertThat(cell(line, "message"))
                .contains("correction du réseau"));
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "retenu").equals("60.5"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsEntry("fichier", cell(row, "pole") + ".xlsx"));
    }

    @Test
    void leavesOutAStructureTheNetworkExcluded() throws IOException {
        write("a.xlsx", form());

        redress(cell(row, "pole") + ";" + siret() + ";EXCLURE;;" + DECISION);

        assertThat(lines("structures.csv")).hasSize(before.size() - 1);
        assertThat(formLine()).containsEntry("etat", "écartée");
    }

    @Test
    void isAsIfItHadNeverComeOnceTakenAway() throws IOException {
        Map<String, String> outputs = SampleRun.files(output.resolve("exemple-2015/donnees"));
        run("a.xlsx", form().answers("etp_total", "4321"));

        Files.delete(received("a.xlsx"));
        SampleRun.run(input, output);

        assertThat(SampleRun.files(output.resolve("exemple-2015/donnees"))).isEqualTo(outputs);
    }

    @Test
    void givesTheSameFilesWhateverTheOrderOfTheRuns() throws IOException {
        write("a.xlsx", form().answers("etp_total", "4321").answers("iae", "Non"));
        SampleRun.run(input, output);
        Map<String, String> outputs = SampleRun.files(output.resolve("exemple-2015/donnees"));

        SampleRun.run(input, folder.resolve("autre"));
        SampleRun.run(input, output);

        assertThat(SampleRun.files(folder.resolve("autre/exemple-2015/donnees")))
                .isEqualTo(outputs);
        assertThat(SampleRun.files(output.resolve("exemple-2015/donnees"))).isEqualTo(outputs);
    }

    private FilledForm form() {
        return FilledForm.of(cell(row, "pole"))
                .answers("structure_nom", cell(row, "structure_nom"))
                .answers("structure_siret", siret());
    }

    private String siret() {
        return cell(row, "structure_siret");
    }

    private RunReport run(String path, FilledForm form) throws IOException {
        write(path, form);
        return SampleRun.run(input, output);
    }

    private void write(String path, FilledForm form) throws IOException {
        Path file = received(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, form.bytes());
    }

    private Path received(String path) {
        return input.resolve(SampleRun.CAMPAGNE).resolve(path);
    }

    private void redress(String row) throws IOException {
        Files.writeString(
                received("redressements.csv"),
                "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\n" + row + "\n",
                StandardCharsets.UTF_8);
        SampleRun.run(input, output);
    }

    /** The row that counts of the structure that answers. */
    private Map<String, String> structure() throws IOException {
        return lines("structures.csv").stream()
                .filter(line -> cell(line, "structure").equals(cell(row, "structure")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> formLine() throws IOException {
        return lines("formulaires-structures.csv").get(0);
    }

    private List<Map<String, String>> findings(String code) throws IOException {
        return lines("anomalies.csv").stream()
                .filter(line -> cell(line, "code").equals(code))
                .toList();
    }

    private List<Map<String, String>> lines(String path) throws IOException {
        return CsvFile.read(output.resolve("exemple-2015/donnees").resolve(path));
    }

    private static String cell(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column));
    }
}
