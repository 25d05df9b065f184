package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.FormattedCells;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.AnswerParser;
import fr.ptce.consolidation.typing.Fields;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reading of one cell says, code by code, in a table a survey officer can read. */
class ReadingExamplesTest {
    private static final Path TABLE =
            Path.of("src/test/resources/fr/ptce/consolidation/form/read/exemples-de-lecture.txt");
    private static final CodeList AMBIGUOUS = new CodeList(
            "groupements",
            List.of(
                    new Code("un", "Groupement un", List.of("ge"), false, ""),
                    new Code("deux", "Groupement deux", List.of("ge"), false, ""),
                    new Code("07", "Groupement sept", List.of(), false, "")));

    /** What is said of one cell for what stands in another. */
    private static final List<FormCheck> BESIDE = List.of(FormCheck.COV_IGNORE, FormCheck.COV_CASE);

    private static Definition definition;

    private record Example(String code, String kind, String champ, String typed) {}

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    static Stream<Example> examples() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Example(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].substring(1)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheTableSays(Example example) {
        Reading reading = parser(example.champ()).read(cell(example.typed()));

        switch (example.kind()) {
            case "refusé" ->
                assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                                refused.check().code())
                        .isEqualTo(example.code()));
            case "compris", "douteux" -> assertThat(codes(reading)).contains(example.code());
            default -> {
                assertThat(reading).isNotInstanceOf(Reading.Refused.class);
                assertThat(codes(reading)).doesNotContain(example.code());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysNothingOfABlankCell(Example example) {
        assertThat(parser(example.champ()).read(cell("texte  "))).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void everyCodeOfACellHasItsExamples() throws IOException {
        Map<String, TreeSet<String>> kinds = examples()
                .collect(Collectors.groupingBy(
                        Example::code, Collectors.mapping(Example::kind, Collectors.toCollection(TreeSet::new))));

        for (FormCheck check : FormCheck.values()) {
            boolean typed = check.code().matches("(DES|FDT|COV)-.*") && !BESIDE.contains(check);
            if (typed) {
                String kind =
                        switch (check.severity()) {
                            case ERROR -> "refusé";
                            case WARNING -> "douteux";
                            case INFO -> "compris";
                        };
                assertThat(kinds.get(check.code())).as(check.code()).containsExactlyInAnyOrder(kind, "rien à dire");
            }
        }
    }

    private static AnswerParser parser(String fieldName) {
        Field field =
                switch (fieldName) {
                    case "(jour)" -> Fields.day("jour");
                    case "(ambigu)" -> Fields.choice("ambigu", AMBIGUOUS);
                    default -> definition.findField(fieldName).orElseThrow(() -> new AssertionError(fieldName));
                };
        return Marker.of(field).get(0).parser();
    }

    private static List<String> codes(Reading reading) {
        List<Reading.Treatment> treatments = reading instanceof Reading.Given given
                ? given.treatments()
                : reading instanceof Reading.Declined declined ? declined.treatments() : List.of();
        return treatments.stream().map(treatment -> treatment.check().code()).toList();
    }

    private static Cell number(String text) {
        String[] parts = text.split(" au format ", 2);
        return parts.length == 1
                ? new Cell(0, 0, Cell.Type.NUMBER, text, false)
                : FormattedCells.number(parts[0], parts[1]);
    }

    private static Cell cell(String typed) {
        String text = typed.substring(typed.indexOf(' ') + 1);
        return switch (typed.substring(0, typed.indexOf(' '))) {
            case "nombre" -> number(text);
            case "date" -> new Cell(0, 0, Cell.Type.DATE, text, false);
            case "erreur" -> new Cell(0, 0, Cell.Type.ERROR, text, false);
            case "formule" ->
                text.equals("sans valeur")
                        ? new Cell(0, 0, Cell.Type.NO_VALUE, "", true)
                        : new Cell(0, 0, Cell.Type.NUMBER, text, true);
            default -> new Cell(0, 0, Cell.Type.TEXT, text, false);
        };
    }
}
