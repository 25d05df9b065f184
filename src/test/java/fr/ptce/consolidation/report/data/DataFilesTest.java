package fr.ptce.consolidation.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.indicator.SmallCampaign;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.context.ReportContext;
import fr.ptce.consolidation.report.json.JsonText;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    @TempDir
    Path folder;

    private CampaignData data(Store store, Definition definition) {
        Totals totals = SmallCampaign.fill(store, definition);
        return new CampaignData(
                SmallCampaign.CAMPAGNE,
                SmallCampaign.REGISTRY,
                definition,
                store,
                totals,
                new Indicators(store, definition).compare(Returned.CAMPAGNE));
    }

    @Test
    void writesEveryFileTheSameTwice() throws IOException {
        Definition definition =
                SmallCampaign.definition(SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs"));
        Path output = Files.createDirectories(folder.resolve("sortie"));
        try (Store store = Store.open(folder.resolve("ptce"), definition)) {
            CampaignData data = data(store, definition);
            new Journal(data, "1.0", new DataFiles(data).write(output.resolve("donnees")), List.of())
                    .write(folder.resolve("modeles"), output);
            String first = Files.readString(output.resolve("journal.json"));
            new Journal(data, "1.0", new DataFiles(data).write(output.resolve("donnees")), List.of())
                    .write(folder.resolve("modeles"), output);

            assertThat(Files.readString(output.resolve("journal.json"))).isEqualTo(first);
            assertThat(first)
                    .contains("Campagne d'exemple : données fictives", "donnees/lignage.csv", "\"juste\": true")
                    .doesNotContain("\"juste\": false");
        }

        assertThat(Files.readString(output.resolve("donnees/indicateurs.csv")))
                .isEqualTo(
                        "\uFEFFindicateur;libelle;modalite;modalite_libelle;ventilation;ventilation_modalite;valeur;unite;"
                                + "numerateur;denominateur;base;n;profil;statut\r\n"
                                + "I11;Libellé I11;cooperation;Libellé cooperation;;;100.000000;%;3;3;unités ayant répondu;3;interne;V\r\n"
                                + "I11;Libellé I11;lien-social;Libellé lien-social;;;50.000000;%;1;2;unités ayant répondu;2;interne;V\r\n"
                                + "I11;Libellé I11;cooperation;Libellé cooperation;;;s;%;s;s;unités ayant répondu;3;financeur;A\r\n"
                                + "I11;Libellé I11;lien-social;Libellé lien-social;;;s;%;s;s;unités ayant répondu;s;financeur;A\r\n");
        assertThat(Files.readAllLines(output.resolve("donnees/lignage.csv"))).hasSize(5);
        assertThat(Files.readAllLines(output.resolve("donnees/relances.csv")))
                .anyMatch(line -> line.startsWith("P004;'=Nom P004;Contact;c@exemple.fr;sans réponse;0;0;"));
        assertThat(Files.readAllLines(output.resolve("donnees/structures.csv")))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("P002;P002-5;5;oui;non;P001/5;"));
        assertThat(Files.readAllLines(output.resolve("donnees/poles.csv")))
                .hasSize(4)
                .noneMatch(line -> line.contains("contact_courriel"));
        assertThat(Files.readAllLines(output.resolve("donnees/selection.csv"))).hasSize(4);
        assertThat(Files.readString(output.resolve("donnees/LISEZMOI.txt"))).contains("données fictives");
    }

    @Test
    void givesTheTemplateFractionsForPercentages() {
        Definition definition =
                SmallCampaign.definition(SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs"));
        try (Store store = Store.open(folder.resolve("ptce"), definition)) {
            Map<String, Object> context = ReportContext.of(data(store, definition), Profile.INTERNE);

            assertThat(String.valueOf(context.get("indicateurs")))
                    .contains("valeur=0.50000000", "n=2", "pourcentage=true");
        }
    }

    @Test
    void textNeverBecomesAFormula() {
        assertThat(List.of("=1+1", "+cmd", "-x", "@SUM", "\tx", "\rx"))
                .allSatisfy(text -> assertThat(CsvWriter.neutral(text)).isEqualTo("'" + text));
        assertThat(List.of("-5", "+2,5", "1 000", "12 % = 3", ""))
                .allSatisfy(text -> assertThat(CsvWriter.neutral(text)).isEqualTo(text));
    }

    @Test
    void jsonKeepsWhatPeopleTyped() {
        assertThat(JsonText.of(Map.of("a", List.of("é\"\\\n", new BigDecimal("1E+2"), true))))
                .isEqualTo("{\n  \"a\": [\n    \"é\\\"\\\\\\u000a\",\n    100,\n    true\n  ]\n}\n");
    }
}
