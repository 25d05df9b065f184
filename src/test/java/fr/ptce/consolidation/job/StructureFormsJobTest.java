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

    private Path entree;
    private Path sortie;
    private Map<String, String> ligne;
    private List<Map<String, String>> avant;

    @BeforeEach
    void copiesIt() throws IOException {
        entree = folder.resolve("input");
        sortie = folder.resolve("output");
        SampleRun.consolidated(entree, sortie, 4);
        avant = lines("structures.csv");
        ligne = avant.stream()
                .filter(line ->
                        cell(line, "compte").equals("oui") && cell(line, "iae").equals("oui"))
                .filter(line -> !cell(line, "structure_siret").isEmpty()
                        && !cell(line, "etp_insertion").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatTheStructureSaysDownToTheLineage() throws IOException {
        RunReport report = run("structures/a.xlsx", form().repond("etp_total", "4321,5"));

        assertThat(structure()).containsEntry("etp_total", "4321.5").containsEntry("ligne", cell(ligne, "ligne"));
        assertThat(lines("structures.csv")).hasSameSizeAs(avant);
        assertThat(constats("RRL-STRUCTURE-ECART")).singleElement().satisfies(line -> {
            assertThat(line)
                    .containsEntry("fichier", "structures/a.xlsx")
                    .containsEntry("feuille", "STRUCTURE")
                    .containsEntry("champ", "etp_total")
                    .containsEntry("valeur", "4321,5")
                    .containsEntry("gravite", "information");
            assertThat(cell(line, "attendu").replace(',', '.')).isEqualTo(cell(ligne, "etp_total"));
        });
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "retenu").equals("4321.5"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("fichier", "structures/a.xlsx")
                        .containsEntry("structure", cell(ligne, "structure"))
                        .containsEntry("feuille", "STRUCTURE")
                        .containsEntry("brut", "4321,5"));
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "structure").equals(cell(ligne, "structure"))
                        && cell(line, "indicateur").equals("I06"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(cell(line, "fichier")).isEqualTo(cell(ligne, "pole") + ".xlsx"));
        assertThat(lines("cellules-sans-usage.csv"))
                .filteredOn(line -> cell(line, "champ").equals("etp_total")
                        && cell(line, "structure").equals(cell(ligne, "structure")))
                .singleElement()
                .satisfies(line -> assertThat(cell(line, "raison")).contains("structures/a.xlsx"));
        assertThat(report.fichiers()).isEqualTo(4);
        assertThat(report.formulaires().rattaches()).isEqualTo(1);
        assertThat(formulaire()).containsEntry("etat", "réunie").containsEntry("differences", "1");
    }

    @Test
    void losesNothingOfThePoleWhereTheStructureSaysNothing() throws IOException {
        run("structures/a.xlsx", form().repond("etp_total", "NSP"));

        assertThat(lines("structures.csv")).isEqualTo(avant);
        assertThat(constats("RRL-STRUCTURE-ECART")).isEmpty();
    }

    @Test
    void forgetsTheRestOfAnAnswerThatNoLongerArises() throws IOException {
        run("structures/a.xlsx", form().repond("iae", "Non"));

        assertThat(structure())
                .containsEntry("iae", "non")
                .containsEntry("iae_types", "")
                .containsEntry("etp_total", cell(ligne, "etp_total"));
    }

    @Test
    void recognisesAStructureByItsNameWithoutSiret() throws IOException {
        FilledForm form = FilledForm.of(cell(ligne, "pole"))
                .repond("structure_nom", cell(ligne, "structure_nom").toUpperCase(Locale.ROOT))
                .repond("etp_total", "77");

        run("mon formulaire.xlsx", form);

        assertThat(structure()).containsEntry("etp_total", "77").containsEntry("structure_siret", siret());
        assertThat(lines("structures.csv")).hasSameSizeAs(avant);
    }

    @Test
    void addsAStructureItsPoleDoesNotDescribe() throws IOException {
        FilledForm form = FilledForm.of(cell(ligne, "pole"))
                .repond("structure_nom", "Une structure oubliée")
                .repond("structure_siret", "73282932000074")
                .repond("etp_total", "5");

        run("a.xlsx", form);

        assertThat(lines("structures.csv")).hasSize(avant.size() + 1);
        assertThat(lines("structures.csv"))
                .filteredOn(line -> cell(line, "structure_nom").equals("Une structure oubliée"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("pole", cell(ligne, "pole"))
                        .containsEntry("structure", cell(ligne, "pole") + "-F1")
                        .containsEntry("etp_total", "5"));
        assertThat(constats("RRL-STRUCTURE-AJOUTEE")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("pole", cell(ligne, "pole"))
                .containsEntry("gravite", "à justifier")
                .containsEntry("fichier", cell(ligne, "pole") + ".xlsx"));
        assertThat(formulaire()).containsEntry("etat", "ajoutée");

        redress(cell(ligne, "pole") + ";Une structure oubliée;ACCEPTER;RRL-STRUCTURE-AJOUTEE;" + DECISION);

        assertThat(constats("RRL-STRUCTURE-AJOUTEE")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "justifiée"));
    }

    @Test
    void listsTheFormWhosePoleDidNotAnswerAndCountsItNowhere() throws IOException {
        write("structures/a.xlsx", form());
        Files.delete(recu(cell(ligne, "pole") + ".xlsx"));

        RunReport report = SampleRun.run(entree, sortie);

        assertThat(report.acceptes()).isEqualTo(3);
        assertThat(report.formulaires().sansPole()).isEqualTo(1);
        assertThat(formulaire())
                .containsEntry("etat", "sans pôle")
                .containsEntry("structure", cell(ligne, "structure_nom"));
        assertThat(constats("RRL-STRUCTURE-SANS-POLE")).hasSize(1);
        assertThat(lines("structures.csv"))
                .extracting(line -> cell(line, "pole"))
                .doesNotContain(cell(ligne, "pole"));
        assertThat(lines("relances.csv"))
                .filteredOn(line -> cell(line, "pole").equals(cell(ligne, "pole")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("motif", "sans réponse"));
        assertThat(lines("receptions.csv"))
                .extracting(line -> cell(line, "formulaires_structures"))
                .contains("1");
    }

    @Test
    void countsTheLastValidFormOfAStructure() throws IOException {
        write("b.xlsx", form().repond("etp_total", "11").modifie("2016-05-01T08:00:00Z"));
        write("a.xlsx", form().repond("etp_total", "22").modifie("2016-06-01T08:00:00Z"));
        write(
                "c.xlsx",
                form().repond("etp_total", "33").repond("etp_insertion", "44").modifie("2016-07-01T08:00:00Z"));

        RunReport report = SampleRun.run(entree, sortie);

        assertThat(structure()).containsEntry("etp_total", "22");
        assertThat(lines("formulaires-structures.csv"))
                .extracting(line -> cell(line, "fichier") + " " + cell(line, "etat"))
                .containsExactly("a.xlsx réunie", "b.xlsx remplacée", "c.xlsx écartée");
        assertThat(constats("RRL-STRUCTURE-ECARTEE")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("fichier", "c.xlsx"));
        assertThat(sortie.resolve("exemple-2015/retours/structures/" + cell(ligne, "pole") + "-c.xlsx"))
                .isRegularFile();
        assertThat(report.doublons()).isZero();
        assertThat(report.formulaires().remplaces()).isEqualTo(1);
    }

    @Test
    void appliesTheCorrectionsAfterwards() throws IOException {
        write("a.xlsx", form().repond("etp_total", "4321"));

        redress(cell(ligne, "pole") + ";" + siret() + ";etp_total;4321;43,2" + DECISION);

        assertThat(structure()).containsEntry("etp_total", "43.2");
        assertThat(lines("redressements.csv")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("etat", "appliqué")
                .containsEntry("fichier", "a.xlsx"));
    }

    @Test
    void keepsTheAnswerOfThePoleThatTheNetworkCorrected() throws IOException {
        write("a.xlsx", form().repond("etp_total", "4321"));

        redress(cell(ligne, "pole") + ";" + cell(ligne, "structure") + ";etp_total;" + cell(ligne, "etp_total")
                + ";60,5" + DECISION);

        assertThat(structure()).containsEntry("etp_total", "60.5");
        assertThat(constats("RRL-STRUCTURE-ECART")).singleElement().satisfies(line -> assertThat(cell(line, "message"))
                .contains("correction du réseau"));
        assertThat(lines("lignage.csv"))
                .filteredOn(line -> cell(line, "retenu").equals("60.5"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsEntry("fichier", cell(ligne, "pole") + ".xlsx"));
    }

    @Test
    void leavesOutAStructureTheNetworkExcluded() throws IOException {
        write("a.xlsx", form());

        redress(cell(ligne, "pole") + ";" + siret() + ";EXCLURE;;" + DECISION);

        assertThat(lines("structures.csv")).hasSize(avant.size() - 1);
        assertThat(formulaire()).containsEntry("etat", "écartée");
    }

    @Test
    void isAsIfItHadNeverComeOnceTakenAway() throws IOException {
        Map<String, String> outputs = SampleRun.files(sortie.resolve("exemple-2015/donnees"));
        run("a.xlsx", form().repond("etp_total", "4321"));

        Files.delete(recu("a.xlsx"));
        SampleRun.run(entree, sortie);

        assertThat(SampleRun.files(sortie.resolve("exemple-2015/donnees"))).isEqualTo(outputs);
    }

    @Test
    void givesTheSameFilesWhateverTheOrderOfTheRuns() throws IOException {
        write("a.xlsx", form().repond("etp_total", "4321").repond("iae", "Non"));
        SampleRun.run(entree, sortie);
        Map<String, String> outputs = SampleRun.files(sortie.resolve("exemple-2015/donnees"));

        SampleRun.run(entree, folder.resolve("autre"));
        SampleRun.run(entree, sortie);

        assertThat(SampleRun.files(folder.resolve("autre/exemple-2015/donnees")))
                .isEqualTo(outputs);
        assertThat(SampleRun.files(sortie.resolve("exemple-2015/donnees"))).isEqualTo(outputs);
    }

    private FilledForm form() {
        return FilledForm.of(cell(ligne, "pole"))
                .repond("structure_nom", cell(ligne, "structure_nom"))
                .repond("structure_siret", siret());
    }

    private String siret() {
        return cell(ligne, "structure_siret");
    }

    private RunReport run(String fichier, FilledForm form) throws IOException {
        write(fichier, form);
        return SampleRun.run(entree, sortie);
    }

    private void write(String fichier, FilledForm form) throws IOException {
        Path file = recu(fichier);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, form.bytes());
    }

    private Path recu(String fichier) {
        return entree.resolve(SampleRun.CAMPAGNE).resolve(fichier);
    }

    private void redress(String ligne) throws IOException {
        Files.writeString(
                recu("redressements.csv"),
                "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\n" + ligne + "\n",
                StandardCharsets.UTF_8);
        SampleRun.run(entree, sortie);
    }

    /** The row that counts of the structure that answers. */
    private Map<String, String> structure() throws IOException {
        return lines("structures.csv").stream()
                .filter(line -> cell(line, "structure").equals(cell(ligne, "structure")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> formulaire() throws IOException {
        return lines("formulaires-structures.csv").get(0);
    }

    private List<Map<String, String>> constats(String code) throws IOException {
        return lines("anomalies.csv").stream()
                .filter(line -> cell(line, "code").equals(code))
                .toList();
    }

    private List<Map<String, String>> lines(String fichier) throws IOException {
        return CsvFile.read(sortie.resolve("exemple-2015/donnees").resolve(fichier));
    }

    private static String cell(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column));
    }
}
