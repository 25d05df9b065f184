package fr.ptce.consolidation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.StoreUnavailableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A base lives for years: the next version of the program takes it as it stands, and loses nothing of it. */
class BaseUpgradeTest {
    private static final String ZIP = "ptce-avant-mise-a-jour.zip";

    private static Definition definition;

    @TempDir
    Path folder;

    @BeforeAll
    static void readsTheDefinition() throws IOException {
        definition = DefinitionReader.read(Path.of("templates/questionnaire")).getDefinition();
    }

    private Store open() {
        return Store.open(folder.resolve("ptce"), definition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-4", "base-5", "base-5-8", "base-8"})
    void bringsTheBaseOfAnEarlierVersionToThePresent(String name) throws IOException {
        FormerBases.unpack(name, folder);

        try (Store store = open()) {
            assertThat(store.notice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("version antérieure", ZIP));
            assertThat(store.findExercice("exemple-2015")).contains(2015);
            assertThat(poles(store)).containsExactly("P001", "P002", "P003");
        }
        assertThat(folder.resolve(ZIP)).isNotEmptyFile();
        assertThat(folder.resolve("ptce-illisible.mv.db")).doesNotExist();
        try (Store again = open()) {
            assertThat(again.notice()).isEmpty();
            assertThat(poles(again)).hasSize(3);
        }
    }

    @Test
    void bringsItToThePresentAfterARunKilledWhileItDid() throws IOException {
        FormerBases.unpack("base-5-8", folder);
        Files.writeString(folder.resolve("ptce-part.mv.db"), "à moitié");
        Files.writeString(folder.resolve(ZIP), "d'une autre fois");

        try (Store store = open()) {
            assertThat(poles(store)).hasSize(3);
        }

        assertThat(folder.resolve(ZIP)).hasContent("d'une autre fois");
        assertThat(folder.resolve("ptce-avant-mise-a-jour-2.zip")).isNotEmptyFile();
        assertThat(folder.resolve("ptce-part.mv.db")).doesNotExist();
    }

    @Test
    void leavesAloneTheBaseOfALaterVersion() throws IOException {
        try (Store store = open()) {
            store.jdbc()
                    .execute("INSERT INTO flyway_schema_history SELECT installed_rank + 100, '999', 'demain', type,"
                            + " 'V999__demain.sql', 1, installed_by, installed_on, 1, TRUE FROM flyway_schema_history"
                            + " WHERE version = '1'");
        }
        Files.delete(folder.resolve("ptce.mv.db.sha256"));
        byte[] before = Files.readAllBytes(folder.resolve("ptce.mv.db"));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(StoreUnavailableException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.NEWER));
        assertThatThrownBy(() -> Store.openReadOnly(folder.resolve("ptce"), definition))
                .isInstanceOfSatisfying(StoreUnavailableException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.NEWER));

        assertThat(Files.readAllBytes(folder.resolve("ptce.mv.db"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.toString().endsWith(".trace.db")))
                    .hasSize(1);
        }
    }

    @Test
    void readsTheBaseOfAnEarlierVersionWithoutWritingIt() throws IOException {
        Path base = FormerBases.unpack("base-8", folder);
        byte[] before = Files.readAllBytes(folder.resolve("ptce.mv.db"));

        try (Store store = Store.openReadOnly(base, definition)) {
            assertThat(poles(store)).hasSize(3);
        }

        assertThat(Files.readAllBytes(folder.resolve("ptce.mv.db"))).isEqualTo(before);
        assertThat(folder.resolve(ZIP)).doesNotExist();
    }

    @Test
    void putsTheCopyInThePlaceOfADamagedBaseAndKeepsEachDamagedOne() throws IOException {
        FormerBases.unpack("base-8", folder);
        for (String aside : List.of("ptce-illisible.mv.db", "ptce-illisible-2.mv.db")) {
            try (Store store = open()) {
                store.backup();
            }
            byte[] bytes = Files.readAllBytes(folder.resolve("ptce.mv.db"));
            bytes[bytes.length / 2] ^= 0x10;
            Files.write(folder.resolve("ptce.mv.db"), bytes);

            try (Store store = open()) {
                assertThat(store.notice()).hasValueSatisfying(notice -> assertThat(notice)
                        .contains(aside, "telle que le dernier passage"));
                assertThat(poles(store)).hasSize(3);
            }
            assertThat(folder.resolve(aside)).hasBinaryContent(bytes);
        }
    }

    @Test
    void buildsANewBaseWhenItsCopyIsDamagedToo() throws IOException {
        FormerBases.unpack("base-8", folder);
        try (Store store = open()) {
            store.backup();
        }
        Files.writeString(folder.resolve("ptce-sauvegarde.zip"), "rien");
        Files.writeString(folder.resolve("ptce.mv.db"), "rien non plus");

        try (Store store = open()) {
            assertThat(store.notice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("reconstruite"));
            assertThat(poles(store)).isEmpty();
        }
    }

    @Test
    void numbersItsNewestMigrationAsItsFilesDo() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fr/ptce/consolidation/store/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
                            .mapToDouble(Double::parseDouble)
                            .max())
                    .hasValue(Double.parseDouble(Migrations.NEWEST));
        }
    }

    private static List<String> poles(Store store) {
        return store.jdbc()
                .queryForList(
                        "SELECT DISTINCT pole FROM etat_fichier WHERE campagne = 'exemple-2015' AND etat = 'accepte'"
                                + " ORDER BY pole",
                        String.class);
    }
}
