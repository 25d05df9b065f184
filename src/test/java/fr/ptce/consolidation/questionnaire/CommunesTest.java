package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Communes.Commune;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunesTest {
    private static Definition definition;
    private static Communes communes;

    @BeforeAll
    static void readsTheShippedReference() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        communes = definition
                .findField("commune_siege")
                .flatMap(Field::commune)
                .orElseThrow()
                .communes();
    }

    @Test
    void knowsTheCommunesOfTheOfficialCode() {
        assertThat(communes.current()).hasSize(35_109);
        assertThat(communes.find("40209")).contains(new Commune("40209", "Ondres", "40209"));
        assertThat(communes.find("2A004").map(Commune::departement)).contains("2A");
        assertThat(communes.find("97411").map(Commune::departement)).contains("974");
        assertThat(communes.find("75101").map(Commune::label)).contains("Paris 1er Arrondissement (75101)");
        assertThat(communes.find("75001")).as("a postal code").isEmpty();
    }

    @Test
    void knowsWhatAFormerCommuneBecame() {
        assertThat(communes.find("14189")).contains(new Commune("14189", "Coupesarte", "14431"));
        assertThat(communes.find("14189").map(Commune::isOld)).contains(true);
        assertThat(communes.find("14431").map(Commune::isOld)).contains(false);
    }

    @Test
    void findsACommuneByItsNameHoweverSpelled() {
        assertThat(communes.named("ONDRES")).extracting(Commune::code).containsExactly("40209");
        assertThat(communes.named("saint étienne de baigorry"))
                .extracting(Commune::code)
                .containsExactly("64477");
        assertThat(communes.named("Saint-Denis")).hasSize(4);
        assertThat(communes.named("Nulle part")).isEmpty();
    }

    /** The lists of the questionnaire are those of the same official code. */
    @Test
    void agreesWithTheRegionsAndTheDepartementsOfTheQuestionnaire() throws IOException {
        Map<String, String[]> official = official().stream()
                .collect(Collectors.toMap(row -> row[0], Function.identity(), (a, b) -> a, TreeMap::new));
        CodeList departements = list("departement");
        CodeList regions = list("region");

        assertThat(departements.codes()).extracting(Code::name).containsExactlyInAnyOrderElementsOf(official.keySet());
        assertThat(departements.codes()).allSatisfy(code -> {
            String[] row = official.getOrDefault(code.name(), new String[4]);
            assertThat(code.parent()).as(code.name()).isEqualTo(row[2]);
            assertThat(plain(code.label())).isEqualTo(plain(code.name() + " – " + row[1]));
            assertThat(regions.findCode(code.parent()).map(Code::label).map(CommunesTest::plain))
                    .contains(plain(row[3]));
        });
        assertThat(regions.codes())
                .extracting(Code::name)
                .containsExactlyInAnyOrderElementsOf(
                        official.values().stream().map(row -> row[2]).distinct().toList());
    }

    @Test
    void placesEveryCommuneInADepartementOrOverseas() throws IOException {
        List<String> departements =
                list("departement").codes().stream().map(Code::name).toList();

        assertThat(communes.current())
                .filteredOn(commune -> !departements.contains(commune.departement()))
                .extracting(Commune::departement)
                .containsOnly("975", "977", "978", "984", "986", "987", "988", "989");
        assertThat(departements).allMatch(code -> communes.current().stream()
                .anyMatch(commune -> commune.departement().equals(code)));
    }

    @Test
    void knowsTheTownsOfTheSampleCampaigns() throws IOException {
        CodeList departements = list("departement");

        assertThat(lines("/fr/ptce/consolidation/sample/communes.csv")).allSatisfy(row -> {
            assertThat(communes.find(row[0])).as(row[0]).isPresent();
            assertThat(Communes.departement(row[0])).isEqualTo(row[1]);
            assertThat(departements.findCode(row[1]).map(Code::parent)).contains(row[2]);
        });
    }

    @Test
    void readsTheFileAsASpreadsheetProgramSavesIt(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve(Communes.FILE),
                "code;nom;anciens\r\n1001;L'Abergement;\r\n2A004;Évisa;2A999 Vieux|2A998 Très vieux\r\n",
                Charset.forName("windows-1252"));

        Communes read = Communes.read(folder, new Problems());

        assertThat(read.find("01001").map(Commune::nom)).contains("L'Abergement");
        assertThat(read.find("2A004").map(Commune::nom)).contains("Évisa");
        assertThat(read.find("2A998")).contains(new Commune("2A998", "Très vieux", "2A004"));
        assertThat(read.current()).hasSize(2);
    }

    @Test
    void knowsNoneWithoutTheFileAndRefusesAnotherOne(@TempDir Path folder) throws IOException {
        Problems problems = new Problems();
        assertThat(Communes.read(folder, problems).isKnown()).isFalse();
        assertThat(problems.isEmpty()).isTrue();

        Files.writeString(folder.resolve(Communes.FILE), "commune;departement\n01001;01\n", StandardCharsets.UTF_8);

        assertThat(Communes.read(folder, problems).isKnown()).isFalse();
        assertThat(problems.sorted()).singleElement().satisfies(problem -> assertThat(problem.label())
                .contains("communes.csv, ligne 1", "code;nom;anciens"));
    }

    @Test
    void changesTheDefinitionButNotTheWorkbook(@TempDir Path folder) throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(folder.resolve("questionnaire"));
        copy.delete(Communes.FILE, "40209;");

        Definition other = copy.read().getDefinition();

        assertThat(other.empreinte()).isNotEqualTo(definition.empreinte());
        assertThat(other.formDigest()).isEqualTo(definition.formDigest());
    }

    private static CodeList list(String field) {
        return definition.findField(field).orElseThrow().getList();
    }

    private static List<String[]> official() throws IOException {
        return lines("/fr/ptce/consolidation/questionnaire/departements-2019.csv");
    }

    private static List<String[]> lines(String resource) throws IOException {
        try (InputStream in = CommunesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        }
    }

    private static String plain(String label) {
        return label.replace('’', '\'');
    }
}
