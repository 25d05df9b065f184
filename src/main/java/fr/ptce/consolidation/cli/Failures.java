package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.EnvironmentException;
import java.io.PrintWriter;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the console says when a command cannot go on: one sentence and the action to take, never a stack trace. */
final class Failures {
    private Failures() {}

    /**
     * By default the platform, and the libraries that log, write on the console: Spring through whichever logger it
     * finds, POI through a logger of last resort. Spring's is sent to the platform's, hence to the log of the run.
     */
    static void keepOffTheConsole() {
        LogManager.getLogManager().reset();
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.Jdk14Logger");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.StatusLogger.level", "OFF");
    }

    /** The heap or the stack given to the program was too small for it. */
    static int onExhaustion(PrintWriter err) {
        err.println("La mémoire accordée au programme ne suffit pas.");
        err.println("→ Accordez-lui en plus, par exemple avec PTCE_JAVA_OPTS=-Xmx1g, puis relancez.");
        return ExitCodes.ENVIRONMENT;
    }

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
        PrintWriter err = command.getErr();
        if (failure instanceof EnvironmentException environment) {
            err.println(environment.getMessage());
            err.println("→ " + environment.action());
        } else {
            err.println("La commande s'est arrêtée sur une erreur inattendue : " + failure);
            err.println("→ Rien n'a été publié. Signalez cette phrase aux auteurs du logiciel.");
        }
        return ExitCodes.ENVIRONMENT;
    }

    private static String sentence(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return "Argument inconnu : " + quoted(unmatched.getUnmatched()) + ".";
        }
        if (misuse instanceof MissingParameterException missing) {
            return "Il manque : "
                    + missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", "))
                    + ".";
        }
        if (misuse instanceof OverwrittenOptionException twice) {
            return "L'option " + name(twice.getOverwritten()) + " est donnée deux fois.";
        }
        String value = misuse.getValue() == null ? "" : " « " + misuse.getValue() + " »";
        return misuse.getArgSpec() == null
                ? String.valueOf(misuse.getMessage())
                : "Valeur incorrecte" + value + " pour " + name(misuse.getArgSpec()) + ".";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "« " + word + " »").collect(Collectors.joining(", "));
    }
}
