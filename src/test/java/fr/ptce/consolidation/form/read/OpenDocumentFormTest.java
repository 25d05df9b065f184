package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A questionnaire saved as .ods says what the same one says as .xlsx. */
class OpenDocumentFormTest {
    private static final Path SAMPLE = Path.of("input/exemple-2015");
    private static final Path RECEIVED = Path.of("src/test/resources/fr/ptce/consolidation/cas/recus/P004.ods");

    private static final List<Path> FILES = List.of(
            SAMPLE.resolve("P004-pole-exemple-04.xlsx"),
            SAMPLE.resolve("P116-pole-exemple-116.xlsx"),
            SAMPLE.resolve("P138-pole-exemple-138.xlsx"),
            SAMPLE.resolve("Copie de questionnaire (2).xlsx"),
            SAMPLE.resolve("structures/P001-structure-exemple-01-01.xlsx"));

    @TempDir
    private Path folder;

    @Test
    void saysTheSameAsTheWorkbooksItWasSavedFrom() throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: .ods were NOT compared");

        List<Path> saved = new LibreOffice(folder).convert(FILES, "ods");

        for (int i = 0; i < FILES.size(); i++) {
            Submission xlsx = submission(FILES.get(i));
            Submission ods = submission(saved.get(i));
            assertThat(ods.identity()).as(FILES.get(i).toString()).isEqualTo(xlsx.identity());
            assertThat(ods.pole()).as(FILES.get(i).toString()).isEqualTo(xlsx.pole());
            assertThat(ods.structures()).as(FILES.get(i).toString()).isEqualTo(xlsx.structures());
            assertThat(ods.findings()).as(FILES.get(i).toString()).isEqualTo(xlsx.findings());
        }
    }

    @Test
    void saysTheSameAsTheWorkbookItIsSavedTo() throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: P004.ods was NOT compared");

        Submission ods = submission(RECEIVED);
        Submission xlsx = submission(new LibreOffice(folder).convert(RECEIVED, "xlsx"));

        assertThat(ods.identity()).isEqualTo(xlsx.identity());
        assertThat(ods.pole()).isEqualTo(xlsx.pole());
        assertThat(ods.structures()).isEqualTo(xlsx.structures());
        assertThat(ods.findings()).isEqualTo(xlsx.findings());
    }

    @Test
    void readsAQuestionnaireSentAsOds() throws IOException {
        Submission ods = submission(RECEIVED);

        assertThat(ods.identity())
                .usingRecursiveComparison()
                .ignoringFields("form")
                .isEqualTo(new Identity("2016", "2016", "v1", "P004", "pole", false, "2017-01-01T00:00:00Z"));
        assertThat(ods.pole().get("pole_nom").value()).isInstanceOf(Value.Text.class);
        assertThat(ods.structures()).isNotEmpty();
        assertThat(ods.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Submission submission(Path file) throws IOException {
        FormReader reader =
                new FormReader(DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition(), Set.of(), "");
        FormReading reading = reader.read(file, "recu");
        if (reading instanceof FormReading.Read read) {
            return read.submission();
        }
        throw new AssertionError(file + " " + reading.findings());
    }
}
