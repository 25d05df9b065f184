package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.form.livecheck.WhereChecked;
import fr.ptce.consolidation.form.odk.XlsForm;
import fr.ptce.consolidation.job.EditionAdvice;
import fr.ptce.consolidation.job.EnvironmentException;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import fr.ptce.consolidation.questionnaire.DefinitionText;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.NumberBounds;
import fr.ptce.consolidation.questionnaire.RulesMarkdown;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final int FIRST = 1990;
    private static final int LAST = 2099;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Option(names = "--texte", description = "Imprime toute la définition, en français lisible.")
    private boolean text;

    @Option(
            names = "--regles",
            description = "Imprime le tableau des règles, par famille d'Eurostat, au format Markdown.")
    private boolean rules;

    @Option(
            names = "--xlsform",
            paramLabel = "FICHIER",
            description =
                    "Écrit le questionnaire au format XLSForm (.xlsx), pour une collecte en ligne ou sur téléphone"
                            + " avec les outils ODK ou KoboToolbox.")
    private @Nullable Path xlsform;

    @Option(
            names = "--exercice",
            paramLabel = "ANNÉE",
            description = "Exercice sur lequel porte le XLSForm (par défaut : l'année d'avant la collecte).")
    private @Nullable Integer exercice;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = folders.questionnaire();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "Le dossier " + folder + " n’existe pas : nommez-le par --modeles.");
        }
        DefinitionReading reading = DefinitionReader.read(folder);
        List<DefinitionProblem> problems =
                reading.definition().map(SubmissionValidator::problems).orElseGet(reading::problems);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println(problem.label()));
            err.println(
                    problems.size() == 1
                            ? "Définition incorrecte : un problème à corriger dans " + folder + "."
                            : "Définition incorrecte : " + problems.size() + " problèmes à corriger dans " + folder
                                    + ".");
            return ExitCodes.FINDINGS;
        }
        PrintWriter out = spec.commandLine().getOut();
        Path file = xlsform;
        if (file != null) {
            export(reading.getDefinition(), file);
        } else if (rules) {
            out.print(RulesMarkdown.of(reading.getDefinition(), new WhereChecked(reading.getDefinition())));
            out.flush();
        } else if (text) {
            out.print(DefinitionText.of(reading.getDefinition()));
            out.flush();
        } else {
            out.println("Définition correcte : " + DefinitionText.summary(reading.getDefinition()));
            if (DefinitionText.lacksCommunes(reading.getDefinition())) {
                out.println("Sans communes.csv, les communes ne sont ni proposées ni vérifiées.");
            }
            numbers(reading.getDefinition(), out);
            EditionAdvice.of(folders.output(), reading.getDefinition()).forEach(advice -> out.println("→ " + advice));
        }
        return ExitCodes.OK;
    }

    /** The numbers of which any size would count. */
    private static void numbers(Definition definition, PrintWriter out) {
        NumberBounds bounds = NumberBounds.of(definition);
        if (!bounds.withoutMaximum().isEmpty()) {
            out.println("Nombres dont aucune valeur n’est refusée comme impossible : " + names(bounds.withoutMaximum())
                    + ".");
        }
        if (!bounds.withoutRange().isEmpty()) {
            out.println("Nombres dont aucune valeur n’est à justifier : " + names(bounds.withoutRange()) + ".");
        }
        if (!bounds.withoutMaximum().isEmpty() || !bounds.withoutRange().isEmpty()) {
            out.println(
                    "→ Ajoutez-les à une règle VIR de regles.csv, ou écrivez-en une : « . <= 5000 » et leurs champs.");
        }
    }

    private static String names(List<Field> fields) {
        return fields.stream()
                .map(field -> field.id() + " (" + field.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private void export(Definition definition, Path file) throws IOException {
        if (exercice != null && (exercice < FIRST || exercice > LAST)) {
            throw new ParameterException(spec.commandLine(), "L’exercice est une année, par exemple --exercice 2016.");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new ParameterException(
                    spec.commandLine(), "Un XLSForm est un classeur : « " + file + " » doit finir par .xlsx.");
        }
        try {
            Files.write(file, XlsForm.write(definition, Optional.ofNullable(exercice)));
        } catch (IOException refused) {
            throw new EnvironmentException(
                    "Le fichier " + file + " ne peut pas être écrit.",
                    "Vérifiez que son dossier existe et que le fichier n’est pas ouvert ailleurs.",
                    refused);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Questionnaire écrit au format XLSForm dans " + file + ".");
        out.println(
                "Les règles entre questions y sont des avertissements ; ce qui compare les pôles ou les années n’y est pas.");
    }
}
