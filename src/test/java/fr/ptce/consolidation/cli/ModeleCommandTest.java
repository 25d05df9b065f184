package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeleCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writesARegistryOfTwoPoles() throws IOException {
        Files.createDirectories(folder.resolve("input/enquete-2015"));
        registry("P001;Pôle exemple 01;;;;;;\nP002;Pôle exemple 02;;;;;;\n");
    }

    @Test
    void writesOneWorkbookPerPoleAndSaysWhere() {
        int exit = run();

        assertThat(exit).isEqualTo(ExitCodes.OK);
        assertThat(templates().resolve("P001.xlsx")).isRegularFile();
        assertThat(templates().resolve("P002.xlsx")).isRegularFile();
        assertThat(out.toString()).contains("2 classeurs écrits", templates().toString(), "60 lignes");
        assertThat(templates()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        run("enquete-2015");
        byte[] first = Files.readAllBytes(templates().resolve("P001.xlsx"));

        run("enquete-2015");

        assertThat(templates().resolve("P001.xlsx")).hasBinaryContent(first);
    }

    @Test
    void writesOnlyThePoleAskedFor() {
        int exit = run("enquete-2015", "--pole", "P002", "--structures", "75");

        assertThat(exit).isEqualTo(ExitCodes.OK);
        assertThat(templates().resolve("P001.xlsx")).doesNotExist();
        assertThat(out.toString()).contains("1 classeur écrit", "75 lignes");
    }

    @Test
    void namesThePoleItDoesNotKnow() {
        int exit = run("--pole", "P999");

        assertThat(exit).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« P999 »");
    }

    @Test
    void saysTheLinesOfTheRegistryThatAreWrongAndWritesNothing() throws IOException {
        registry("P001;Pôle exemple 01;;;;;;\nP001;Encore lui;;;;;;\n");

        int exit = run();

        assertThat(exit).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("ligne 3", "déjà à la ligne 2");
        assertThat(templates()).doesNotExist();
    }

    @Test
    void refusesANameThatLeavesTheFolder() {
        assertThat(run("../ailleurs-2015")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void refusesAnAbsurdNumberOfStructures() {
        assertThat(run("--structures", "0")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("de 1 à 2000");
    }

    @Test
    void saysWhichYearItStampsAndWhereItComesFrom() throws IOException {
        run("--pole", "P001");
        assertThat(out.toString())
                .contains("Exercice inscrit dans les classeurs : 2015, d'après le nom du dossier « enquete-2015 ».")
                .contains("Si l'enquête porte sur une autre année, écrivez-la dans ");

        describe("exercice;2014\nouverture;30/06/2015\n");
        run("--pole", "P001", "--formulaire", "structure");
        assertThat(out.toString()).contains("Exercice inscrit dans les classeurs : 2014, d'après campagne.csv.\n");
    }

    @Test
    void writesNoWorkbookAboutAYearThatIsNotOverUnlessItIsSaidAgain() throws IOException {
        describe("exercice;2016\nouverture;30/06/2016\n");

        assertThat(run("--pole", "P001")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString())
                .contains(
                        "L'exercice 2016, d'après campagne.csv, n'est pas clos à l'ouverture de la campagne, le 30/06/2016")
                .contains("« ptce modele enquete-2015 --exercice 2016 ». Rien n'a été écrit.");
        assertThat(templates()).doesNotExist();

        assertThat(run("--pole", "P001", "--exercice", "2016")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("Exercice inscrit dans les classeurs : 2016");
    }

    @Test
    void doesNotChangeTheYearByAnOption() throws IOException {
        assertThat(run("--exercice", "2014")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString())
                .contains("--exercice dit 2014, mais le nom du dossier « enquete-2015 » dit 2015.")
                .contains("« exercice;2014 »");
        assertThat(templates()).doesNotExist();
    }

    private void describe(String lines) throws IOException {
        Files.writeString(folder.resolve("input/enquete-2015/campagne.csv"), "cle;valeur\n" + lines);
    }

    private Path templates() {
        return folder.resolve("output/enquete-2015/modeles");
    }

    private void registry(String lines) throws IOException {
        Files.writeString(
                folder.resolve("input/poles.csv"),
                "pole;nom;alias;commune;departement;region;contact;courriel\n" + lines);
    }

    private int run(String... options) {
        List<String> args = new ArrayList<>(List.of("modele"));
        args.addAll(List.of(options));
        args.addAll(List.of(
                "--entree",
                folder.resolve("input").toString(),
                "--sortie",
                folder.resolve("output").toString()));
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }
}
