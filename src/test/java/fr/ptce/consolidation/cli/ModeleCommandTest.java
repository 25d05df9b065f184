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
