package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.ptce.consolidation.job.Damage;
import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files broken on purpose among sound ones: each is refused by its name, reason and remedy; the figures do not move. */
class BrokenFilesTest {
    private static final Pattern FILE = Pattern.compile("\"fichier\": \"([^\"]+)\",(?:(?!\"fichier\")[\\s\\S])*?"
            + "\"etat\": \"([a-z]+)\",\\s+\"raison\": \"([^\"]*)\",\\s+\"remede\": \"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static final StringWriter OUT = new StringWriter();
    private static final StringWriter ERR = new StringWriter();
    private static final Map<String, String> CODES = new TreeMap<>();
    private static Path output;
    private static String figures;
    private static int code;

    @BeforeAll
    static void consolidatesSoundAndBrokenFiles() throws IOException {
        Path input = folder.resolve("entrée");
        Path received = input.resolve(SampleRun.CAMPAGNE);
        output = folder.resolve("sortie");
        SampleRun.consolidated(input, output, 3);
        figures = read("donnees/indicateurs.csv");
        CODES.putAll(Map.ofEntries(
                Map.entry("tronqué à mi-chemin.xlsx", "FLF-ARCHIVE"),
                Map.entry("octet retourné.xlsx", "FLF-(CONTROLE|ARCHIVE)"),
                Map.entry("mot de passe.xlsx", "FLF-MOT-DE-PASSE"),
                Map.entry("ancien.xls", "FLF-XLS"),
                Map.entry("calc.ods", "FLF-(FORMAT|PARTIE)"),
                Map.entry("page web.xlsx", "FLF-FORMAT"),
                Map.entry("scan.pdf", "FLF-FORMAT"),
                Map.entry("vide.xlsx", "FLF-VIDE"),
                Map.entry("bombe.xlsx", "FLF-COMPRESSION"),
                Map.entry("macros.xlsm", "FLF-MACROS"),
                Map.entry("entrées répétées.xlsx", "FLF-ENTREE"),
                Map.entry("doctype.xlsx", "FLF-DOCTYPE"),
                Map.entry("sans classeur.xlsx", "FLF-PARTIE"),
                Map.entry("autre tableau.xlsx", "FLF-INCONNU"),
                Map.entry("autre campagne.xlsx", "EVA-CAMPAGNE"),
                Map.entry("pôle inconnu.xlsx", "EVA-POLE"),
                Map.entry("version.xlsx", "EVA-VERSION"),
                Map.entry("contradiction.xlsx", "EVA-CONTRADICTION"),
                Map.entry("réponses.txt", "FLF-FORMAT"),
                Map.entry("lettre.docx", "FLF-(FORMAT|PAQUET|PARTIE)"),
                Map.entry("sous dossier/Été à l'île.XLSX", "FLF-FORMAT"),
                Map.entry("dossier.xlsx", "FLF-DOSSIER"),
                Map.entry("trente mégaoctets.xlsx", "FLF-TAILLE")));
        for (Map.Entry<String, byte[]> broken :
                Damage.files(Files.readAllBytes(received.resolve("P001.xlsx"))).entrySet()) {
            Path file = received.resolve(broken.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, broken.getValue());
        }
        Files.createDirectories(received.resolve("dossier.xlsx/xl"));
        Files.writeString(received.resolve("dossier.xlsx/xl/workbook.xml"), "<workbook/>");
        try (RandomAccessFile big =
                new RandomAccessFile(received.resolve("trente mégaoctets.xlsx").toFile(), "rw")) {
            big.setLength(30L << 20);
        }
        code = Ptce.commandLine(new PrintWriter(OUT, true), new PrintWriter(ERR, true))
                .execute(
                        "consolider",
                        "--entree",
                        input.toString(),
                        "--sortie",
                        output.toString(),
                        "--modeles",
                        SampleRun.TEMPLATES.toString());
    }

    @Test
    void endsWithTheCodeOfAnomaliesAndNoStackTrace() {
        assertThat(code).isEqualTo(ExitCodes.FINDINGS);
        assertThat(OUT + "" + ERR).doesNotContain("\tat ", "Exception");
    }

    @Test
    void leavesEveryFigureAsItWas() throws IOException {
        assertThat(read("donnees/indicateurs.csv")).isEqualTo(figures);
    }

    @Test
    void saysEachInTheAnomaliesWithItsReasonAndRemedy() throws IOException {
        String anomalies = read("donnees/anomalies.csv");

        CODES.forEach((file, expected) -> assertThat(anomalies
                        .lines()
                        .filter(line -> line.contains(";" + file + ";") || line.contains(";\"" + file + "\";")))
                .as(file)
                .anyMatch(line -> line.matches(expected + ";bloquante;.*\\..*\\..*")));
    }

    @Test
    void saysEachInTheClosingSummaryWithItsReasonAndRemedy() {
        String summary = OUT.toString();

        CODES.keySet().forEach(file -> assertThat(summary)
                .as(file)
                .containsPattern(Pattern.quote("      " + file + " : ") + "\\S[^\\n]*\\R        → \\S"));
        assertThat(summary).containsPattern("refusés +" + CODES.size());
    }

    @Test
    void saysEachInTheJournalAndCountsThemAll() throws IOException {
        String journal = read("journal.json");
        Map<String, String> reasons = new TreeMap<>();
        Matcher matcher = FILE.matcher(journal);
        while (matcher.find()) {
            if (matcher.group(2).equals("refuse")) {
                assertThat(matcher.group(4)).as(matcher.group(1)).isNotBlank();
                reasons.put(matcher.group(1), matcher.group(3));
            }
        }

        assertThat(reasons.keySet()).isEqualTo(CODES.keySet());
        assertThat(reasons.values()).noneMatch(String::isBlank);
        assertThat(number(journal, "refuses")).isEqualTo(CODES.size());
        assertThat(number(journal, "fichiers_recus"))
                .isEqualTo(number(journal, "acceptes") + number(journal, "doublons") + number(journal, "refuses"))
                .isEqualTo(3 + CODES.size());
    }

    @Test
    void refusesAFileWithoutReadPermissionAndReadsItOnceItHasIt() throws IOException {
        Path input = SampleRun.campaign(folder.resolve("sans droit"), 2);
        Path secrecy = input.resolve(SampleRun.CAMPAGNE).resolve("P002.xlsx");
        assumeThat(secrecy.toFile().setReadable(false) && !Files.isReadable(secrecy))
                .isTrue();

        var refused = SampleRun.run(input, folder.resolve("sans droit, sortie"));
        assertThat(secrecy.toFile().setReadable(true)).isTrue();
        var read = SampleRun.run(input, folder.resolve("sans droit, sortie"));

        assertThat(refused.refuses()).hasSize(1);
        assertThat(read.refuses()).isEmpty();
    }

    private static int number(String journal, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": (\\d+)").matcher(journal);
        assertThat(matcher.find()).as(name).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String read(String name) throws IOException {
        return Files.readString(output.resolve(SampleRun.CAMPAGNE).resolve(name));
    }
}
