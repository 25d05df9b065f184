package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands that write workbooks write does not depend on where the computer stands. */
class SameBytesEverywhereTest {
    private static final String REGISTRY =
            "pole;nom;alias;commune;departement;region;contact;courriel\n" + "P001;Pôle exemple 01;;;37;24;;\n";

    @TempDir
    private static Path shared;

    private static Map<String, String> here;

    @BeforeAll
    static void writesThemHere() throws IOException {
        here = written(shared.resolve("here"));
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles, tr-TR", "Asia/Tokyo, ja-JP"})
    void writesTheSameWorkbooksUnderAnotherZoneAndAnotherLocale(String zone, String locale) throws IOException {
        Locale formerLocale = Locale.getDefault();
        TimeZone formerZone = TimeZone.getDefault();
        Map<String, String> elsewhere;
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            elsewhere = written(shared.resolve(locale));
        } finally {
            Locale.setDefault(formerLocale);
            TimeZone.setDefault(formerZone);
        }

        assertThat(here).hasSize(7);
        assertThat(elsewhere).isEqualTo(here);
    }

    /** Digests, by path, of a sample campaign, of the blank forms of a pole and of the form for collection on the web. */
    private static Map<String, String> written(Path where) throws IOException {
        Path input = where.resolve("input");
        Files.createDirectories(input.resolve("enquete-2015"));
        Files.writeString(input.resolve("poles.csv"), REGISTRY, StandardCharsets.UTF_8);
        Path output = where.resolve("output");
        List<String> folders = List.of("--entree", input.toString(), "--sortie", output.toString());

        run(List.of(
                "exemple",
                "--poles",
                "2",
                "--graine",
                "5",
                "--dossier",
                where.resolve("sample").toString()));
        run(concat(List.of("modele", "enquete-2015", "--structures", "2"), folders));
        run(concat(List.of("modele", "enquete-2015", "--formulaire", "structure"), folders));
        run(List.of("definition", "--xlsform", where.resolve("odk.xlsx").toString()));

        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(where)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(input)) {
                    digests.put(where.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    private static List<String> concat(List<String> command, List<String> options) {
        return Stream.concat(command.stream(), options.stream()).toList();
    }

    private static void run(List<String> arguments) {
        StringWriter said = new StringWriter();
        int exit = Ptce.commandLine(new PrintWriter(said, true), new PrintWriter(said, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(exit).as(said.toString()).isEqualTo(ExitCodes.OK);
    }
}
