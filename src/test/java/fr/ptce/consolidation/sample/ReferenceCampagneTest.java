package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample, read back through the reader every returned questionnaire goes through. */
class ReferenceCampagneTest {
    private static final Path INPUT = Path.of("input");
    private static final List<Submission> SENDINGS = new ArrayList<>();
    private static final List<Submission> FORMS = new ArrayList<>();
    private static final List<Submission> KEPT = new ArrayList<>();
    private static final Map<String, AnswerSet> STRUCTURES = new LinkedHashMap<>();
    private static Registry registry;

    @BeforeAll
    static void readsTheSample() throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
        registry = Registry.read(INPUT.resolve("poles.csv"));
        FormReader reader = new FormReader(
                definition,
                registry.poles().stream().map(ExpectedPole::pole).collect(Collectors.toSet()),
                SampleCampagne.ID);
        Path root = INPUT.resolve(SampleCampagne.ID);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(name -> name.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                FormReading reading = reader.read(file, root.relativize(file).toString());
                assertThat(reading).isInstanceOf(FormReading.Read.class);
                Submission sentFile = ((FormReading.Read) reading).submission();
                (sentFile.identity().isStructure() ? FORMS : SENDINGS).add(sentFile);
            }
        }
        List<String> received = registry.poles().stream()
                .map(ExpectedPole::pole)
                .filter(pole -> Calibration.isReceived(Integer.parseInt(pole.substring(1))))
                .toList();
        last().stream()
                .filter(sentFile ->
                        Calibration.isKept(received.indexOf(sentFile.identity().pole())))
                .forEach(KEPT::add);
        KEPT.forEach(sentFile -> sentFile.structures()
                .forEach(line -> STRUCTURES.putIfAbsent(identity(sentFile, line), line.answers())));
    }

    @Test
    void fiftyPolesOfOneHundredAndSixtyAnsweredOneOfThemTwice() {
        assertThat(registry.poles()).hasSize(160);
        assertThat(SENDINGS).hasSize(51).allMatch(sentFile -> sentFile.identity()
                .exemple());
        assertThat(last()).hasSize(50);
        assertThat(last()).noneMatch(sentFile -> sentFile.fichier().startsWith("premiers-envois"));
    }

    @Test
    void fourStructuresAnsweredByThemselvesOneOfThemWithoutItsPole() {
        assertThat(FORMS)
                .hasSize(4)
                .filteredOn(form -> SENDINGS.stream().noneMatch(sentFile -> sentFile.identity()
                        .pole()
                        .equals(form.identity().pole())))
                .hasSize(1);
    }

    @Test
    void polesDeclareSevenHundredAndFortyStructures() {
        assertThat(last().stream()
                        .mapToDouble(sentFile -> number(sentFile.pole(), "nb_structures"))
                        .sum())
                .isEqualTo(740);
        assertThat(KEPT).hasSize(24);
        assertThat(KEPT.stream()
                        .mapToInt(sentFile -> sentFile.structures().size())
                        .sum())
                .isEqualTo(188);
        assertThat(STRUCTURES).hasSize(187);
    }

    @Test
    void structureOfTwoPolesIsDescribedAlikeByBoth() {
        Map<String, List<String>> descriptions = new TreeMap<>();
        KEPT.forEach(sentFile -> sentFile.structures().forEach(line -> descriptions
                .computeIfAbsent(identity(sentFile, line), key -> new ArrayList<>())
                .add(values(line.answers()))));

        List<List<String>> shared =
                descriptions.values().stream().filter(lines -> lines.size() > 1).toList();

        assertThat(shared).hasSize(1);
        assertThat(shared.get(0)).hasSize(2).containsOnly(shared.get(0).get(0));
    }

    @Test
    void structuresGiveThePublishedCounts() {
        assertThat(count("qpv")).containsEntry("oui", 72).containsEntry("non", 115);
        assertThat(count("iae")).containsEntry("oui", 43).containsEntry("non", 144);
        assertThat(count("statut"))
                .containsEntry("association", 107)
                .containsEntry("sarl", 16)
                .containsEntry("scic", 15)
                .containsEntry("collectivite", 13);
        assertThat(count("statut").values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(187);
        assertThat(count("secteurs"))
                .containsEntry("eco_activites", 45)
                .containsEntry("emploi_parcours", 44)
                .containsEntry("alimentation", 37)
                .containsEntry("culture", 36)
                .containsEntry("services_entreprises", 33)
                .containsEntry("services_personne", 22)
                .containsEntry("formation", 6)
                .containsEntry("action_sociale", 2);
        assertThat(count("mutualisations"))
                .containsEntry("competences", 148)
                .containsEntry("connaissances", 142)
                .containsEntry("lieux", 108)
                .containsEntry("moyens_materiels", 82)
                .containsEntry("moyens_financiers", 50);
        assertThat(count("impact_rh")).containsEntry("oui", 125).containsEntry("non", 62);
        assertThat(count("impacts_rh"))
                .containsEntry("relations_pro", 110)
                .containsEntry("mobilite", 92)
                .containsEntry("gestion_emplois", 77);
        assertThat(count("effets"))
                .containsEntry("proximite", 88)
                .containsEntry("isolement", 50)
                .containsEntry("confiance", 45)
                .containsEntry("reponses_collectives", 103);
        assertThat(STRUCTURES.values())
                .allMatch(structure -> structure.get("effets").isGiven()
                        && structure.get("mutualisations").isGiven());
    }

    @Test
    void polesGiveThePublishedCounts() {
        Map<String, Integer> scales = count(poles(), "echelle");
        assertThat(scales.getOrDefault("communale", 0)
                        + scales.getOrDefault("intercommunale", 0)
                        + scales.getOrDefault("infra_autre", 0))
                .isEqualTo(19);
        assertThat(count(poles(), "organisation")).containsEntry("pivot", 11);
        assertThat(count(poles(), "valeurs"))
                .containsEntry("cooperation", 20)
                .containsEntry("mutualisation", 18)
                .containsEntry("lien_social", 16);
        assertThat(unknowns("cooperation")).isEqualTo(2);
        assertThat(unknowns("mutualisation")).isEqualTo(2);
        assertThat(unknowns("lien_social")).isZero();
    }

    @Test
    void animationGivesThePublishedRatios() {
        List<Double> animation = poles().stream()
                .map(pole -> number(pole, "etp_animation"))
                .sorted()
                .toList();
        double invested = poles().stream()
                .mapToDouble(pole -> number(pole, "etp_investis"))
                .sum();
        List<Double> parts = poles().stream()
                .map(pole -> number(pole, "etp_animation") / number(pole, "etp_investis"))
                .sorted()
                .toList();

        assertThat(animation.stream().mapToDouble(Double::doubleValue).sum() / invested)
                .isCloseTo(0.1, within(1e-12));
        assertThat((animation.get(11) + animation.get(12)) / 2).isEqualTo(2);
        assertThat(parts.get(0)).isZero();
        assertThat(parts.get(23)).isCloseTo(0.38, within(1e-12));
    }

    @Test
    void keptPolesAreReadWithoutBlockingFinding() {
        assertThat(KEPT).allSatisfy(sentFile -> assertThat(
                        sentFile.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .isEmpty());
    }

    @Test
    void whatPeopleTypeIsConvertedAndSaid() {
        Map<String, Long> codes = KEPT.stream()
                .flatMap(sentFile -> sentFile.findings().stream())
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));

        assertThat(codes).containsKeys("DES-NOMBRE", "DES-UNITE", "COV-OUI-NON");
    }

    private static Collection<Submission> last() {
        Map<String, Submission> last = new TreeMap<>();
        SENDINGS.forEach(sentFile -> last.merge(
                sentFile.identity().pole(),
                sentFile,
                (a, b) -> a.identity().modified().compareTo(b.identity().modified()) > 0 ? a : b));
        return last.values();
    }

    private static List<AnswerSet> poles() {
        return KEPT.stream().map(Submission::pole).toList();
    }

    private static String identity(Submission sentFile, StructureRow line) {
        return line.answers()
                .get("structure_siret")
                .value()
                .findText()
                .orElseGet(() -> sentFile.identity().pole() + " " + line.key());
    }

    private static String values(AnswerSet answers) {
        return answers.answers().entrySet().stream()
                .filter(answer -> !answer.getKey().equals("structure_ligne"))
                .map(answer -> answer.getKey() + "=" + answer.getValue().value())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Integer> count(String field) {
        return count(STRUCTURES.values(), field);
    }

    private static Map<String, Integer> count(Collection<AnswerSet> units, String field) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (AnswerSet unit : units) {
            Value value = unit.get(field).value();
            value.findCode().ifPresent(code -> numbers.merge(code, 1, Integer::sum));
            value.findChoices()
                    .ifPresent(choice -> choice.chosen().forEach(code -> numbers.merge(code, 1, Integer::sum)));
        }
        return numbers;
    }

    private static long unknowns(String code) {
        return poles().stream()
                .filter(pole -> pole.get("valeurs")
                        .value()
                        .findChoices()
                        .filter(choice -> choice.unknown().contains(code))
                        .isPresent())
                .count();
    }

    private static double number(AnswerSet answers, String field) {
        return answers.get(field)
                .value()
                .findNumber()
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }
}
