package fr.ptce.consolidation.store;

import static fr.ptce.consolidation.store.Returned.CAMPAGNE;
import static fr.ptce.consolidation.store.Returned.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void opens() {
        store = Store.open(folder.resolve("base/ptce"), SmallDefinition.definition());
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void tellsAFileItCannotHoldFromABaseThatIsLost() {
        Returned beyond = Returned.of("a.xlsx", "P001")
                .questionnaire("structure")
                .structure("", "scic", "1")
                .structure("", "scic", "2");

        RuntimeException tooMuch = catchRuntimeException(() -> store.attempt(() -> store.save(beyond.submission())));

        assertThat(Store.isOwedToContent(tooMuch)).isTrue();
        assertThat(Store.isOwedToContent(new IllegalStateException("ours"))).isTrue();
        assertThat(Store.isLost(tooMuch)).isFalse();
        store.close();
        RuntimeException closed = catchRuntimeException(
                () -> store.save(Returned.of("b.xlsx", "P001").submission()));
        assertThat(Store.isOwedToContent(closed)).isFalse();
    }

    @Test
    void undoesAFileAloneAndKeepsTheOthersOfItsTransaction() {
        Returned beyond = Returned.of("b.xlsx", "P002")
                .questionnaire("structure")
                .structure("", "scic", "1")
                .structure("", "scic", "2");

        store.transaction(() -> {
            store.save(Returned.of("a.xlsx", "P001").submission());
            assertThat(catchRuntimeException(() -> store.attempt(() -> store.save(beyond.submission()))))
                    .isNotNull();
            store.save(Returned.of("c.xlsx", "P003").submission());
        });

        assertThat(store.rows().texts("SELECT fichier FROM depot ORDER BY fichier"))
                .containsExactly("a.xlsx", "c.xlsx");
    }

    @Test
    void keepsEachAnswerInItsType() {
        Returned returned = Returned.of("a.xlsx", "P001")
                .with("valeurs", Returned.codes(Set.of("cooperation"), Set.of("lien-social")))
                .with("ouverture", Returned.day("2014-03-02"))
                .with("etp_animation", Returned.number("0.123456789012345678"));

        store.save(returned.submission());

        Map<String, Object> row = store.jdbc().queryForMap("SELECT * FROM reponse_pole");
        assertThat(row)
                .containsEntry("pole_nom", "Pôle P001")
                .containsEntry("valeurs", "cooperation")
                .containsEntry("valeurs__cooperation", true)
                .containsEntry("valeurs__lien-social", null)
                .containsEntry("ouverture", java.sql.Date.valueOf("2014-03-02"))
                .containsEntry("etp_animation", new BigDecimal("0.123456789012345678"));
    }

    @Test
    void givesBackEveryKindOfValue() {
        Map<String, Value> values = Map.of(
                "structure_nom",
                new Value.Text("Structure d'Été"),
                "etp_total",
                Returned.number("2.5"),
                "ouverture",
                Returned.day("2014-03-02"),
                "statut",
                new Value.Choice("scic"),
                "valeurs",
                Returned.codes(Set.of("cooperation"), Set.of("lien-social")),
                "etp_investis",
                Value.NONE);
        Map<String, Value> pole = new TreeMap<>(values);
        Map<String, Value> structure = new TreeMap<>(values);
        pole.keySet().removeAll(List.of("structure_nom", "etp_total", "statut"));
        structure.keySet().retainAll(List.of("structure_nom", "etp_total", "statut"));
        Returned returned = Returned.of("a.xlsx", "P001").structure(structure);
        pole.forEach((field, value) ->
                returned.with(field, value.isNone() ? Answer.State.BLANK : Answer.State.GIVEN, value));

        store.save(returned.submission());

        long submission = Objects.requireNonNull(store.jdbc().queryForObject("SELECT id FROM depot", Long.class));
        AnswerSet ofPole = store.joinings().pole(submission);
        AnswerSet ofStructure =
                store.joinings().structure(submission, 5).orElseThrow().answers();
        assertThat(values.values().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Value.class.getPermittedSubclasses());
        assertThat(pole)
                .allSatisfy(
                        (field, value) -> assertThat(ofPole.get(field).value()).isEqualTo(value));
        assertThat(structure)
                .allSatisfy((field, value) ->
                        assertThat(ofStructure.get(field).value()).isEqualTo(value));
    }

    @Test
    void keepsAnUnansweredMultipleChoiceApartFromNothingChosen() {
        store.save(Returned.of("a.xlsx", "P001").submission());
        store.save(Returned.of("b.xlsx", "P002")
                .with("valeurs", Returned.codes(Set.of(), Set.of()))
                .submission());

        List<Map<String, Object>> rows = store.jdbc()
                .queryForList("SELECT r.valeurs, r.valeurs__cooperation FROM reponse_pole r"
                        + " JOIN depot d ON d.id = r._depot ORDER BY d.fichier");

        assertThat(rows.get(0)).containsEntry("valeurs", null).containsEntry("valeurs__cooperation", null);
        assertThat(rows.get(1)).containsEntry("valeurs", "").containsEntry("valeurs__cooperation", false);
    }

    @Test
    void marksWhyAnAnswerIsMissing() {
        store.save(Returned.of("a.xlsx", "P001")
                .with("nb_structures", Answer.State.NSP, Value.NONE)
                .with("etp_animation", Answer.State.SO, Value.NONE)
                .with("pole_nom", Answer.State.UNREADABLE, Value.NONE)
                .with("etp_investis", Returned.number("1e300"))
                .with("ouverture", Returned.day("2014-03-02"))
                .outOfScope(0, "ouverture")
                .submission());

        assertThat(store.jdbc().queryForList("SELECT champ || ' ' || marque FROM marque", String.class))
                .containsExactlyInAnyOrder(
                        "nb_structures NSP",
                        "etp_animation SO",
                        "pole_nom ILLISIBLE",
                        "etp_investis ILLISIBLE",
                        "ouverture HORS_CHAMP");
        assertThat(store.jdbc().queryForMap("SELECT * FROM reponse_pole"))
                .containsEntry("ouverture", null)
                .containsEntry("etp_investis", null);
    }

    @Test
    void keepsPersonalDataInContactsOnly() throws Exception {
        store.save(Returned.of("a.xlsx", "P001")
                .with("contact_courriel", new Value.Text("camille@exemple.test"))
                .finding(Severity.WARNING, "contact_courriel", "camille@exemple.test")
                .submission());

        assertThat(store.jdbc().queryForList("SELECT valeur FROM contact", String.class))
                .containsExactly("camille@exemple.test");
        assertThat(tablesHolding("camille")).containsExactly("contact");
        assertThat(tablesHolding("brut contact_courriel")).isEmpty();

        store.close();
        assertThat(Store.purgeContacts(folder.resolve("base/ptce"), CAMPAGNE)).isEqualTo(1);
        store = Store.open(folder.resolve("base/ptce"), SmallDefinition.definition());
        assertThat(tablesHolding("camille")).isEmpty();
    }

    private List<String> tablesHolding(String text) {
        List<String> tables = store.jdbc()
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                                + " AND table_type = 'BASE TABLE' ORDER BY 1",
                        String.class);
        assertThat(tables).contains("contact", "anomalie", "reponse_pole", "source");
        return tables.stream()
                .filter(table -> store.jdbc().queryForList("SELECT * FROM " + Column.quote(table)).stream()
                        .anyMatch(row -> row.toString().contains(text)))
                .toList();
    }

    @Test
    void givesFindingsBackWhole() {
        CheckedSubmission submission = Returned.of("a.xlsx", "P001")
                .finding(Severity.INFO, "pole_nom", "x")
                .finding(Severity.ERROR, "etp_animation", "douze")
                .submission();
        store.save(submission);

        List<Finding> findings = new ArrayList<>();
        store.forEachFinding(CAMPAGNE, findings::add);

        assertThat(findings).isEqualTo(submission.findings().stream().sorted().toList());
        assertThat(store.findings(CAMPAGNE, "a.xlsx")).isEqualTo(findings);
        assertThat(store.findings(CAMPAGNE, "b.xlsx")).isEmpty();
    }

    @Test
    void storesTheSameFileTwiceAsOnce() {
        CheckedSubmission submission = Returned.of("a.xlsx", "P001")
                .structure("73282932000074", "scic", "3")
                .finding(Severity.ERROR, "", "")
                .submission();

        store.save(submission);
        store.save(submission);

        assertThat(count("depot")).isEqualTo(1);
        assertThat(count("reponse_pole")).isEqualTo(1);
        assertThat(count("reponse_structure")).isEqualTo(1);
        assertThat(count("source")).isEqualTo(2);
        assertThat(count("anomalie")).isEqualTo(1);
    }

    @Test
    void storesNothingOfAFileThatFailsHalfWay() {
        Returned returned = Returned.of("a.xlsx", "P001").finding(Severity.INFO, "", "");

        assertThatThrownBy(() -> store.transaction(() -> {
                    store.save(returned.submission());
                    throw new IllegalStateException("killed here");
                }))
                .hasMessage("killed here");

        for (String table : List.of("depot", "reponse_pole", "anomalie", "source", "marque")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void keepsNothingButFindingsOfARefusedFile() {
        store.saveRefusal(Returned.of("a.xlsx", "P001").refusal("Fichier protégé."));

        assertThat(count("depot")).isEqualTo(1);
        assertThat(count("reponse_pole")).isZero();
        assertThat(store.findings(CAMPAGNE, "a.xlsx"))
                .extracting(Finding::message)
                .containsExactly("Fichier protégé.");
    }

    @Test
    void readsAgainOnlyWhatChanged() {
        Returned first = Returned.of("a.xlsx", "P001");
        Returned second = Returned.of("b.xlsx", "P002");
        List<ReceivedFile> files = List.of(first.file(), second.file());
        store.replaceInventory(CAMPAGNE, DIGEST, files);
        store.save(first.submission());

        assertThat(store.findToRead(CAMPAGNE)).containsExactly(second.file());
        store.replaceInventory(CAMPAGNE, "e2", files);
        assertThat(store.findToRead(CAMPAGNE)).isEqualTo(files);
        assertThat(count("depot")).isZero();
    }

    @Test
    void readsAFileWithoutDigestAtEachRun() {
        Returned tooLarge = Returned.of("a.xlsx", "P001").sha256("");
        store.replaceInventory(CAMPAGNE, DIGEST, List.of(tooLarge.file()));
        store.saveRefusal(tooLarge.refusal("Trop gros."));

        store.replaceInventory(CAMPAGNE, DIGEST, List.of(tooLarge.file()));

        assertThat(store.findToRead(CAMPAGNE)).containsExactly(tooLarge.file());
    }

    @Test
    void growsWithTheDefinition() {
        store.save(Returned.of("a.xlsx", "P001").submission());
        store.close();

        store = Store.open(
                folder.resolve("base/ptce"),
                SmallDefinition.definition(SmallDefinition.field("nouvelle", FieldType.DECIMAL, null)));
        store.save(Returned.of("b.xlsx", "P002")
                .with("nouvelle", Returned.number("7"))
                .submission());

        assertThat(store.jdbc()
                        .queryForList(
                                "SELECT r.nouvelle FROM reponse_pole r JOIN depot d ON d.id = r._depot ORDER BY d.fichier",
                                BigDecimal.class))
                .usingElementComparator((a, b) -> a == null || b == null ? (a == b ? 0 : 1) : a.compareTo(b))
                .containsExactly(null, new BigDecimal("7"));
        assertThat(store.jdbc().queryForList("SELECT nouvelle FROM v_poles_recus"))
                .isEmpty();
    }

    @Test
    void quotesNamesThatAreNoIdentifiers() {
        store.close();
        String name = "a\"; DROP TABLE depot; --";

        store = Store.open(
                folder.resolve("base/ptce"),
                SmallDefinition.definition(SmallDefinition.field(name, FieldType.TEXT, null)));
        store.save(Returned.of("a.xlsx", "P001").with(name, new Value.Text("x")).submission());

        assertThat(store.jdbc().queryForMap("SELECT * FROM reponse_pole")).containsEntry(name, "x");
    }

    private int count(String table) {
        Integer count = store.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return count == null ? -1 : count;
    }
}
