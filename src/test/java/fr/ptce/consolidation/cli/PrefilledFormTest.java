package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.job.SampleRun;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks of a campaign, when the one before was consolidated. */
class PrefilledFormTest {
    private static final String HEADER = "pole;nom;alias;commune;departement;region;contact;courriel\n";

    @TempDir
    static Path common;

    private static Definition definition;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Three poles answered, one did not; the network corrected an answer of the first. */
    @BeforeAll
    static void consolidatesTheYearBefore() throws IOException {
        definition = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition();
        Path input = SampleRun.campaign(common.resolve("input"), 4);
        Files.delete(input.resolve(SampleRun.CAMPAGNE).resolve("P004.xlsx"));
        SampleRun.run(input, common.resolve("output"));
    }

    @BeforeEach
    void preparesTheNextYear() throws IOException {
        copy(common, folder);
        Path next = Files.createDirectories(folder.resolve("input/exemple-2016"));
        Files.writeString(next.resolve("campagne.csv"), "cle;valeur\nexercice;2016\nexemple;oui\n");
    }

    @Test
    void givesBackAllThatIsNoNumberAndSaysSo() throws IOException {
        theRegistryKnowsNamesOnly();

        assertThat(execute("modele", "exemple-2016")).as(err.toString()).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("4 classeurs écrits", "60 lignes de structures membres.")
                .contains("3 sont préremplis avec les réponses à la campagne « exemple-2015 » (exercice 2015), "
                        + "1 est vierge : son pôle n’y a pas de réponse acceptée.");
        for (String pole : List.of("P001", "P002", "P003")) {
            Submission sent = sent(pole);
            Submission back = read(template(pole));
            assertThat(back.findings()).as(pole).isEmpty();
            assertThat(back.identity().campagne()).isEqualTo("exemple-2016");
            assertCarried(definition.poleFields(), sent.pole(), back.pole());
            assertThat(back.structures())
                    .extracting(StructureRow::key)
                    .containsExactlyElementsOf(
                            sent.structures().stream().map(StructureRow::key).toList());
            for (int i = 0; i < back.structures().size(); i++) {
                assertCarried(
                        definition.structureFields(),
                        sent.structures().get(i).answers(),
                        back.structures().get(i).answers());
            }
        }
    }

    @Test
    void givesABlankWorkbookToAPoleUnknownLastYear() throws IOException {
        Files.writeString(folder.resolve("input/poles.csv"), "P009;Pôle nouveau;;;;;;\n", StandardOpenOption.APPEND);

        execute("modele", "exemple-2016");
        byte[] unknown = Files.readAllBytes(template("P009"));
        byte[] known = Files.readAllBytes(template("P001"));
        execute("modele", "exemple-2016", "--vierge");

        assertThat(template("P009")).hasBinaryContent(unknown);
        assertThat(Files.readAllBytes(template("P001"))).isNotEqualTo(known);
        assertThat(out.toString()).contains("2 sont vierges : leurs pôles", "Tous sont vierges, comme demandé.");
    }

    @Test
    void givesTheAnswerTheNetworkCorrected() throws IOException {
        Submission sent = sent("P002");
        String before = ((Value.Choice) sent.pole().get("portage").value()).code();
        String after = before.equals("cellule") ? "membre" : "cellule";
        assertThat(definition.findField("portage").orElseThrow().getList().findCode(after))
                .isPresent();
        Files.writeString(
                folder.resolve("input").resolve(SampleRun.CAMPAGNE).resolve("redressements.csv"),
                "pole;structure;champ;ancienne;nouvelle;auteur;date;motif\nP002;;portage;" + before + ";" + after
                        + ";Mme Exemple;2016-03-01;confirmé\n");
        execute("consolider", SampleRun.CAMPAGNE);

        execute("modele", "exemple-2016", "--pole", "P002");

        assertThat(read(template("P002")).pole().get("portage").value()).isEqualTo(new Value.Choice(after));
        assertThat(out.toString()).contains("Il est prérempli avec les réponses à la campagne « exemple-2015 »");
    }

    @Test
    void namesNobodyOnceTheCampaignIsPurged() throws IOException {
        theRegistryKnowsNamesOnly();
        execute("modele", "exemple-2016");
        assertThat(says(template("P001"), "contact@pole-exemple-01.invalid")).isTrue();

        execute("purger", SampleRun.CAMPAGNE);
        execute("modele", "exemple-2016");

        for (String pole : List.of("P001", "P002", "P003")) {
            assertThat(says(template(pole), "@pole-exemple")).as(pole).isFalse();
            assertThat(says(template(pole), "Contact exemple")).as(pole).isFalse();
        }
        assertThat(read(template("P001")).pole().get("portage").isGiven()).isTrue();
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        execute("modele", "exemple-2016");
        byte[] first = Files.readAllBytes(template("P003"));

        execute("modele", "exemple-2016");

        assertThat(template("P003")).hasBinaryContent(first);
    }

    @Test
    void takesNothingOfAFictitiousCampaignForARealOne() {
        assertThat(execute("modele", "2016")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("Tous sont vierges : aucune campagne antérieure à l’exercice 2016")
                .contains("une campagne d’exemple ne compte pas");
    }

    @Test
    void waitsForARunThatHoldsTheBase() throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve("output/.base/verrou"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(execute("modele", "exemple-2016")).isEqualTo(ExitCodes.BUSY);
            assertThat(execute("modele", "exemple-2016", "--vierge")).isEqualTo(ExitCodes.OK);
        }
        assertThat(err.toString()).contains("Une consolidation est en cours", "Attendez qu'elle finisse");
    }

    @Test
    void saysThatTheBaseIsDamagedAndWritesNothing() throws IOException {
        Files.writeString(folder.resolve("output/.base/ptce.mv.db"), "ceci n'est plus une base");

        assertThat(execute("modele", "exemple-2016")).isEqualTo(ExitCodes.ENVIRONMENT);

        assertThat(err.toString())
                .contains("La base de données ne peut pas être lue.")
                .doesNotContain("Exception");
        assertThat(folder.resolve("output/exemple-2016")).doesNotExist();
    }

    private void theRegistryKnowsNamesOnly() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            lines.add("P00%d;Pôle exemple 0%d;;;;;;".formatted(i, i));
        }
        Files.writeString(folder.resolve("input/poles.csv"), HEADER + String.join("\n", lines) + "\n");
    }

    private static void assertCarried(List<Field> fields, AnswerSet sent, AnswerSet back) {
        for (Field field : fields) {
            String name = field.name();
            if (!field.isAsked() || name.startsWith("fiche_") || field.readOnly() || field.personal()) {
                continue;
            }
            boolean carried = name.equals("annee_creation") || !field.type().isNumeric();
            if (name.equals("situation")) {
                assertThat(back.get(name).value()).isEqualTo(new Value.Choice("presente"));
            } else if (carried && sent.get(name).isGiven()) {
                assertThat(back.get(name).value())
                        .as(name)
                        .isEqualTo(sent.get(name).value());
            } else {
                assertThat(back.get(name).state()).as(name).isEqualTo(Answer.State.BLANK);
            }
        }
    }

    private Path template(String pole) {
        return folder.resolve("output/exemple-2016/modeles").resolve(pole + ".xlsx");
    }

    private Submission sent(String pole) {
        return read(folder.resolve("input").resolve(SampleRun.CAMPAGNE).resolve(pole + ".xlsx"), SampleRun.CAMPAGNE);
    }

    private static Submission read(Path file) {
        return read(file, "exemple-2016");
    }

    private static Submission read(Path file, String campagne) {
        FormReading reading = new FormReader(definition, Set.of("P001", "P002", "P003"), campagne)
                .read(file, String.valueOf(file.getFileName()));
        assertThat(reading).as(reading.findings().toString()).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    /** Whether a part of the workbook holds those words. */
    private static boolean says(Path workbook, String words) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (var entry : zip.stream().toList()) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                if (new String(part, StandardCharsets.UTF_8).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path source : walk.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
    }

    private int execute(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--entree", folder.resolve("input").toString()));
        all.addAll(List.of("--sortie", folder.resolve("output").toString()));
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
