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
    private static final Path ENTREE = Path.of("input");
    private static final List<Submission> ENVOIS = new ArrayList<>();
    private static final List<Submission> FORMULAIRES = new ArrayList<>();
    private static final List<Submission> RETENUS = new ArrayList<>();
    private static final Map<String, AnswerSet> STRUCTURES = new LinkedHashMap<>();
    private static Registry registre;

    @BeforeAll
    static void readsTheSample() throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
        registre = Registry.read(ENTREE.resolve("poles.csv"));
        FormReader reader = new FormReader(
                definition,
                registre.poles().stream().map(ExpectedPole::pole).collect(Collectors.toSet()),
                SampleCampagne.ID);
        Path racine = ENTREE.resolve(SampleCampagne.ID);
        try (Stream<Path> chemins = Files.walk(racine)) {
            for (Path fichier : chemins.filter(nom -> nom.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                FormReading lecture =
                        reader.read(fichier, racine.relativize(fichier).toString());
                assertThat(lecture).isInstanceOf(FormReading.Read.class);
                Submission envoi = ((FormReading.Read) lecture).submission();
                (envoi.identity().isStructure() ? FORMULAIRES : ENVOIS).add(envoi);
            }
        }
        List<String> recus = registre.poles().stream()
                .map(ExpectedPole::pole)
                .filter(pole -> Calibration.isRecu(Integer.parseInt(pole.substring(1))))
                .toList();
        derniers().stream()
                .filter(envoi ->
                        Calibration.isRetenu(recus.indexOf(envoi.identity().pole())))
                .forEach(RETENUS::add);
        RETENUS.forEach(envoi ->
                envoi.structures().forEach(ligne -> STRUCTURES.putIfAbsent(identite(envoi, ligne), ligne.answers())));
    }

    @Test
    void fiftyPolesOfOneHundredAndSixtyAnsweredOneOfThemTwice() {
        assertThat(registre.poles()).hasSize(160);
        assertThat(ENVOIS).hasSize(51).allMatch(envoi -> envoi.identity().exemple());
        assertThat(derniers()).hasSize(50);
        assertThat(derniers()).noneMatch(envoi -> envoi.fichier().startsWith("premiers-envois"));
    }

    @Test
    void fourStructuresAnsweredByThemselvesOneOfThemWithoutItsPole() {
        assertThat(FORMULAIRES)
                .hasSize(4)
                .filteredOn(formulaire -> ENVOIS.stream().noneMatch(envoi -> envoi.identity()
                        .pole()
                        .equals(formulaire.identity().pole())))
                .hasSize(1);
    }

    @Test
    void polesDeclareSevenHundredAndFortyStructures() {
        assertThat(derniers().stream()
                        .mapToDouble(envoi -> nombre(envoi.pole(), "nb_structures"))
                        .sum())
                .isEqualTo(740);
        assertThat(RETENUS).hasSize(24);
        assertThat(RETENUS.stream().mapToInt(envoi -> envoi.structures().size()).sum())
                .isEqualTo(188);
        assertThat(STRUCTURES).hasSize(187);
    }

    @Test
    void structureOfTwoPolesIsDescribedAlikeByBoth() {
        Map<String, List<String>> descriptions = new TreeMap<>();
        RETENUS.forEach(envoi -> envoi.structures().forEach(ligne -> descriptions
                .computeIfAbsent(identite(envoi, ligne), cle -> new ArrayList<>())
                .add(valeurs(ligne.answers()))));

        List<List<String>> partagees = descriptions.values().stream()
                .filter(lignes -> lignes.size() > 1)
                .toList();

        assertThat(partagees).hasSize(1);
        assertThat(partagees.get(0)).hasSize(2).containsOnly(partagees.get(0).get(0));
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
        Map<String, Integer> echelles = count(poles(), "echelle");
        assertThat(echelles.getOrDefault("communale", 0)
                        + echelles.getOrDefault("intercommunale", 0)
                        + echelles.getOrDefault("infra_autre", 0))
                .isEqualTo(19);
        assertThat(count(poles(), "organisation")).containsEntry("pivot", 11);
        assertThat(count(poles(), "valeurs"))
                .containsEntry("cooperation", 20)
                .containsEntry("mutualisation", 18)
                .containsEntry("lien_social", 16);
        assertThat(inconnues("cooperation")).isEqualTo(2);
        assertThat(inconnues("mutualisation")).isEqualTo(2);
        assertThat(inconnues("lien_social")).isZero();
    }

    @Test
    void animationGivesThePublishedRatios() {
        List<Double> animation = poles().stream()
                .map(pole -> nombre(pole, "etp_animation"))
                .sorted()
                .toList();
        double investis = poles().stream()
                .mapToDouble(pole -> nombre(pole, "etp_investis"))
                .sum();
        List<Double> parts = poles().stream()
                .map(pole -> nombre(pole, "etp_animation") / nombre(pole, "etp_investis"))
                .sorted()
                .toList();

        assertThat(animation.stream().mapToDouble(Double::doubleValue).sum() / investis)
                .isCloseTo(0.1, within(1e-12));
        assertThat((animation.get(11) + animation.get(12)) / 2).isEqualTo(2);
        assertThat(parts.get(0)).isZero();
        assertThat(parts.get(23)).isCloseTo(0.38, within(1e-12));
    }

    @Test
    void keptPolesAreReadWithoutBlockingFinding() {
        assertThat(RETENUS).allSatisfy(envoi -> assertThat(
                        envoi.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .isEmpty());
    }

    @Test
    void whatPeopleTypeIsConvertedAndSaid() {
        Map<String, Long> codes = RETENUS.stream()
                .flatMap(envoi -> envoi.findings().stream())
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));

        assertThat(codes).containsKeys("DES-NOMBRE", "DES-UNITE", "COV-OUI-NON");
    }

    private static Collection<Submission> derniers() {
        Map<String, Submission> derniers = new TreeMap<>();
        ENVOIS.forEach(envoi -> derniers.merge(
                envoi.identity().pole(),
                envoi,
                (a, b) -> a.identity().modified().compareTo(b.identity().modified()) > 0 ? a : b));
        return derniers.values();
    }

    private static List<AnswerSet> poles() {
        return RETENUS.stream().map(Submission::pole).toList();
    }

    private static String identite(Submission envoi, StructureRow ligne) {
        return ligne.answers()
                .get("structure_siret")
                .value()
                .findText()
                .orElseGet(() -> envoi.identity().pole() + " " + ligne.key());
    }

    private static String valeurs(AnswerSet reponses) {
        return reponses.answers().entrySet().stream()
                .filter(reponse -> !reponse.getKey().equals("structure_ligne"))
                .map(reponse -> reponse.getKey() + "=" + reponse.getValue().value())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Integer> count(String champ) {
        return count(STRUCTURES.values(), champ);
    }

    private static Map<String, Integer> count(Collection<AnswerSet> unites, String champ) {
        Map<String, Integer> nombres = new TreeMap<>();
        for (AnswerSet unite : unites) {
            Value valeur = unite.get(champ).value();
            valeur.findCode().ifPresent(code -> nombres.merge(code, 1, Integer::sum));
            valeur.findChoices()
                    .ifPresent(choix -> choix.chosen().forEach(code -> nombres.merge(code, 1, Integer::sum)));
        }
        return nombres;
    }

    private static long inconnues(String code) {
        return poles().stream()
                .filter(pole -> pole.get("valeurs")
                        .value()
                        .findChoices()
                        .filter(choix -> choix.unknown().contains(code))
                        .isPresent())
                .count();
    }

    private static double nombre(AnswerSet reponses, String champ) {
        return reponses.get(champ)
                .value()
                .findNumber()
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }
}
