package fr.ptce.consolidation.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The open data of the sample, read as the specification wants it read: what a Data Package and a Table Schema must be
 * (datapackage.org, version 2), then every table by its own schema.
 */
class DataPackageTest {
    private static final Set<String> TYPES = Set.of(
            "string",
            "number",
            "integer",
            "boolean",
            "object",
            "array",
            "list",
            "datetime",
            "date",
            "time",
            "year",
            "yearmonth",
            "duration",
            "geopoint",
            "geojson",
            "any");

    @TempDir
    static Path output;

    private static Path folder;
    private static Path results;
    private static JsonNode descriptor;

    @BeforeAll
    static void consolidatesTheSample() throws IOException {
        results = SampleRun.sample(output);
        folder = results.resolve("diffusion").resolve("donnees");
        descriptor =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
    }

    @Test
    void isADataPackage() {
        assertThat(descriptor.path("$schema").asText())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(descriptor.path("name").asText()).matches("^[a-z0-9._-]+$");
        assertThat(descriptor.path("title").asText()).isNotBlank();
        assertThat(descriptor.path("description").asText()).contains("données fictives");
        assertThat(descriptor.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(items(descriptor.path("licenses"))).isNotEmpty().allSatisfy(licence -> {
            assertThat(licence.path("name").asText()).matches("^([-a-zA-Z0-9._])+$");
            assertThat(licence.path("path").asText()).startsWith("https://");
        });
        assertThat(items(descriptor.path("sources")))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.path("title").asText()).isNotBlank());
        assertThat(descriptor.has("created")).isFalse();
        assertThat(descriptor.has("contributors")).isFalse();
    }

    @Test
    void everyResourceIsAFileBesideIt() throws IOException {
        List<JsonNode> resources = items(descriptor.path("resources"));
        assertThat(resources).hasSize(3);
        assertThat(resources.stream().map(resource -> resource.path("name").asText()))
                .doesNotHaveDuplicates();
        for (JsonNode resource : resources) {
            assertThat(resource.path("name").asText()).matches("^[a-z0-9._-]+$");
            assertThat(resource.path("type").asText()).isEqualTo("table");
            assertThat(resource.path("path").asText()).doesNotStartWith("/").doesNotContain("..");
            assertThat(resource.has("data")).isFalse();
            Path file = folder.resolve(resource.path("path").asText());
            assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(resource.path("hash").asText())
                    .isEqualTo("sha256:" + DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
    }

    @Test
    void everySchemaIsATableSchema() {
        for (JsonNode resource : items(descriptor.path("resources"))) {
            JsonNode schema = resource.path("schema");
            List<String> names = new ArrayList<>();
            for (JsonNode field : items(schema.path("fields"))) {
                names.add(field.path("name").asText());
                assertThat(TYPES).contains(field.path("type").asText());
            }
            assertThat(names).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
            assertThat(texts(schema.path("missingValues"))).containsExactly("", "s");
            assertThat(names).containsAll(texts(schema.path("primaryKey")));
            for (JsonNode foreign : items(schema.path("foreignKeys"))) {
                JsonNode reference = foreign.path("reference");
                assertThat(names).containsAll(texts(foreign.path("fields")));
                assertThat(texts(reference.path("fields"))).hasSameSizeAs(texts(foreign.path("fields")));
                assertThat(field(resource(reference.path("resource").asText()), texts(reference.path("fields"))))
                        .isTrue();
            }
        }
    }

    @Test
    void everyTableIsWhatItsSchemaSays() throws IOException {
        for (JsonNode resource : items(descriptor.path("resources"))) {
            JsonNode schema = resource.path("schema");
            List<Map<String, String>> rows = read(resource);
            assertThat(rows).isNotEmpty();
            assertThat(rows.get(0).keySet())
                    .containsExactlyElementsOf(items(schema.path("fields")).stream()
                            .map(field -> field.path("name").asText())
                            .toList());
            for (JsonNode field : items(schema.path("fields"))) {
                checkColumn(schema, field, rows);
            }
            assertThat(keys(rows, texts(schema.path("primaryKey")))).doesNotHaveDuplicates();
            for (JsonNode foreign : items(schema.path("foreignKeys"))) {
                JsonNode reference = foreign.path("reference");
                Set<List<String>> known = new HashSet<>(
                        keys(read(resource(reference.path("resource").asText())), texts(reference.path("fields"))));
                assertThat(known).containsAll(keys(rows, texts(foreign.path("fields"))));
            }
        }
    }

    private static void checkColumn(JsonNode schema, JsonNode field, List<Map<String, String>> rows) {
        String name = field.path("name").asText();
        List<String> missing =
                texts(field.has("missingValues") ? field.path("missingValues") : schema.path("missingValues"));
        List<String> allowed = texts(field.path("constraints").path("enum"));
        for (Map<String, String> row : rows) {
            String cell = row.getOrDefault(name, "");
            if (missing.contains(cell)) {
                assertThat(field.path("constraints").path("required").asBoolean())
                        .as(name)
                        .isFalse();
                continue;
            }
            assertThat(allowed.isEmpty() || allowed.contains(cell))
                    .as("%s : %s", name, cell)
                    .isTrue();
            switch (field.path("type").asText()) {
                case "number" -> assertThat(cell).as(name).matches("-?\\d+(\\.\\d+)?");
                case "integer" -> assertThat(cell).as(name).matches("-?\\d+");
                default -> assertThat(field.path("type").asText()).isEqualTo("string");
            }
        }
    }

    @Test
    void tellsNothingMoreThanTheFunderMaySee() throws IOException {
        List<Map<String, String>> open = read(resource("indicateurs"));
        Map<String, Map<String, String>> internal = new TreeMap<>();
        for (Map<String, String> row : rows(results.resolve("donnees").resolve("indicateurs.csv"), ';')) {
            if ("financeur".equals(row.get("profil"))) {
                internal.put(key(row), row);
            }
        }
        assertThat(open).hasSameSizeAs(internal.keySet());
        Map<String, Long> statuts = open.stream()
                .collect(Collectors.groupingBy(row -> row.getOrDefault("statut", ""), Collectors.counting()));
        assertThat(statuts).containsOnlyKeys("V", "s");
        for (Map<String, String> row : open) {
            Map<String, String> source = internal.getOrDefault(key(row), Map.of());
            boolean secrecy = !"V".equals(source.get("statut"));
            assertThat(row.get("statut")).isEqualTo(secrecy ? "s" : "V");
            for (String number : List.of("valeur", "numerateur", "denominateur")) {
                assertThat(row.get(number)).isEqualTo(secrecy ? "s" : source.get(number));
            }
            assertThat(row.get("n")).isEqualTo(source.get("n"));
        }
    }

    @Test
    void explainsEveryIndicatorInWords() throws IOException {
        assertThat(read(resource("definitions"))).allSatisfy(row -> {
            assertThat(row.get("formule")).isNotBlank().doesNotContain("${", "selected(", "null");
            assertThat(row.get("base")).isNotBlank();
        });
        assertThat(Files.readString(folder.resolve("LISEZMOI.txt"))).contains("données fictives", "Licence Ouverte");
    }

    private static String key(Map<String, String> row) {
        return row.get("indicateur") + "|" + row.get("modalite") + "|" + row.get("ventilation") + "|"
                + row.get("ventilation_modalite");
    }

    private static JsonNode resource(String name) {
        return items(descriptor.path("resources")).stream()
                .filter(resource -> resource.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean field(JsonNode resource, List<String> names) {
        return items(resource.path("schema").path("fields")).stream()
                .map(field -> field.path("name").asText())
                .toList()
                .containsAll(names);
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return items(array).stream().map(JsonNode::asText).toList();
    }

    private static List<List<String>> keys(List<Map<String, String>> rows, List<String> names) {
        return rows.stream()
                .map(row ->
                        names.stream().map(name -> row.getOrDefault(name, "")).toList())
                .toList();
    }

    private static List<Map<String, String>> read(JsonNode resource) throws IOException {
        JsonNode dialect = resource.path("dialect");
        assertThat(dialect.path("header").asBoolean()).isTrue();
        return rows(
                folder.resolve(resource.path("path").asText()),
                dialect.path("delimiter").asText().charAt(0));
    }

    private static List<Map<String, String>> rows(Path file, char delimiter) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(delimiter).build())
                .build()) {
            List<String[]> lines = reader.readAll();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < line.length; i++) {
                    row.put(lines.get(0)[i], line[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (CsvException malformed) {
            throw new IOException(malformed);
        }
    }
}
