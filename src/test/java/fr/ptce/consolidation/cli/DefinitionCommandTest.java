package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private DefinitionCopy copy;

    @BeforeEach
    void copiesTheShippedDefinition() throws IOException {
        copy = DefinitionCopy.in(folder.resolve("questionnaire"));
    }

    @Test
    void saysThatTheDefinitionIsRight() {
        assertThat(run()).isEqualTo(ExitCodes.OK);
        assertThat(out.toString())
                .matches(
                        "Définition correcte : 7 feuilles, 78 questions, \\d+ listes, \\d+ règles, \\d+ indicateurs\\.\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatTheCommunesAreNotChecked() throws IOException {
        java.nio.file.Files.delete(folder.resolve("questionnaire").resolve("communes.csv"));

        assertThat(run()).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("Sans communes.csv, les communes ne sont ni proposées ni vérifiées.");
    }

    @Test
    void namesTheNumbersOfWhichAnySizeWouldCount() throws IOException {
        copy.delete("regles.csv", "VIR-BENEVOLAT-MAXIMUM;");
        copy.delete("regles.csv", "VIR-ETP-INSERTION;");

        assertThat(run()).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("Nombres dont aucune valeur n’est refusée comme impossible : A08 (benevolat_heures).")
                .contains("Nombres dont aucune valeur n’est à justifier : S13 (etp_insertion).")
                .contains("→ Ajoutez-les à une règle VIR");
    }

    @Test
    void countsWhatTheFilesHold() throws IOException {
        run();
        String before = out.toString();
        copy.delete("regles.csv", "VCO-SORTIES;");
        copy.delete("survey.csv", "integer;pmsmp;");
        copy.replace("regles.csv", "VIR-PERSONNES;", " pmsmp ", " ");
        copy.replace("regles.csv", "VIR-PERSONNES-MAXIMUM;", " pmsmp ", " ");

        run();

        assertThat(out.toString().substring(before.length()))
                .contains("77 questions")
                .doesNotContain("78");
    }

    @Test
    void printsTheWholeDefinition() throws IOException {
        assertThat(run("--texte")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString())
                .isEqualTo(DefinitionText.of(
                        DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition()));
    }

    @Test
    void printsTheTableOfTheRules() throws IOException {
        copy.set("regles.csv", "VCO-SORTIES;", "depuis", "2014");
        copy.set("regles.csv", "VCO-SORTIES;", "beta", "oui");

        assertThat(run("--regles")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString())
                .contains("## VCO – Cohérence des valeurs")
                .contains(
                        "| VCO-SORTIES | 1 | à justifier | pole | non évaluable |  | depuis 2014 | oui | en direct | Les sorties en emploi"
                                + " durable dépassent les parcours coordonnés. |");
    }

    @Test
    void writesTheQuestionnaireAsAnXlsForm() throws IOException {
        Path file = folder.resolve("questionnaire.xlsx");

        assertThat(run("--xlsform", file.toString(), "--exercice", "2016")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString()).contains("format XLSForm dans " + file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("survey").getRow(1).getCell(10).getStringCellValue())
                    .isEqualTo("2016");
        }
        assertThat(run("--xlsform", folder.resolve("absent/q.xlsx").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("--xlsform", folder.resolve("q.xls").toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(run("--xlsform", file.toString(), "--exercice", "16")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void saysEveryProblemWithItsLine() throws IOException {
        int question = copy.set("survey.csv", "integer;nb_structures;", "type", "entier");
        int rule = copy.set("regles.csv", "VCO-ANIMATION;", "gravite", "grave");

        assertThat(run("--texte")).isEqualTo(ExitCodes.FINDINGS);
        assertThat(err.toString())
                .contains("survey.csv, ligne " + question + " : le type « entier » est inconnu → Types admis")
                .contains("regles.csv, ligne " + rule + " : la gravité « grave »")
                .contains("2 problèmes à corriger dans " + folder.resolve("questionnaire"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysARuleThatNothingEvaluates() throws IOException {
        int line = copy.set("regles.csv", "VCO-ANIMATION;", "expression", "");

        assertThat(run()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(err.toString())
                .contains("regles.csv, ligne " + line + " : la règle « VCO-ANIMATION » n’a pas d’expression")
                .contains("un problème à corriger");
    }

    @Test
    void saysThatARefusalCannotBeLowered() throws IOException {
        int line = copy.set("regles.csv", "EVA-POLE;", "gravite", "information");
        int years = copy.set("regles.csv", "FLF-XLS;", "jusqua", "2014");
        int trial = copy.set("regles.csv", "FLF-MOT-DE-PASSE;", "beta", "oui");

        assertThat(run()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(err.toString())
                .contains("regles.csv, ligne " + line + " : la règle « EVA-POLE » refuse le fichier entier")
                .contains("regles.csv, ligne " + years + " : la règle « FLF-XLS » refuse le fichier entier")
                .contains("regles.csv, ligne " + trial + " : la règle « FLF-MOT-DE-PASSE » refuse le fichier entier")
                .contains("Écrivez « bloquante » dans la colonne gravite, et videz beta, depuis et jusqua.");
    }

    @Test
    void saysALineOfNoCheckOfTheProgram() throws IOException {
        int line = copy.set("regles.csv", "DES-NOMBRE;", "id", "DES-NOMBRES");
        int scope = copy.set("regles.csv", "COV-INCONNU;", "portee", "fichier");

        assertThat(run()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(err.toString())
                .contains("regles.csv, ligne " + line + " : la règle « DES-NOMBRES » n’a pas d’expression")
                .contains("regles.csv, ligne " + scope + " : la règle « COV-INCONNU » est un contrôle du logiciel, de"
                        + " portée « cellule »");
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        int exit = Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute("definition", "--modeles", folder.resolve("ailleurs").toString());

        assertThat(exit).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("n’existe pas", "--modeles");
    }

    @Test
    void refusesAnArgumentItDoesNotKnow() {
        assertThat(run("--odt")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("« --odt »");
    }

    private int run(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "definition";
        all[1] = "--modeles";
        all[2] = folder.toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all);
    }
}
