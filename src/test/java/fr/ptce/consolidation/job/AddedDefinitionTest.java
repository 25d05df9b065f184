package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question, a code, a rule and an indicator are added by editing the definition's files, and nothing else. */
class AddedDefinitionTest {
    private static final String CAMPAGNE = "enquete-2015";
    private static final String REGISTRY = """
            pole;nom;alias;commune;departement;region;contact;courriel
            P001;Pôle essai 01;;40209;40;75;;
            P002;Pôle essai 02;;13004;13;93;;
            """;

    @TempDir
    private Path folder;

    private DefinitionCopy definition;

    @BeforeEach
    void writesASmallRegistryAndADefinition() throws IOException {
        Files.createDirectories(folder.resolve("input").resolve(CAMPAGNE));
        Files.writeString(folder.resolve("input/poles.csv"), REGISTRY);
        definition = DefinitionCopy.in(folder.resolve("templates/questionnaire"));
    }

    @Test
    void carriesWhatIsAddedFromTheWorkbookToTheOutputs() throws IOException {
        definition.insertAfter(
                "survey.csv",
                "select_one oui_non;gpect;",
                "integer;apprentis;Apprentis accueillis;Contrats signés dans l’année.;;;;. >= 0;Un nombre positif.;;;;;;"
                        + "E13;;personnes;;;");
        definition.insertAfter("choices.csv", "pole_types;territoire;", "pole_types;reseau;Réseau de réseaux;;;");
        definition.insertAfter(
                "regles.csv",
                "VCO-FORMES;",
                "VCO-APPRENTIS;VCO;1;à justifier;pole;${apprentis} <= ${postes_partages};;apprentis postes_partages;;;;;;"
                        + "Les apprentis (${apprentis}) dépassent les emplois partagés.;Expliquez.");
        definition.insertAfter(
                "indicateurs.csv",
                "I25;",
                "I90;Emploi et parcours;Apprentis accueillis;statistiques;poles_recus;;${apprentis};;;;somme;"
                        + "pôles reçus ayant répondu;personnes;pole_type;;");

        send(Map.of("rep.apprentis", "7", "rep.postes_partages", "3", "rep.pole_type", "Réseau de réseaux"));
        assertThat(ConsolidationRun.run(request(), SampleRun.SILENT))
                .hasValueSatisfying(report -> assertThat(report.acceptes()).isEqualTo(1));

        assertThat(output("anomalies.csv"))
                .filteredOn(row -> "VCO-APPRENTIS".equals(row.get("code")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("pole")).isEqualTo("P001");
                    assertThat(row.get("gravite")).isEqualTo("à justifier");
                    assertThat(row.get("feuille")).isEqualTo("3_EMPLOI");
                    assertThat(row.get("valeur")).isEqualTo("7");
                    assertThat(row.get("message")).isEqualTo("Les apprentis (7) dépassent les emplois partagés.");
                });
        assertThat(output("poles.csv"))
                .filteredOn(row -> "P001".equals(row.get("pole")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("apprentis")).isEqualTo("7");
                    assertThat(row.get("pole_type")).isEqualTo("reseau");
                });
        assertThat(output("indicateurs.csv"))
                .filteredOn(row -> "I90".equals(row.get("indicateur")))
                .extracting(row -> row.get("ventilation_modalite"), row -> row.get("valeur"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("", "7.000000"),
                        org.assertj.core.groups.Tuple.tuple("reseau", "7.000000"));
    }

    @Test
    void saysWhichRuleNothingEvaluates() throws IOException {
        int line = definition.set("regles.csv", "VCO-FORMES;", "expression", "");
        send(Map.of());

        assertThatThrownBy(() -> ConsolidationRun.run(request(), SampleRun.SILENT))
                .isInstanceOfSatisfying(EnvironmentException.class, failure -> {
                    assertThat(failure).hasMessageContaining("regles.csv, ligne " + line);
                    assertThat(failure.action()).contains("ptce definition");
                });
    }

    @Test
    void saysEveryFaultOfTheDefinition() throws IOException {
        int line = definition.set("survey.csv", "integer;nb_structures;", "type", "entier");

        assertThatThrownBy(() -> ConsolidationRun.run(request(), SampleRun.SILENT))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("survey.csv, ligne " + line);
    }

    /** Fills the workbook the network sends to P001 and puts it among those received. */
    private void send(Map<String, String> answers) throws IOException {
        Campagne campagne = Campagne.read(folder.resolve("input"), CAMPAGNE);
        Registry registry = Registry.read(folder.resolve("input/poles.csv"));
        byte[] blank = new FormWriter(definition.read().getDefinition(), campagne, 5)
                .write(registry.findPole("P001").orElseThrow());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            answers.forEach((name, value) -> named(workbook, name).setCellValue(value));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Files.write(folder.resolve("input").resolve(CAMPAGNE).resolve("P001.xlsx"), bytes.toByteArray());
        }
    }

    private static XSSFCell named(XSSFWorkbook workbook, String name) {
        assertThat(workbook.getName(name)).as(name).isNotNull();
        CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
    }

    private RunRequest request() {
        return new RunRequest(folder.resolve("input"), folder.resolve("output"), folder.resolve("templates"), CAMPAGNE);
    }

    private List<Map<String, String>> output(String name) throws IOException {
        return CsvFile.read(
                folder.resolve("output").resolve(CAMPAGNE).resolve("donnees").resolve(name));
    }
}
