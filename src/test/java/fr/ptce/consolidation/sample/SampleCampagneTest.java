package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCampagneTest {
    private static final Path QUESTIONNAIRE = Path.of("templates", "questionnaire");

    private static Definition definition;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readsTheDefinition() throws IOException {
        definition = DefinitionReader.read(QUESTIONNAIRE).getDefinition();
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        new SampleCampagne(definition).write(4, 7, folder.resolve("a"), written -> {});
        new SampleCampagne(definition).write(4, 7, folder.resolve("b"), written -> {});
        new SampleCampagne(definition).write(4, 8, folder.resolve("c"), written -> {});

        assertThat(files(folder.resolve("a"))).hasSize(6).isEqualTo(files(folder.resolve("b")));
        assertThat(files(folder.resolve("a"))).isNotEqualTo(files(folder.resolve("c")));
    }

    @Test
    void committedSampleIsWhatTheGeneratorWrites() throws IOException {
        new SampleCampagne(definition).writeReference(folder, written -> {});

        Map<String, String> expected = files(folder);
        Map<String, String> presents = files(Path.of("input"));
        presents.keySet().retainAll(expected.keySet());

        assertThat(presents)
                .as("« ./ptce exemple --reference --dossier input » writes the sample again")
                .isEqualTo(expected);
    }

    @Test
    void everyAnswerHasACellInTheForm() {
        Set<String> cells = new TreeSet<>(new SampleCampagne(definition).mould().names());
        ReferenceCampagne reference = ReferenceCampagne.of(definition, Territories.read());

        Set<String> typed = new TreeSet<>();
        for (SentFile sentFile : reference.sentFiles()) {
            typed.addAll(sentFile.typing().cells(sentFile.copy().answers()).keySet());
            sentFile.copy()
                    .lignes()
                    .forEach(line -> typed.addAll(sentFile.typing().cells(line).keySet()));
        }

        assertThat(cells).containsAll(typed);
        assertThat(typed).contains("etp_animation", "valeurs/cooperation", "secteurs/1", "statut");
    }

    @Test
    void neverTakesThePlaceOfARealCampaign() throws IOException {
        Files.writeString(folder.resolve("poles.csv"), "pole;nom", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new SampleCampagne(definition).write(1, 1, folder, written -> {}))
                .isInstanceOf(CampagneException.class);
        assertThat(Files.readString(folder.resolve("poles.csv"), StandardCharsets.UTF_8))
                .isEqualTo("pole;nom");
    }

    @Test
    void takesThePlaceOfAFormerExampleWithoutLeavingItsWorkbooks() throws IOException {
        new SampleCampagne(definition).write(3, 1, folder, written -> {});

        new SampleCampagne(definition).write(2, 1, folder, written -> {});

        assertThat(files(folder)).hasSize(4).doesNotContainKey("exemple-2015/P003.xlsx");
    }

    @Test
    void answersAQuestionTheNetworkHasAdded() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("questionnaire"));
        try (Stream<Path> files = Files.list(QUESTIONNAIRE)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        String survey = Files.readString(copy.resolve("survey.csv"), StandardCharsets.UTF_8);
        String addition =
                "integer;velos;Vélos du pôle;;yes;Indiquez-le.;;. <= 1;Un au plus.;;;;;;A11;;;;;\nend_group;animation";
        Files.writeString(
                copy.resolve("survey.csv"), survey.replace("end_group;animation", addition), StandardCharsets.UTF_8);
        Definition raised = DefinitionReader.read(copy).getDefinition();

        SentFile sentFile = new RandomCampagne(raised, Territories.read(), 1, 60).sentFile(1);

        assertThat(sentFile.copy().answers().value("velos")).isPresent();
        assertThat(sentFile.copy().answers().number("velos").intValue()).isBetween(0, 1);
    }

    /** Files of a folder by path; workbooks by the text of their parts, whatever the compression of this JDK. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                String name = root.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                contents.put(name, name.endsWith(".xlsx") ? parts(bytes) : new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static String parts(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        OfficeZip.unpack(workbook)
                .forEach((name, bytes) ->
                        text.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
