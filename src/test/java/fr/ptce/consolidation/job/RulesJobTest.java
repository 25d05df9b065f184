package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Rule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comply or explain, rule by rule, on questionnaires of the sample: what {@code regles.csv} counts. */
class RulesJobTest {
    /** Outputs of the questionnaires as sent, and of the same with corrections, lists and a wrong registry. */
    private static final String SENT = "envoyes";

    private static final String CORRECTED = "corriges";
    private static final String HEADER = "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\n";

    @TempDir
    private static Path folder;

    private static Path input;

    @BeforeAll
    static void consolidatesSomeQuestionnairesTwice() throws IOException {
        input = SampleRun.someOfTheSample(
                folder.resolve("input"),
                "P093-pole-exemple-93.xlsx",
                "P106-pole-exemple-106.xlsx",
                "P116-pole-exemple-116.xlsx",
                "P132-pole-exemple-132.xlsx",
                "premiers-envois/P132-pole-exemple-132.xlsx");
        run(SENT);
        correct();
        spoilTheRegistry();
        addLists();
        run(CORRECTED);
    }

    private static void correct() throws IOException {
        Files.writeString(
                input.resolve("exemple-2015/redressements.csv"),
                HEADER
                        + "P106;;ACCEPTER;VCO-SORTIES;;Mme Exemple;2016-03-01;confirmé par téléphone\n"
                        + "P116;;etp_investis;0,08;8;Mme Exemple;2016-03-01;confirmé par téléphone\n",
                StandardCharsets.UTF_8);
    }

    private static void spoilTheRegistry() throws IOException {
        Path poles = input.resolve("poles.csv");
        String text = Files.readString(poles, StandardCharsets.UTF_8).replace("\uFEFF", "");
        String line =
                text.lines().filter(one -> one.startsWith("P004;")).findFirst().orElseThrow();
        Files.writeString(
                poles,
                text.replace(line, line.replace(";47001;47;75;", ";40209;64;76;")),
                Charset.forName("windows-1252"));
    }

    private static void addLists() throws IOException {
        String siret = lines(SENT, "structures.csv").stream()
                .map(line -> line.getOrDefault("structure_siret", ""))
                .filter(typed -> !typed.isEmpty())
                .findFirst()
                .orElseThrow();
        Files.writeString(input.resolve("laureats.csv"), "pole,appel\nP093,ami_2\nP093,Appel à projets 2015\n");
        Files.writeString(
                input.resolve("sirene.csv"),
                "siret;denomination;categorie_juridique;commune;etat\n" + siret + ";X;7210;01001;F\n");
    }

    @Test
    void hasALinePerRuleOfTheDefinition() throws IOException {
        List<Rule> rules = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition()
                .rules();
        assertThat(lines(SENT, "regles.csv"))
                .extracting(line -> line.get("code"))
                .containsExactlyElementsOf(rules.stream().map(Rule::id).toList());
        assertThat(rule(SENT, "FLF-XLS"))
                .containsEntry("levees", "0")
                .containsEntry("poles", "0")
                .containsEntry("taux_derogation", "");
    }

    @Test
    void countsWhatPolesJustifyAndWhatTheyStillOwe() throws IOException {
        assertThat(rule(SENT, "VCO-SORTIES"))
                .containsEntry("famille", "VCO")
                .containsEntry("gravite", "à justifier")
                .containsEntry("poles", "2")
                .containsEntry("levees", "2")
                .containsEntry("ouvertes", "1")
                .containsEntry("justifiees", "1")
                .containsEntry("acceptees", "0")
                .containsEntry("taux_derogation", "0.500000");
        assertThat(rule(SENT, "VCO-ANIMATION")).containsEntry("levees", "1").containsEntry("ouvertes", "1");
    }

    @Test
    void countsWhatAPoleCorrectedBetweenTwoVersions() throws IOException {
        assertThat(rule(SENT, "FDM-OBLIGATOIRE"))
                .containsEntry("corrigees_pole", "1")
                .containsEntry("levees", "0")
                .containsEntry("corrigees_reseau", "0");
    }

    @Test
    void countsWhatTheNetworkAcceptsAndCorrects() throws IOException {
        assertThat(rule(CORRECTED, "VCO-SORTIES"))
                .containsEntry("levees", "2")
                .containsEntry("ouvertes", "0")
                .containsEntry("justifiees", "1")
                .containsEntry("acceptees", "1")
                .containsEntry("taux_derogation", "1.000000");
        assertThat(rule(CORRECTED, "VCO-ANIMATION"))
                .containsEntry("levees", "0")
                .containsEntry("corrigees_reseau", "1")
                .containsEntry("corrigees_pole", "0");
    }

    @Test
    void tellsWhatIsWrongInTheRegistryWithItsCell() throws IOException {
        assertThat(lines(CORRECTED, "anomalies.csv"))
                .filteredOn(found -> found.getOrDefault("code", "").equals("COC-REGISTRE"))
                .extracting(found -> found.get("fichier") + " " + found.get("cellule") + " " + found.get("attendu"))
                .containsExactly("poles.csv E5 40", "poles.csv F5 75");
        assertThat(lines(CORRECTED, "anomalies.csv"))
                .filteredOn(found -> found.getOrDefault("gravite", "").equals("information"))
                .extracting(found -> found.get("code") + " " + found.get("fichier"))
                .contains("FDD-CODAGE poles.csv", "FDD-SEPARATEUR laureats.csv");
    }

    @Test
    void comparesWithTheListsOfTheNetwork() throws IOException {
        assertThat(lines(CORRECTED, "anomalies.csv"))
                .filteredOn(found -> found.getOrDefault("code", "").startsWith("COC-SIRENE"))
                .extracting(found -> found.get("code"))
                .contains("COC-SIRENE-FERMEE", "COC-SIRENE-COMMUNE");
        assertThat(lines(CORRECTED, "anomalies.csv"))
                .filteredOn(found -> found.getOrDefault("code", "").equals("COC-LAUREAT"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).containsEntry("gravite", "information"));
    }

    @Test
    void stopsOnAListItDoesNotUnderstandWithEachLine(@TempDir Path other) throws IOException {
        Path wrong = SampleRun.someOfTheSample(other.resolve("input"));
        Files.writeString(wrong.resolve("laureats.csv"), "pole;appel\nP999;aap_2013\nP001;aap_1913\n");
        assertThatThrownBy(() -> SampleRun.run(wrong, other, "exemple-2015"))
                .hasMessageContainingAll(
                        "laureats.csv, ligne 2 : le pôle « P999 » n’est pas au registre",
                        "laureats.csv, ligne 3 : l’appel « aap_1913 »");

        Files.delete(wrong.resolve("laureats.csv"));
        Files.writeString(
                wrong.resolve("sirene.csv"),
                "siret;denomination;categorie_juridique;commune;etat\n123;X;92;;A\n73282932000074;X;92;;A\n"
                        + "73282932000074;X;9220;;perdu\n");
        assertThatThrownBy(() -> SampleRun.run(wrong, other, "exemple-2015"))
                .hasMessageContainingAll(
                        "sirene.csv, ligne 2 : « 123 » n’a pas les 14 chiffres",
                        "sirene.csv, ligne 3 : la catégorie juridique « 92 »",
                        "sirene.csv, ligne 4 : l’état « perdu »");
    }

    private static void run(String output) throws IOException {
        SampleRun.run(input, folder.resolve(output), "exemple-2015");
    }

    private static Map<String, String> rule(String output, String code) throws IOException {
        return lines(output, "regles.csv").stream()
                .filter(line -> code.equals(line.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> lines(String output, String name) throws IOException {
        return CsvFile.read(
                folder.resolve(output).resolve("exemple-2015/donnees").resolve(name));
    }
}
