package fr.ptce.consolidation.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.indicator.SmallCampaign;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.json.JsonReader;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the outputs, and the changelog of their contract, say what the program writes. */
class OutputsPageTest {
    private static final Path PAGES = Path.of("src", "site", "markdown");

    /** A file and its header, the first line of the first block below its title. */
    private static final Pattern FILE = Pattern.compile("(?ms)^### `([^`]+)`$.*?^```$\n(.*?)\n");

    private static final Pattern KEY = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final Pattern VERSION = Pattern.compile("(?m)^## (\\d+\\.\\d+)$");

    /** After the columns written, one per question. */
    private static final String QUESTIONS = "…";

    @TempDir
    static Path output;

    private static String page;

    @BeforeAll
    static void writesTheOutputsOfASmallCampaign() throws IOException {
        page = Files.readString(PAGES.resolve("outputs.md")).replace("\r", "");
        Definition definition =
                SmallCampaign.definition(SmallCampaign.part("I11", Population.POLES_RETENUS, "valeurs"));
        try (Store store = Store.open(output.resolve(".base"), definition)) {
            Totals totals = SmallCampaign.fill(store, definition);
            CampaignData data = new CampaignData(
                    SmallCampaign.CAMPAGNE,
                    SmallCampaign.REGISTRY,
                    definition,
                    store,
                    totals,
                    new Indicators(store, definition).compare(Returned.CAMPAGNE));
            Map<String, Object> cells = new DataFiles(data).write(output.resolve("donnees"));
            new DiffusionFiles(data).write(output.resolve("diffusion/donnees"));
            new Journal(data, "1.0", cells, List.of()).write(output.resolve("modeles"), output);
        }
    }

    @Test
    void givesTheColumnsOfEveryFile() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher files = FILE.matcher(page);
        while (files.find()) {
            told.put(files.group(1), files.group(2));
        }
        Map<String, String> written = written();

        assertThat(told.keySet()).containsExactlyElementsOf(written.keySet());
        written.forEach((file, header) -> {
            String columns = told.getOrDefault(file, "");
            if (columns.endsWith(QUESTIONS)) {
                assertThat(header).as(file).startsWith(columns.substring(0, columns.length() - QUESTIONS.length()));
            } else {
                assertThat(header).as(file).isEqualTo(columns);
            }
        });
    }

    @Test
    void givesTheKeysOfTheJournalInTheirOrder() throws IOException {
        String section = page.substring(page.indexOf("## `journal.json`"));
        String table = section.substring(0, section.indexOf("\n## ", 1));

        assertThat(KEY.matcher(table).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(journal().keySet());
    }

    @Test
    void theJournalTellsTheNewestVersionOfTheContract() throws IOException {
        assertThat(journal().get("contrat")).isEqualTo(versions().get(0));
    }

    @Test
    void theChangelogTellsVersionsFromTheNewestToTheFirst() throws IOException {
        List<Integer> orders = versions().stream()
                .map(version -> version.split("\\."))
                .map(parts -> Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]))
                .toList();

        assertThat(orders).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(versions()).doesNotHaveDuplicates().endsWith("1.0");
    }

    private static List<String> versions() throws IOException {
        return VERSION.matcher(Files.readString(PAGES.resolve("CHANGELOG.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Map<String, Object> journal() throws IOException {
        return new LinkedHashMap<>(JsonReader.read(Files.readString(output.resolve("journal.json"))));
    }

    /** The header of every file, by its name; those the commands write apart, by the command. */
    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String header = Files.readAllLines(file).get(0);
                written.put(output.relativize(file).toString().replace('\\', '/'), header.replace("\uFEFF", ""));
            }
        }
        written.put("ptce comparer --csv", String.join(";", ComparaisonCsv.COLUMNS));
        written.put("ptce tracer --csv", String.join(";", LignageCsv.COLUMNS));
        return written;
    }
}
