package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.FormattedCells;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.Cells;
import fr.ptce.consolidation.typing.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cell shows is what is understood of it, or a finding says so: a table a survey officer can read. */
class TypedExamplesTest {
    private static final Path TABLE =
            Path.of("src/test/resources/fr/ptce/consolidation/form/read/exemples-de-saisies.txt");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String FORMAT = " au format ";

    private static Definition definition;

    private record Example(String field, String typed, String shown, String kept, String codes) {}

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    static Stream<Example> examples() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Example(
                        cells[0].strip(),
                        invisible(cells[1].strip()),
                        invisible(cells[2].strip()),
                        invisible(cells[3].strip()),
                        cells[4].strip()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void understandsWhatTheCellShows(Example example) {
        Field field = definition.findField(example.field()).orElseThrow(() -> new AssertionError(example.field()));
        Cell cell = cell(example.typed());

        Reading reading = Marker.of(field).get(0).parser().read(cell);

        assertThat(Cells.shown(cell)).isEqualTo(example.shown());
        assertThat(kept(reading)).as(codes(reading)).isEqualTo(example.kept());
        assertThat(codes(reading)).isEqualTo(example.codes());
    }

    private static String kept(Reading reading) {
        if (reading instanceof Reading.Given given) {
            return kept(given.value());
        }
        if (reading instanceof Reading.Declined declined) {
            return declined.state().name();
        }
        return reading instanceof Reading.Nothing ? "(rien)" : "refusé";
    }

    private static String kept(Value value) {
        return value.findNumber()
                .map(number -> number.toPlainString())
                .or(value::findText)
                .or(value::findCode)
                .or(() -> value.findChoices().map(ticks -> ticks.chosen().isEmpty() ? "Non" : "Oui"))
                .orElseThrow();
    }

    private static String codes(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return refused.check().code();
        }
        List<Reading.Treatment> treatments = reading instanceof Reading.Given given
                ? given.treatments()
                : reading instanceof Reading.Declined declined ? declined.treatments() : List.of();
        return treatments.stream().map(treatment -> treatment.check().code()).collect(Collectors.joining(" "));
    }

    private static Cell cell(String typed) {
        int space = typed.indexOf(' ');
        String content = typed.substring(space + 1);
        if (typed.startsWith("texte")) {
            return new Cell(0, 0, Cell.Type.TEXT, content, false);
        }
        int format = content.indexOf(FORMAT);
        return format < 0
                ? new Cell(0, 0, Cell.Type.NUMBER, content, false)
                : FormattedCells.number(content.substring(0, format), content.substring(format + FORMAT.length()));
    }

    private static String invisible(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }
}
