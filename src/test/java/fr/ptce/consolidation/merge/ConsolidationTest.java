package fr.ptce.consolidation.merge;

import static fr.ptce.consolidation.store.Returned.CAMPAGNE;
import static fr.ptce.consolidation.store.Returned.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.SmallDefinition;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ConsolidationTest {
    private static final String SIRET = "73282932000074";

    @TempDir
    Path folder;

    private final Definition definition = SmallDefinition.definition();
    private Store store;
    private Consolidation consolidation;

    @BeforeEach
    void opens() {
        store = Store.open(folder.resolve("ptce"), definition);
        store.saveCampagne(new Campagne(CAMPAGNE, 2015, "Essai", true));
        store.replaceRegistry(
                CAMPAGNE,
                Stream.of("P002", "P001", "P003")
                        .map(id -> new ExpectedPole(id, "Nom " + id, List.of("Al"), "", "13", "93", "", ""))
                        .toList());
        consolidation = new Consolidation(store, definition);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private Totals run(Returned... files) {
        store.replaceInventory(
                CAMPAGNE, DIGEST, Stream.of(files).map(Returned::file).toList());
        Stream.of(files).map(Returned::submission).forEach(store::save);
        return consolidation.run(CAMPAGNE, List.of());
    }

    private static Returned complete(String file, String pole) {
        return Returned.of(file, pole).structure("", "scic", "3");
    }

    private List<String> states() {
        return consolidation.files(CAMPAGNE).stream()
                .map(file -> file.fichier() + " " + file.etat())
                .toList();
    }

    private List<Finding> findings(String code) {
        List<Finding> found = new ArrayList<>();
        store.forEachFinding(CAMPAGNE, finding -> {
            if (finding.code().equals(code)) {
                found.add(finding);
            }
        });
        return found;
    }

    private String reason(String pole) {
        return consolidation.selection(CAMPAGNE).stream()
                .filter(received -> received.pole().equals(pole))
                .findFirst()
                .orElseThrow()
                .raison();
    }

    private List<String> units(Population population) {
        Units units = Units.of(population);
        return store.rows()
                .texts(
                        "SELECT _unite FROM " + units.table() + " WHERE " + units.condition()
                                + " AND _campagne = ? ORDER BY 1",
                        CAMPAGNE);
    }

    @Test
    void countsTheLastModifiedFileOfAPole() {
        Totals totals = run(
                complete("z.xlsx", "P001").modified("2016-05-10T09:00:00Z").with("etp_animation", Returned.number("2")),
                complete("a.xlsx", "P001").modified("2016-05-10T11:30:00+02:00"));

        assertThat(states()).containsExactly("a.xlsx ACCEPTE", "z.xlsx REMPLACE");
        assertThat(totals.received())
                .isEqualTo(totals.acceptes() + totals.doublons() + totals.refuses())
                .isEqualTo(2);
        assertThat(findings("RRL-REMPLACE")).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.location().fichier()).isEqualTo("z.xlsx");
            assertThat(finding.message()).contains("a.xlsx", "10/05/2016 à 09:30:00");
        });
    }

    @Test
    void countsTheLastNameInNaturalOrderWhenDatesAreTheSame() {
        run(complete("v10.xlsx", "P001").with("etp_animation", Returned.number("2")), complete("v9.xlsx", "P001"));

        assertThat(states()).containsExactly("v10.xlsx ACCEPTE", "v9.xlsx REMPLACE");
    }

    @Test
    void countsAFileWithoutDateLast() {
        run(
                complete("a.xlsx", "P001").modified("2016-05-10T09:00:00Z"),
                complete("b.xlsx", "P001").modified("hier").with("etp_animation", Returned.number("2")));

        assertThat(states()).containsExactly("a.xlsx ACCEPTE", "b.xlsx REMPLACE");
    }

    @Test
    void replacesNoAnswersByCommentsNorByMisplacedOnes() {
        run(
                complete("a.xlsx", "P001"),
                complete("b.xlsx", "P001")
                        .modified("2016-06-01T00:00:00Z")
                        .with("etp_animation", Returned.number("2"))
                        .coded("FLF-DECALAGE"),
                complete("c.xlsx", "P001")
                        .modified("2016-07-01T00:00:00Z")
                        .with("etp_animation", Returned.number("3"))
                        .coded("EVA-COMMENTAIRES"),
                complete("d.xlsx", "P002").coded("EVA-COMMENTAIRES"));

        assertThat(states()).containsExactly("a.xlsx ACCEPTE", "b.xlsx REMPLACE", "c.xlsx REMPLACE", "d.xlsx ACCEPTE");
        assertThat(consolidation.files(CAMPAGNE))
                .extracting(FileState::raison)
                .containsExactly(
                        "Ce fichier compte : « c.xlsx » ne le remplace pas, car il ne contient que des commentaires.",
                        "Ce fichier est remplacé par « a.xlsx », quelles que soient leurs dates : des réponses y sont décalées"
                                + " ou tapées à côté des cellules attendues.",
                        "Ce fichier est remplacé par « a.xlsx », quelles que soient leurs dates : il ne contient que des"
                                + " commentaires.",
                        "");
    }

    @Test
    void recognisesTheSameBytesUnderTwoNames() {
        run(
                complete("a.xlsx", "P001").sha256("same"),
                complete("b.xlsx", "P001").sha256("same"));

        assertThat(states()).containsExactly("a.xlsx DOUBLON", "b.xlsx ACCEPTE");
        assertThat(findings("RRL-IDENTIQUE")).hasSize(1);
        assertThat(findings("RRL-REMPLACE")).isEmpty();
    }

    @Test
    void recognisesTheSameAnswersSavedAgain() {
        run(complete("a.xlsx", "P001"), complete("b.xlsx", "P001").modified("2016-06-01T00:00:00Z"));

        assertThat(states()).containsExactly("a.xlsx DOUBLON", "b.xlsx ACCEPTE");
    }

    @Test
    void keepsAValidFileWhenALaterOneIsRefused() {
        Returned valid = complete("a.xlsx", "P001");
        Returned refused = complete("b.xlsx", "P001");
        store.replaceInventory(CAMPAGNE, DIGEST, List.of(valid.file(), refused.file()));
        store.save(valid.submission());
        store.saveRefusal(refused.refusal("Fichier protégé par un mot de passe."));

        Totals totals = consolidation.run(CAMPAGNE, List.of());

        assertThat(states()).containsExactly("a.xlsx ACCEPTE", "b.xlsx REFUSE");
        assertThat(consolidation.files(CAMPAGNE).get(1).raison()).isEqualTo("Fichier protégé par un mot de passe.");
        assertThat(totals.refuses()).isEqualTo(1);
        assertThat(units(Population.POLES_RECUS)).containsExactly("P001");
    }

    @Test
    void forgetsAFileThatLeftTheFolder() {
        run(complete("a.xlsx", "P001"), complete("b.xlsx", "P002"));

        Totals totals = run(complete("b.xlsx", "P002"));

        assertThat(totals.received()).isEqualTo(1);
        assertThat(units(Population.POLES_RECUS)).containsExactly("P002");
        assertThat(units(Population.LIGNES_RETENUES)).containsExactly("P002/5");
    }

    @Test
    void countsARenamedFileOnce() {
        run(complete("a.xlsx", "P001"));

        Totals totals = run(complete("renomme.xlsx", "P001").sha256("sha-a.xlsx"));

        assertThat(totals.acceptes()).isEqualTo(1);
        assertThat(states()).containsExactly("renomme.xlsx ACCEPTE");
    }

    @Test
    void refusesToGoOnWithAFileUnread() {
        store.replaceInventory(CAMPAGNE, DIGEST, List.of(new ReceivedFile("a.xlsx", "s", 1)));

        assertThatThrownBy(() -> consolidation.run(CAMPAGNE, List.of())).hasMessageContaining("a.xlsx");
    }

    @Test
    void givesTheSameTablesWhenRunAgain() {
        Returned[] files = {
            complete("a.xlsx", "P001").structure(SIRET, "scic", "3").finding(Severity.WARNING, "", ""),
            complete("b.xlsx", "P002").structure(SIRET, "association", "3")
        };
        Totals first = run(files);
        List<String> tables = List.of("etat_fichier", "selection", "rang_structure", "unite_pole", "unite_structure");
        List<List<?>> before = tables.stream().<List<?>>map(this::rows).toList();
        int anomalies = rows("anomalie").size();

        Totals second = consolidation.run(CAMPAGNE, List.of());

        assertThat(second).isEqualTo(first);
        assertThat(tables.stream().<List<?>>map(this::rows).toList()).isEqualTo(before);
        assertThat(rows("anomalie")).hasSize(anomalies);
    }

    private List<?> rows(String table) {
        List<?> rows =
                new JdbcTemplate(store.dataSource()).queryForList("SELECT * FROM " + table + " ORDER BY 1, 2, 3");
        assertThat(rows).as(table).isNotEmpty();
        return rows;
    }

    @Test
    void countsASharedStructureOnceNationallyAndOnceInEachPole() {
        Totals totals = run(
                Returned.of("a.xlsx", "P001").structure(SIRET, "scic", ""),
                Returned.of("b.xlsx", "P002").structure(SIRET, "scic", "3").structure("", "scic", "1"));

        assertThat(units(Population.LIGNES_RETENUES)).containsExactly("P001/5", "P002/5", "P002/6");
        assertThat(units(Population.STRUCTURES_RETENUES)).containsExactly("P002/5", "P002/6");
        assertThat(totals.keptLines()).isEqualTo(3);
        assertThat(totals.structuresKept()).isEqualTo(2);
        assertThat(findings("VMP-STRUCTURE")).isEmpty();
    }

    @Test
    void countsInAKeptPoleAStructureBetterDescribedByAPoleNotKept() {
        run(
                Returned.of("a.xlsx", "P001").structure(SIRET, "scic", ""),
                Returned.of("b.xlsx", "P002").structure(SIRET, "scic", "3").finding(Severity.ERROR, "", ""));

        assertThat(units(Population.STRUCTURES_RETENUES)).containsExactly("P001/5");
        assertThat(store.rows().texts("SELECT _unite FROM unite_structure WHERE _unique_recue"))
                .containsExactly("P002/5");
    }

    @Test
    void neverJoinsStructuresOnNamesNorOnAPlaceholder() {
        run(
                Returned.of("a.xlsx", "P001").structure("", "scic", "3").structure("00000000000000", "scic", "3"),
                Returned.of("b.xlsx", "P002").structure("", "scic", "3").structure("00000000000000", "scic", "3"));

        assertThat(units(Population.STRUCTURES_RETENUES)).hasSize(4);
    }

    @Test
    void tellsBothPolesWhatTheyDescribeOtherwise() {
        Totals totals = run(
                Returned.of("a.xlsx", "P001").structure(SIRET, "scic", "100"),
                Returned.of("b.xlsx", "P002").structure(SIRET, "association", "89.9"));

        assertThat(findings("VMP-STRUCTURE"))
                .extracting(Finding::pole, Finding::champ, Finding::valeur, Finding::attendu)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "P001", "statut", "Libellé scic", "Libellé association (P002)"),
                        org.assertj.core.groups.Tuple.tuple(
                                "P002", "statut", "Libellé association", "Libellé scic (P001)"),
                        org.assertj.core.groups.Tuple.tuple("P001", "etp_total", "100", "89.9 (P002)"),
                        org.assertj.core.groups.Tuple.tuple("P002", "etp_total", "89.9", "100 (P001)"));
        assertThat(findings("VMP-STRUCTURE").get(0).locations())
                .containsExactly(
                        new Location("a.xlsx", "6_STRUCTURES", "D5"), new Location("b.xlsx", "6_STRUCTURES", "D5"));
        assertThat(totals.aJustifier()).isEqualTo(2);
    }

    @Test
    void acceptsNumbersWithinTheTolerance() {
        run(
                Returned.of("a.xlsx", "P001").structure(SIRET, "scic", "100"),
                Returned.of("b.xlsx", "P002").structure(SIRET, "scic", "90"));

        assertThat(findings("VMP-STRUCTURE")).isEmpty();
    }

    @Test
    void keepsAPoleThatMeetsEveryCriterion() {
        run(complete("a.xlsx", "P001").answered(8, 10));

        assertThat(reason("P001")).isEmpty();
        assertThat(units(Population.POLES_RETENUS)).containsExactly("P001");
    }

    @Test
    void saysWhichCriterionEachPoleMisses() {
        run(
                complete("a.xlsx", "P001").finding(Severity.ERROR, "", "").answered(1, 10),
                complete("b.xlsx", "P002").answered(7999, 10000),
                complete("c.xlsx", "P003").with("nb_structures", Returned.number("2")),
                complete("d.xlsx", "P004").without("nb_structures"),
                complete("e.xlsx", "P005").without("etp_animation").with("etp_investis", Answer.State.NSP, Value.NONE));

        assertThat(reason("P001")).isEqualTo("1 anomalie bloquante reste à corriger");
        assertThat(reason("P002")).isEqualTo("79,9 % des réponses obligatoires sont données, il en faut au moins 80 %");
        assertThat(reason("P003")).isEqualTo("1 structure décrite sur 2 déclarées, il en faut au moins 80 %");
        assertThat(reason("P004")).isEqualTo("le nombre de structures membres n'est pas déclaré");
        assertThat(reason("P005"))
                .isEqualTo("sans réponse à : « Libellé de etp_animation », « Libellé de etp_investis »");
        assertThat(units(Population.POLES_RETENUS)).isEmpty();
        assertThat(consolidation.criteria()).contains("80 %", "« Libellé de etp_investis »");
    }

    /** A question added since is no fault of the pole. */
    @Test
    void keepsAPoleWhoseQuestionnaireDidNotAskWhatTheSelectionWants() {
        run(complete("a.xlsx", "P001").with("etp_animation", Answer.State.NOT_IN_FORM, Value.NONE));

        assertThat(reason("P001")).isEmpty();
        assertThat(units(Population.POLES_RETENUS)).containsExactly("P001");
    }

    @Test
    void prefersTheDescriptionThatTellsMore_nspTellingNothing() {
        run(
                Returned.of("a.xlsx", "P001")
                        .structure(SIRET, "", "")
                        .declined("statut", Answer.State.NSP)
                        .declined("etp_total", Answer.State.NSP),
                Returned.of("b.xlsx", "P002").structure(SIRET, "scic", ""));

        assertThat(store.rows().texts("SELECT _pole FROM unite_structure WHERE _unique_recue"))
                .containsExactly("P002");
    }

    @Test
    void takesTheRegionFromTheRegistryWhenThePoleDoesNotSay() {
        run(complete("a.xlsx", "P001"), complete("b.xlsx", "P002").with("region", new Value.Text("75")));

        assertThat(store.rows().texts("SELECT region FROM v_poles_attendus ORDER BY _unite"))
                .containsExactly("93", "75", "93");
        assertThat(store.rows().texts("SELECT pole_nom FROM v_poles_attendus ORDER BY _unite"))
                .containsExactly("Pôle P001", "Pôle P002", "Nom P003");
        assertThat(store.rows().texts("SELECT DISTINCT region FROM v_lignes_retenues"))
                .containsExactlyInAnyOrder("93", "75");
    }

    @Test
    void givesThePolesToWriteTo() {
        Returned refused = Returned.of("c.xlsx", "P003");
        Returned corrected = complete("a.xlsx", "P001").finding(Severity.ERROR, "", "");
        Returned justified = complete("d.xlsx", "P004").finding(Severity.WARNING, "", "");
        store.replaceInventory(CAMPAGNE, DIGEST, List.of(refused.file(), corrected.file(), justified.file()));
        store.saveRefusal(refused.refusal("Illisible."));
        store.save(corrected.submission());
        store.save(justified.submission());
        consolidation.run(CAMPAGNE, List.of());

        assertThat(consolidation.reminders(CAMPAGNE))
                .extracting(reminder -> reminder.pole() + " " + reminder.motif())
                .containsExactly("P002 SANS_REPONSE", "P001 A_CORRIGER", "P003 REFUSE", "P004 A_JUSTIFIER");
    }

    @Test
    void keepsAsideTheFormOfAStructureWhosePoleDidNotAnswer() {
        Totals totals = run(complete("a.xlsx", "P001").questionnaire("structure"), complete("b.xlsx", ""));

        assertThat(states()).containsExactly("a.xlsx NON_RATTACHE", "b.xlsx REFUSE");
        assertThat(totals.acceptes()).isZero();
        assertThat(totals.received()).isEqualTo(1);
        assertThat(totals.forms().nonJoined()).isEqualTo(1);
    }
}
