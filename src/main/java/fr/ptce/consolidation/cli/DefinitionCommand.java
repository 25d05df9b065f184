package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import fr.ptce.consolidation.questionnaire.DefinitionText;
import fr.ptce.consolidation.questionnaire.RulesMarkdown;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ptce definition}: checks the questionnaire's files, or prints what they say. */
@Command(
        name = "definition",
        description = "Vérifie la définition du questionnaire : questions, listes, règles et indicateurs.",
        footer = {
            "",
            "Le tableau des règles est aussi dans MODELES/questionnaire/regles.md ; après un changement de",
            "regles.csv, refaites-le : ptce definition --regles > templates/questionnaire/regles.md"
        })
final class DefinitionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final Dossiers dossiers = new Dossiers();

    @Option(names = "--texte", description = "Imprime toute la définition, en français lisible.")
    private boolean texte;

    @Option(
            names = "--regles",
            description = "Imprime le tableau des règles, par famille d'Eurostat, au format Markdown.")
    private boolean regles;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = dossiers.questionnaire();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "Le dossier " + folder + " n’existe pas : nommez-le par --modeles.");
        }
        DefinitionReading reading = DefinitionReader.read(folder);
        List<DefinitionProblem> problems =
                reading.definition().map(SubmissionValidator::problems).orElseGet(reading::problems);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println(problem.libelle()));
            err.println(
                    problems.size() == 1
                            ? "Définition incorrecte : un problème à corriger dans " + folder + "."
                            : "Définition incorrecte : " + problems.size() + " problèmes à corriger dans " + folder
                                    + ".");
            return ExitCodes.ANOMALIES;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (regles) {
            out.print(RulesMarkdown.of(reading.getDefinition()));
            out.flush();
        } else if (texte) {
            out.print(DefinitionText.of(reading.getDefinition()));
            out.flush();
        } else {
            out.println("Définition correcte : " + DefinitionText.summary(reading.getDefinition()));
        }
        return ExitCodes.OK;
    }
}
