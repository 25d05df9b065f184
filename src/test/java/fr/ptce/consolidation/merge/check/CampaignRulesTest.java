package fr.ptce.consolidation.merge.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.Divergences;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule across questionnaires: met, broken, and not evaluable. The year checked is 2015. */
class CampaignRulesTest {
    private static final String SIRET = "73282932000074";
    private static final String OTHER_SIRET = "35600000000048";

    @TempDir
    Path folder;

    private Definition definition;
    private Store store;

    @BeforeEach
    void opens() throws IOException {
        definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
        store = Store.open(folder.resolve("ptce"), definition);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void vnoHistorique_acceptsANumberNearItsFormerYears() {
        animation("2", "2.2", "1.9", "2.1");

        assertThat(breaches("VNO-HISTORIQUE", pole("P001", "3"))).isEmpty();
    }

    @Test
    void vnoHistorique_refusesANumberFarFromItsFormerYearsAndSaysWhy() {
        animation("2", "2.2", "1.9", "2.1");

        assertThat(findings("VNO-HISTORIQUE", pole("P001", "9")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("9", "4 années (2011-2014)", "2,05", "0,1");
                    assertThat(finding.location().cellule()).isEqualTo("C6");
                    assertThat(finding.attendu()).isEqualTo("de 0,05 à 4,05");
                    assertThat(finding.isJustified()).isFalse();
                });
    }

    @Test
    void vnoHistorique_isJustifiedByWhatThePoleWroteBeside() {
        animation("2", "2.2", "1.9", "2.1");

        assertThat(findings("VNO-HISTORIQUE", pole("P001", "9").justified("etp_animation", "Fusion de deux pôles.")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.justification()).isEqualTo("Fusion de deux pôles."));
    }

    @Test
    void vnoHistorique_allowsATinyNumberThatNeverMovedToMove() {
        animation("0.5", "0.5", "0.5", "0.5");

        assertThat(breaches("VNO-HISTORIQUE", pole("P001", "1.5"))).isEmpty();
    }

    @Test
    void vnoHistorique_isNotEvaluableWithThreeYearsNorWithoutAnswer() {
        animation("2", "2.2", "1.9");
        assertThat(breaches("VNO-HISTORIQUE", pole("P001", "9"))).isEmpty();

        animation("2", "2.2", "1.9", "2.1");
        assertThat(breaches("VNO-HISTORIQUE", pole("P001", "9").with("etp_animation", Answer.State.NSP, Value.NONE)))
                .isEmpty();
    }

    @Test
    void vnoHistorique_looksAtEachStructureToo() {
        for (int exercice = 2011; exercice <= 2014; exercice++) {
            year(exercice, pole("P001", "2").structure(line("Alpha", SIRET, "etp_total", "10")));
        }

        assertThat(breaches("VNO-HISTORIQUE", pole("P001", "2").structure(line("Alpha", SIRET, "etp_total", "40"))))
                .containsExactly("P001/Alpha/etp_total");
        assertThat(breaches("VNO-HISTORIQUE", pole("P001", "2").structure(line("Alpha", SIRET, "etp_total", "11"))))
                .isEmpty();
    }

    @Test
    void vnoSaut_acceptsLessThanTheDoubleAndASmallDifference() {
        animation("5");
        assertThat(breaches("VNO-SAUT", pole("P001", "9"))).isEmpty();

        animation("1");
        assertThat(breaches("VNO-SAUT", pole("P001", "4"))).isEmpty();
    }

    @Test
    void vnoSaut_refusesMoreThanTheDoubleOrLessThanHalf() {
        animation("5");

        assertThat(breaches("VNO-SAUT", pole("P001", "11"))).containsExactly("P001//etp_animation");
        assertThat(breaches("VNO-SAUT", pole("P001", "1.5"))).containsExactly("P001//etp_animation");
    }

    @Test
    void vnoSaut_isNotEvaluableWithoutHistoryAndLeavesFourYearsToTheOtherRule() {
        assertThat(breaches("VNO-SAUT", pole("P001", "11"))).isEmpty();

        animation("5", "5", "5", "5");
        assertThat(breaches("VNO-SAUT", pole("P001", "11"))).isEmpty();
    }

    @Test
    void vnoPoles_comparesWithTheOtherPolesFromTenOnwards() {
        Returned[] poles = Stream.iterate(1, n -> n + 1)
                .limit(11)
                .map(n -> pole("P%03d".formatted(n), n == 11 ? "40" : "2." + n % 5))
                .toArray(Returned[]::new);

        assertThat(breaches("VNO-POLES", poles)).containsExactly("P011//etp_animation");
        assertThat(breaches("VNO-POLES", Stream.of(poles).skip(2).toArray(Returned[]::new)))
                .isEmpty();
    }

    @Test
    void vnoPoles_isNotEvaluableWhenHalfOfThemSayTheSame() {
        Returned[] poles = Stream.iterate(1, n -> n + 1)
                .limit(12)
                .map(n -> pole("P%03d".formatted(n), n == 12 ? "40" : "2"))
                .toArray(Returned[]::new);

        assertThat(breaches("VNO-POLES", poles)).isEmpty();
    }

    @Test
    void repAbsente_acceptsAStructureDescribedAgainOrSaidToHaveLeft() {
        year(2014, pole("P001", "2").structure(line("Alpha", SIRET)).structure(line("Bêta", "")));

        assertThat(breaches(
                        "REP-ABSENTE",
                        pole("P001", "2")
                                .structure(line("ALPHA", ""))
                                .structure(line("Beta", "", "situation", "sortie"))))
                .isEmpty();
    }

    @Test
    void repAbsente_refusesAStructureGoneWithoutAWord() {
        year(2014, pole("P001", "2").structure(line("Alpha", SIRET)).structure(line("Bêta", "")));

        assertThat(breaches("REP-ABSENTE", pole("P001", "2").structure(line("Alpha", SIRET))))
                .containsExactly("P001/Bêta/nb_structures");
    }

    @Test
    void repAbsente_isNotEvaluableForAPoleThatDidNotAnswerNorForAStructureThatHadLeft() {
        year(2014, pole("P001", "2").structure(line("Alpha", SIRET, "situation", "sortie")));

        assertThat(breaches("REP-ABSENTE", pole("P001", "2").structure(line("Bêta", "")), pole("P002", "2")))
                .isEmpty();
    }

    @Test
    void repNouvelle_expectsANewStructureToBeSaidSo() {
        year(2014, pole("P001", "2").structure(line("Alpha", SIRET)));

        assertThat(breaches(
                        "REP-NOUVELLE",
                        pole("P001", "2")
                                .structure(line("Alpha", SIRET))
                                .structure(line("Bêta", "", "situation", "presente"))
                                .structure(line("Gamma", "", "situation", "entree")),
                        pole("P002", "2").structure(line("Delta", ""))))
                .containsExactly("P001/Bêta/situation");
    }

    @Test
    void rtsSerie_tellsTheYearMissingBetweenTwoAnswers() {
        year(2013, pole("P001", "2"), pole("P002", "2"));
        year(2014, pole("P002", "2"));

        assertThat(breaches("RTS-SERIE", pole("P001", "2"), pole("P002", "2"), pole("P003", "2")))
                .containsExactly("P001//");
    }

    @Test
    void rtsSerie_isNotEvaluableWhenLastYearsCampaignIsUnknown() {
        year(2013, pole("P001", "2"));

        assertThat(breaches("RTS-SERIE", pole("P001", "2"))).isEmpty();
    }

    @Test
    void rrlRevision_expectsALargeRevisionToBeExplained() {
        Returned first = pole("P001", "2").structure(line("Alpha", SIRET));
        Returned second = later("P001", "7").structure(line("Gamma", OTHER_SIRET, "etp_total", "12"));

        assertThat(breaches("RRL-REVISION", first, second)).containsExactly("P001//nb_structures");
        assertThat(breaches("VRT-TOTAL", first, second)).containsExactly("P001//etp_animation");
    }

    @Test
    void rrlRevision_acceptsASmallOneAndHasNothingToSayOfASingleSending() {
        Map<String, Value> alpha = line("Alpha", SIRET, "etp_total", "10");
        alpha.put("etp_insertion", Returned.number("3"));
        alpha.put("produits", Returned.number("300000"));
        alpha.put("part_ca_ptce", Returned.number("3"));
        Returned first = pole("P001", "2").structure(alpha);
        Returned second = later("P001", "2.1").structure(alpha);

        assertThat(breaches("RRL-REVISION", first, second)).isEmpty();
        assertThat(breaches("VRT-TOTAL", first, second)).isEmpty();
        assertThat(breaches("RRL-REVISION", pole("P001", "2"))).isEmpty();
        assertThat(breaches("VRT-TOTAL", pole("P001", "2"), later("P001", "9").without("etp_animation")))
                .isEmpty();
    }

    @Test
    void revisions_listEachAnswerThatChanged() {
        year(
                2015,
                pole("P001", "2")
                        .structure(line("Alpha", SIRET, "etp_total", "3"))
                        .structure(line("Bêta", "")),
                later("P001", "2")
                        .structure(line("Alpha", SIRET, "etp_total", "4"))
                        .structure(line("Gamma", OTHER_SIRET)));
        List<String> changes = new ArrayList<>();
        new Revisions(new CampaignUnderCheck(store, definition, "e-2015", 2015, List.of()))
                .forEach(one -> changes.add(one.structure() + "/" + one.champ() + " " + one.avant() + ">" + one.apres()
                        + " " + one.cellule()));

        assertThat(changes).contains("Alpha/etp_total 3>4 ETP_TOTAL5").anyMatch(change -> change.contains("Gamma"));
        assertThat(changes).noneMatch(change -> change.contains("etp_animation"));
    }

    @Test
    void vmpStructure_comparesTwoDescriptionsOfOneStructure() {
        Returned one = pole("P001", "2").structure(line("Alpha", SIRET, "etp_total", "10"));

        assertThat(breaches(
                        "VMP-STRUCTURE", one, pole("P002", "2").structure(line("Alpha", SIRET, "etp_total", "10.5"))))
                .isEmpty();
        assertThat(breaches("VMP-STRUCTURE", one, pole("P002", "2").structure(line("Alpha", SIRET, "etp_total", "20"))))
                .containsExactly("P001/Alpha/etp_total", "P002/Alpha/etp_total");
        assertThat(breaches("VMP-STRUCTURE", one, pole("P002", "2").structure(line("Alpha", SIRET))))
                .isEmpty();
    }

    @Test
    void vmpRessemblance_proposesTheCorrectionAndMergesNothing() {
        assertThat(findings(
                        "VMP-RESSEMBLANCE",
                        pole("P001", "2").structure(line("Ressourcerie des Alpilles", SIRET)),
                        pole("P002", "2").structure(line("Ressourcerie des Alpille", ""))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pole()).isEqualTo("P002");
                    assertThat(finding.locations()).hasSize(2);
                    assertThat(finding.action())
                            .contains("P002;Ressourcerie des Alpille;structure_siret;VIDE;" + SIRET);
                });
        assertThat(identities()).hasSize(2);
    }

    @Test
    void vmpRessemblance_leavesAloneOtherNamesNumbersAndCommunes() {
        Map<String, Value> elsewhere = line("Ressourcerie des Alpille", "");
        elsewhere.put("structure_commune", new Value.Text("13004"));

        assertThat(breaches(
                        "VMP-RESSEMBLANCE",
                        pole("P001", "2").structure(line("Ressourcerie des Alpilles 1", SIRET)),
                        pole("P002", "2")
                                .structure(line("Ressourcerie des Alpilles 2", ""))
                                .structure(line("Régie de quartier des Alpilles", ""))
                                .structure(elsewhere)))
                .isEmpty();
    }

    @Test
    void aLineWithoutSiretTakesTheOneItsNameBearsInItsCommuneElsewhere() {
        year(
                2015,
                pole("P001", "2").structure(line("Les Jardins d’Éole", SIRET)),
                pole("P002", "2").structure(line("LES JARDINS D'EOLE", "")).structure(line("les jardins d eole", "")),
                pole("P003", "2").structure(line("Jardins d'Eole SARL", "")));

        assertThat(identities())
                .containsEntry("P001/5", SIRET)
                .containsEntry("P002/5", SIRET)
                .containsEntry("P002/6", "nom/les jardins d eole|75056/2")
                .containsEntry("P003/5", "nom/jardins d eole sarl|75056/1");
        List<String> differ = new ArrayList<>();
        new Divergences(store, definition, "e-2015")
                .forEach(one -> differ.add(one.champ().name() + " " + one.pole() + " " + one.retenue()));
        assertThat(differ)
                .contains("structure_siret P001 true", "structure_siret P002 false")
                .noneMatch(line -> line.contains("P003"));
    }

    @Test
    void twoEstablishmentsOfOneNameLeaveTheThirdAlone() {
        year(
                2015,
                pole("P001", "2").structure(line("Relais", SIRET)),
                pole("P002", "2").structure(line("Relais", OTHER_SIRET)),
                pole("P003", "2").structure(line("Relais", "")));

        assertThat(identities()).containsEntry("P003/5", "nom/relais|75056/1");
    }

    @Test
    void aStructureKeepsTheSiretItGaveInAFormerYear() {
        year(2014, pole("P001", "2").structure(line("Relais", SIRET)));
        year(2015, pole("P001", "2").structure(line("Relais", "")));

        assertThat(identities()).containsEntry("P001/5", SIRET);
    }

    private Map<String, String> identities() {
        Map<String, String> identities = new LinkedHashMap<>();
        store.rows()
                .forEach(
                        "SELECT pole, ligne, identite FROM rang_structure WHERE campagne = 'e-2015' ORDER BY pole, ligne",
                        row -> identities.put(row.text("pole") + "/" + row.integer("ligne"), row.text("identite")));
        return identities;
    }

    /** The pole's ETP of animation over the years before 2015, the last being 2014. */
    private void animation(String... etp) {
        for (int i = 0; i < etp.length; i++) {
            year(2015 - etp.length + i, pole("P001", etp[i]));
        }
    }

    private static Returned pole(String pole, String etpAnimation) {
        return Returned.of(pole + ".xlsx", pole).with("etp_animation", Returned.number(etpAnimation));
    }

    private static Returned later(String pole, String etpAnimation) {
        return Returned.of(pole + "-2.xlsx", pole)
                .with("etp_animation", Returned.number(etpAnimation))
                .modified("2016-06-10T09:00:00Z");
    }

    /** A structure of Paris, the last two words being one more answer. */
    private static Map<String, Value> line(String name, String siret, String... answer) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("structure_nom", new Value.Text(name));
        if (!siret.isEmpty()) {
            values.put("structure_siret", new Value.Text(siret));
        }
        values.put("structure_commune", new Value.Text("75056"));
        if (answer.length > 0) {
            values.put(
                    answer[0],
                    answer[0].equals("situation") ? new Value.Choice(answer[1]) : Returned.number(answer[1]));
        }
        return values;
    }

    private void year(int exercice, Returned... files) {
        String id = "e-" + exercice;
        store.saveCampagne(new Campagne(id, exercice, "Enquête " + exercice, true));
        Stream.of(files).forEach(file -> file.campagne(id));
        store.replaceInventory(
                id, Returned.DIGEST, Stream.of(files).map(Returned::file).toList());
        Stream.of(files).map(Returned::submission).forEach(store::save);
        new Consolidation(store, definition).run(id, List.of());
    }

    private List<Finding> findings(String code, Returned... files) {
        year(2015, files);
        List<Finding> found = new ArrayList<>();
        store.forEachFinding("e-2015", finding -> {
            if (finding.code().equals(code)) {
                found.add(finding);
            }
        });
        return found;
    }

    private List<String> breaches(String code, Returned... files) {
        return findings(code, files).stream()
                .map(finding -> finding.pole() + "/" + finding.structure() + "/" + finding.champ())
                .collect(Collectors.toList());
    }
}
