package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four runs of one campaign: without a pole, with it, with a correction, with another definition. */
class ComparerCommandTest {
    private static final String ID = SampleRun.CAMPAGNE;

    @TempDir
    static Path common;

    @TempDir
    Path folder;

    private static Path input;
    private static Path output;
    private static Path templates;
    private static String corrected;
    private static final List<String> CONSOLES = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void runsFourTimes() throws IOException {
        input = SampleRun.campaign(common.resolve("entrée"), 9);
        output = common.resolve("sortie");
        templates = Files.createDirectories(common.resolve("modeles"));
        Path questionnaire = Files.createDirectories(templates.resolve("questionnaire"));
        try (Stream<Path> files = Files.list(SampleRun.TEMPLATES.resolve("questionnaire"))) {
            for (Path file : files.toList()) {
                Files.copy(file, questionnaire.resolve(file.getFileName()));
            }
        }
        Path kept = input.resolve(ID).resolve("P003.xlsx");
        Path away = common.resolve("P003.xlsx");
        Files.move(kept, away);
        consolidates();
        Files.move(away, kept);
        consolidates();
        consolidates();
        Map<String, String> pole = lines(output.resolve(ID).resolve("donnees/selection.csv")).stream()
                .filter(line -> "oui".equals(line.get("retenu")))
                .findFirst()
                .orElseThrow();
        corrected = pole.getOrDefault("pole", "");
        String created = lines(output.resolve(ID).resolve("donnees/poles.csv")).stream()
                .filter(line -> corrected.equals(line.get("pole")))
                .map(line -> line.getOrDefault("emplois_crees", ""))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                input.resolve(ID).resolve("redressements.csv"),
                "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\n" + corrected + ";;emplois_crees;" + created
                        + ";1234;Mme Exemple;2016-03-01;confirmé par courriel\n");
        consolidates();
        Path indicators = questionnaire.resolve("indicateurs.csv");
        Files.writeString(
                indicators,
                Files.readString(indicators, StandardCharsets.UTF_8)
                        .replace(
                                "${etp_animation};;;;moyenne mediane q1 q3;",
                                "${etp_investis};;;;moyenne mediane q1 q3;"));
        consolidates();
    }

    private static void consolidates() {
        StringWriter console = new StringWriter();
        int code = Ptce.commandLine(new PrintWriter(console, true), new PrintWriter(new StringWriter()))
                .execute(
                        "consolider",
                        "--entree",
                        input.toString(),
                        "--sortie",
                        output.toString(),
                        "--modeles",
                        templates.toString());
        assertThat(code).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
        CONSOLES.add(console.toString());
    }

    private int execute(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--entree", input.toString(), "--sortie", output.toString()));
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private static List<Map<String, String>> lines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAwareBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                .build()) {
            List<Map<String, String>> lines = new ArrayList<>();
            for (Map<String, String> line = reader.readMap(); line != null; line = reader.readMap()) {
                lines.add(line);
            }
            return lines;
        } catch (CsvException malformed) {
            throw new IOException(malformed);
        }
    }

    private List<Map<String, String>> compared(String... args) throws IOException {
        Path csv = folder.resolve("écarts.csv");
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--csv", csv.toString()));
        assertThat(execute(all.toArray(String[]::new))).as(err::toString).isEqualTo(ExitCodes.OK);
        return lines(csv);
    }

    private static List<Map<String, String>> of(List<Map<String, String>> lines, String object) {
        return lines.stream().filter(line -> object.equals(line.get("objet"))).toList();
    }

    @Test
    void tellsOnTheConsoleOfTheRunThatFiguresMoved() {
        assertThat(CONSOLES.get(0)).doesNotContain("Depuis le passage précédent");
        assertThat(CONSOLES.get(1))
                .containsPattern("Depuis le passage précédent : \\d+ chiffres ont bougé \\(ptce comparer " + ID);
        assertThat(CONSOLES.get(2)).doesNotContain("Depuis le passage précédent");
        assertThat(CONSOLES.get(3)).contains("Depuis le passage précédent");
    }

    @Test
    void keepsTheRunsThatChangedSomething() {
        assertThat(execute("comparer", ID + "@")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains(ID + "@1", ID + "@4", "8 fichiers", "9 fichiers")
                .doesNotContain(ID + "@5");
    }

    @Test
    void namesThePoleThatEnters() throws IOException {
        List<Map<String, String>> lines = compared("comparer", ID + "@1", ID + "@2");

        assertThat(of(lines, "fichier")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("mouvement", "nouveau")
                .containsEntry("libelle", "P003.xlsx")
                .containsEntry("pole", "P003"));
        assertThat(of(lines, "pole")).isNotEmpty().allSatisfy(line -> assertThat(line)
                .containsEntry("pole", "P003"));
        assertThat(of(lines, "definition")).isEmpty();
        assertThat(out.toString()).contains("entre   P003", "fichier nouveau (P003.xlsx)", "Résumé : ");
    }

    @Test
    void addsTheContributionsOfThePolesUpToTheFigures() throws IOException {
        Path data = output.resolve(ID).resolve("donnees");
        List<Map<String, String>> brought = lines(data.resolve("contributions.csv"));
        List<Map<String, String>> figures = lines(data.resolve("indicateurs.csv")).stream()
                .filter(line -> "interne".equals(line.get("profil")) && "".equals(line.get("ventilation")))
                .filter(line -> !List.of("I35", "I36", "I37").contains(line.get("indicateur")))
                .toList();

        assertThat(figures).hasSizeGreaterThan(200).allSatisfy(figure -> {
            assertThat(sum(brought, figure, "n")).isEqualByComparingTo(figure.getOrDefault("n", ""));
            for (String term : List.of("numerateur", "denominateur")) {
                if (!figure.getOrDefault(term, "").isEmpty()) {
                    assertThat(sum(brought, figure, term)).isEqualByComparingTo(figure.getOrDefault(term, ""));
                }
            }
        });
    }

    private static BigDecimal sum(List<Map<String, String>> brought, Map<String, String> figure, String term) {
        return brought.stream()
                .filter(line -> Stream.of("indicateur", "modalite")
                        .allMatch(key -> line.getOrDefault(key, "").equals(figure.get(key))))
                .map(line -> line.getOrDefault(term, ""))
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void sharesEveryChangeOutBetweenThePoles() throws IOException {
        for (String first : List.of(ID + "@1", ID + "@2", ID + "@3")) {
            List<Map<String, String>> lines = compared("comparer", first, ID + "@4");
            for (Map<String, String> figure : of(lines, "chiffre")) {
                List<BigDecimal> parts = of(lines, "pole").stream()
                        .filter(line -> Stream.of("indicateur", "modalite")
                                .allMatch(key -> line.getOrDefault(key, "").equals(figure.get(key))))
                        .map(line -> line.getOrDefault("ecart", ""))
                        .filter(part -> !part.isEmpty())
                        .map(BigDecimal::new)
                        .toList();
                if (figure.getOrDefault("ventilation", "").isEmpty() && !parts.isEmpty()) {
                    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(sum)
                            .as(figure.toString())
                            .isCloseTo(
                                    new BigDecimal(figure.getOrDefault("ecart", "")),
                                    org.assertj.core.data.Offset.offset(new BigDecimal("0.00002")));
                }
            }
        }
    }

    @Test
    void namesTheCorrectionThatMovesAFigure() throws IOException {
        List<Map<String, String>> lines = compared("comparer", ID + "@2", ID + "@3");

        assertThat(of(lines, "chiffre"))
                .filteredOn(line -> line.getOrDefault("ventilation", "").isEmpty())
                .filteredOn(line -> !"I37".equals(line.get("indicateur")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("indicateur", "I20").containsEntry("modalite", "crees"));
        assertThat(of(lines, "pole")).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("pole", corrected).containsEntry("apres", "1234");
            assertThat(line.get("detail")).contains("redressement nouveau", "emplois_crees");
        });
        assertThat(of(lines, "redressement")).hasSize(1);
    }

    @Test
    void namesTheLineOfTheDefinitionThatChanged() throws IOException {
        List<Map<String, String>> lines = compared("comparer", ID, "--indicateur", "i16");

        assertThat(of(lines, "definition")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("libelle", "I16/moyenne")
                .containsEntry("detail", "indicateurs.csv")
                .containsEntry("mouvement", "ligne modifiée"));
        assertThat(of(lines, "pole")).isNotEmpty().allSatisfy(line -> assertThat(line.get("detail"))
                .contains("définition changée"));
        assertThat(out.toString())
                .contains("I16", "la définition a changé : indicateurs.csv, I16/moyenne")
                .doesNotContain("I20   ");
    }

    @Test
    void comparesFoldersAndCampaignsAlike() {
        assertThat(execute("comparer", output.resolve(ID).toString(), ID))
                .as(err::toString)
                .isEqualTo(ExitCodes.OK);

        assertThat(out.toString()).contains("aucun chiffre n'a bougé");
    }

    @Test
    void leavesOutWhatMovesLessThanTheThreshold() throws IOException {
        int all = of(compared("comparer", ID + "@1", ID + "@2"), "chiffre").size();
        int some = of(compared("comparer", ID + "@1", ID + "@2", "--seuil", "5"), "chiffre")
                .size();

        assertThat(some).isPositive().isLessThan(all);
    }

    @Test
    void fitsTheScreen() {
        execute("comparer", ID + "@1", ID + "@2");

        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(execute("comparer", ID + "@77", ID)).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« " + ID + "@77 » n'est pas gardé", ID + "@1");

        assertThat(execute("comparer", "2031")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("« 2031 » n'a pas encore été consolidée");

        assertThat(execute("comparer", folder.toString(), ID)).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("ni un dossier de résultats");

        assertThat(execute("comparer", ID, "--indicateur", "I5")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« I5 »", "I05");
    }

    @Test
    void waitsForARunThatIsGoingOn() throws IOException {
        try (FileChannel channel = FileChannel.open(output.resolve(".base/verrou"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(execute("comparer", ID)).isEqualTo(ExitCodes.BUSY);
        }
        assertThat(err.toString()).contains("en cours");
    }
}
