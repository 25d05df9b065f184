package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.store.ReceivedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path folder;

    @Test
    void listsEveryFileOfTheFolderAndItsSubFolders() throws IOException {
        write("P002.xlsx");
        write("bretagne/P001.xlsx");
        write("scan.pdf");

        assertThat(Inbox.list(folder))
                .extracting(ReceivedFile::fichier)
                .containsExactly("P002.xlsx", "bretagne/P001.xlsx", "scan.pdf");
    }

    @Test
    void leavesOutTheNetworksOwnFilesAndTheTracesOfPrograms() throws IOException {
        write("campagne.csv");
        write("redressements.csv");
        write("README.md");
        write("~$P001.xlsx");
        write(".~lock.P001.xlsx#");
        write(".~lock.P001.ods#");
        write("._P001.ods");
        write("Thumbs.db");
        write(".git/objects.xlsx");

        assertThat(Inbox.list(folder)).isEmpty();
    }

    @Test
    void listsWhatStandsForAFileThatIsNotThere() throws IOException {
        write(".P003.xlsx.icloud");
        write("P004.ods/content.xml");
        write("P005.numbers/Index.zip");
        write("P006.xlsx.part");

        assertThat(Inbox.list(folder))
                .extracting(ReceivedFile::fichier)
                .containsExactly(".P003.xlsx.icloud", "P004.ods", "P005.numbers", "P006.xlsx.part");
    }

    @Test
    void knowsAFileByItsContent() throws IOException {
        write("a.xlsx");
        write("b.xlsx");

        assertThat(Inbox.list(folder))
                .extracting(ReceivedFile::sha256)
                .containsOnly("3016ef88e3166466281c563b984abed5412a2de823d37ed99c2af39be422fab1");
    }

    /** Only a shell writes names that are no UTF-8; on a system that has none, there is nothing to prove. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void namesAndOpensFilesWhoseNamesAreInAnotherEncoding() throws Exception {
        Process shell = new ProcessBuilder(
                        "bash", "-c", "printf contenu > $'P\\xe9.xlsx'; printf contenu > $'P\\xe8.xlsx'")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();

        List<ReceivedFile> files = Inbox.list(folder);

        assertThat(files).hasSize(2);
        assertThat(files).extracting(ReceivedFile::fichier).doesNotHaveDuplicates();
        assertThat(files)
                .extracting(ReceivedFile::sha256)
                .containsOnly("3016ef88e3166466281c563b984abed5412a2de823d37ed99c2af39be422fab1");
        assertThat(files).allMatch(file -> StandardCharsets.UTF_8.newEncoder().canEncode(file.fichier()));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "contenu");
    }
}
