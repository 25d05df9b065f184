package fr.ptce.consolidation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.answer.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    Path folder;

    private Store open() {
        return Store.open(folder.resolve("ptce"), SmallDefinition.definition());
    }

    private int countAfterSave() {
        try (Store store = open()) {
            store.save(Returned.of("a.xlsx", "P001").submission());
            return count(store);
        }
    }

    private static int count(Store store) {
        Integer count = store.jdbc().queryForObject("SELECT COUNT(*) FROM depot", Integer.class);
        return count == null ? -1 : count;
    }

    @Test
    void keepsWhatWasStoredFromOneOpeningToTheNext() {
        assertThat(countAfterSave()).isEqualTo(1);

        try (Store store = open()) {
            assertThat(count(store)).isEqualTo(1);
            assertThat(store.notice()).isEmpty();
        }
    }

    @Test
    void rebuildsABaseThatIsNoBaseAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("ptce.mv.db"), "x".repeat(20_000), StandardCharsets.UTF_8);

        try (Store store = open()) {
            assertThat(store.notice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("ptce.mv.db", "ptce-illisible.mv.db"));
            assertThat(count(store)).isZero();
        }
        assertThat(folder.resolve("ptce-illisible.mv.db")).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_096, 9_000, 20_000, 40_000})
    void opensABaseCutShortAndStoresTheFileAgain(int length) throws IOException {
        countAfterSave();
        Path data = folder.resolve("ptce.mv.db");
        byte[] bytes = Files.readAllBytes(data);
        assertThat(bytes.length).isGreaterThan(length);
        Files.write(data, Arrays.copyOf(bytes, length));

        assertThat(countAfterSave()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void rebuildsABaseOneByteOfWhichChangedWhereverItIs(int part) throws IOException {
        countAfterSave();
        Path data = folder.resolve("ptce.mv.db");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 10 * part] ^= 0x01;
        Files.write(data, bytes);

        try (Store store = open()) {
            assertThat(store.notice()).isPresent();
            assertThat(count(store)).isZero();
        }
    }

    @Test
    void opensABaseThatARunLeftWhenItWasKilled() throws IOException {
        countAfterSave();
        assertThat(Files.deleteIfExists(folder.resolve("ptce.mv.db.sha256"))).isTrue();

        try (Store store = open()) {
            assertThat(store.notice()).isEmpty();
            assertThat(count(store)).isEqualTo(1);
            assertThat(folder.resolve("ptce.mv.db.sha256")).doesNotExist();
        }
        assertThat(folder.resolve("ptce.mv.db.sha256")).exists();
    }

    @Test
    void opensItsCopyPutBackInItsPlace() throws IOException {
        countAfterSave();
        try (Store store = open()) {
            store.backup();
            store.jdbc().execute("DELETE FROM depot");
        }
        try (ZipInputStream copy = new ZipInputStream(Files.newInputStream(folder.resolve("ptce-sauvegarde.zip")))) {
            copy.getNextEntry();
            Files.write(folder.resolve("ptce.mv.db"), copy.readAllBytes());
        }

        try (Store store = open()) {
            assertThat(store.notice()).isEmpty();
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void takesTheMigrationsItHasAsTheyStand() {
        countAfterSave();
        try (Store store = open()) {
            store.jdbc().execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");
        }

        try (Store store = open()) {
            assertThat(store.notice()).isEmpty();
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void leavesAloneABaseOpenElsewhere() throws IOException {
        countAfterSave();
        Path data = folder.resolve("ptce.mv.db");
        byte[] before = Files.readAllBytes(data);

        try (java.nio.channels.FileChannel channel =
                        java.nio.channels.FileChannel.open(data, java.nio.file.StandardOpenOption.WRITE);
                java.nio.channels.FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("another program");
        }

        assertThat(Files.readAllBytes(data)).isEqualTo(before);
        assertThat(folder.resolve("ptce-illisible.mv.db")).doesNotExist();
    }

    @Test
    void saysWhenItsFolderCannotBeMade() throws IOException {
        Path busy = Files.writeString(folder.resolve("occupe"), "", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Store.open(busy.resolve("base/ptce"), SmallDefinition.definition()))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void copiesTheBaseAndForgetsTheCopyWithTheContacts() {
        try (Store store = open()) {
            store.save(Returned.of("a.xlsx", "P001")
                    .with("contact_courriel", new Value.Text("camille@exemple.test"))
                    .submission());
            store.backup();
            store.backup();
            assertThat(folder.resolve("ptce-sauvegarde.zip")).isNotEmptyFile();
        }

        assertThat(Store.purgeContacts(folder.resolve("ptce"), Returned.CAMPAGNE))
                .isEqualTo(1);

        assertThat(folder.resolve("ptce-sauvegarde.zip")).doesNotExist();
    }
}
