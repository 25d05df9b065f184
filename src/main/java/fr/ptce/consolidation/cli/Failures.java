package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.EnvironmentException;
import java.io.PrintWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the console says when a command cannot go on: one sentence and the action to take, never a stack trace. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    /** The command line was not understood. */
    static int onMisuse(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(misuse));
        err.println("→ « " + command.getCommandSpec().qualifiedName() + " --help » explique la commande.");
        return ExitCodes.USAGE;
    }

    /** The command stopped on an exception. */
    static int onFailure(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.log(Level.SEVERE, "command failed", failure);
        PrintWriter err = command.getErr();
        if (failure instanceof EnvironmentException environment) {
            err.println(environment.getMessage());
            err.println("→ " + environment.action());
        } else {
            err.println("La commande s'est arrêtée sur une erreur inattendue : " + failure);
            err.println("→ Rien n'a été publié. Signalez cette phrase aux auteurs du logiciel.");
        }
        return ExitCodes.ENVIRONNEMENT;
    }

    private static String sentence(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return "Argument inconnu : " + quoted(unmatched.getUnmatched()) + ".";
        }
        if (misuse instanceof MissingParameterException missing) {
            return "Il manque : "
                    + missing.getMissing().stream()
                            .map(argument -> argument.isOption()
                                    ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                    : argument.paramLabel())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (misuse instanceof OverwrittenOptionException) {
            return "Une option est donnée deux fois.";
        }
        String argument = misuse.getArgSpec() == null ? "" : misuse.getArgSpec().paramLabel();
        String value = misuse.getValue() == null ? "" : " « " + misuse.getValue() + " »";
        return misuse.getArgSpec() == null
                ? String.valueOf(misuse.getMessage())
                : "Valeur incorrecte" + value + " pour " + argument + ".";
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "« " + word + " »").collect(Collectors.joining(", "));
    }
}
