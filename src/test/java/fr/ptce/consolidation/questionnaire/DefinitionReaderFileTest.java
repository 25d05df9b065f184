package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are read whatever the program that saved them. */
class DefinitionReaderFileTest {
    private static final List<String> FILES =
            List.of("survey.csv", "choices.csv", "settings.csv", "regles.csv", "indicateurs.csv");

    @TempDir
    private Path temp;

    private DefinitionCopy copy;
    private Definition shipped;

    @BeforeEach
    void copiesTheShippedDefinition() throws IOException {
        copy = DefinitionCopy.in(temp.resolve("questionnaire"));
        shipped = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    @Test
    void readsTheSameThingWithoutByteOrderMarkAndWithWindowsLineEnds() throws IOException {
        for (String file : FILES) {
            copy.writeText(file, copy.text(file).replace("\n", "\r\n"), StandardCharsets.UTF_8);
        }

        Definition read = copy.read().getDefinition();

        assertThat(DefinitionText.of(read)).isEqualTo(DefinitionText.of(shipped));
        assertThat(read.empreinte()).isEqualTo(shipped.empreinte());
    }

    @Test
    void readsTheSameThingInWindows1252() throws IOException {
        for (String file : FILES) {
            copy.writeText(file, plain(copy.text(file)), Charset.forName("windows-1252"));
        }

        assertThat(DefinitionText.of(copy.read().getDefinition())).isEqualTo(plain(DefinitionText.of(shipped)));
    }

    @Test
    void readsTheSameThingWithCommas() throws IOException, CsvException {
        for (String file : FILES) {
            copy.writeText(file, withCommas(copy.text(file)), StandardCharsets.UTF_8);
        }

        assertThat(DefinitionText.of(copy.read().getDefinition())).isEqualTo(DefinitionText.of(shipped));
    }

    @Test
    void countsTheLinesInsideATextThatHasSeveral() throws IOException {
        copy.set("survey.csv", "text;pole_nom;", "hint", "\"Prérempli.\nDit « \"\"nom\"\" » ; corrigez.\n\"");
        int line = copy.set("survey.csv", "integer;nb_structures;", "type", "entier");

        assertThat(copy.read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.ligne()).isEqualTo(line);
            assertThat(problem.label())
                    .startsWith("survey.csv, ligne " + line + " : le type « entier » est inconnu → ");
        });
    }

    @Test
    void keepsALineBreakInsideAText() throws IOException {
        copy.set("survey.csv", "text;pole_nom;", "hint", "\"Prérempli.\nDit « \"\"nom\"\" » ; corrigez.\"");

        assertThat(copy.read()
                        .getDefinition()
                        .findField("pole_nom")
                        .orElseThrow()
                        .hint())
                .isEqualTo("Prérempli.\nDit « \"nom\" » ; corrigez.");
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Files.write(copy.path("regles.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF});

        assertThat(copy.read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fichier()).isEqualTo("regles.csv");
            assertThat(problem.message()).contains("codage des caractères");
        });
    }

    @Test
    void tellsEveryProblemAtOnceSorted() throws IOException {
        copy.set("survey.csv", "integer;nb_structures;", "type", "entier");
        copy.set("indicateurs.csv", "I25;", "base", "");
        copy.set("regles.csv", "VCO-ANIMATION;", "gravite", "grave");

        assertThat(copy.read().problems())
                .isSorted()
                .extracting(DefinitionProblem::fichier)
                .contains("survey.csv", "regles.csv", "indicateurs.csv");
    }

    /** Windows-1252 has one no-break space, not the narrow one. */
    private static String plain(String text) {
        return text.replace('\u202F', '\u00A0');
    }

    private static String withCommas(String text) throws IOException, CsvException {
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                .build()) {
            return reader.readAll().stream()
                    .map(cells -> Arrays.stream(cells)
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n"));
        }
    }
}
