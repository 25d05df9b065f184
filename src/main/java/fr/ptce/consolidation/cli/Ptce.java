package fr.ptce.consolidation.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code ptce} command: shows its help when nothing is asked. */
@Command(
        name = "ptce",
        description = {
            "Consolide l'enquête annuelle des pôles territoriaux de coopération économique (PTCE) :",
            "vérifie les classeurs reçus, les fusionne et remplit les modèles du réseau."
        },
        footer = {
            "",
            "Pour commencer : « ptce consolider » traite la campagne d'exemple fournie,",
            "et « ptce COMMANDE --help » explique chaque commande.",
            "",
            "Codes de retour : 0 terminé · 1 terminé, avec des fichiers refusés ou des anomalies bloquantes ·",
            "2 commande mal formée · 3 disque, droits ou base · 75 une autre consolidation est en cours."
        },
        subcommands = {
            ConsoliderCommand.class,
            ModeleCommand.class,
            DefinitionCommand.class,
            VerifierCommand.class,
            TracerCommand.class,
            ComparerCommand.class,
            ExempleCommand.class,
            PurgerCommand.class
        },
        versionProvider = ManifestVersion.class)
public final class Ptce implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(commandLine(out, err), args));
    }

    private static int execute(CommandLine command, String... args) {
        try {
            return command.execute(args);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return Failures.onExhaustion(command.getErr());
        }
    }

    /** The command line, as the tests run it too: in French, without colours nor stack traces. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Locale.setDefault(Locale.FRANCE);
        Failures.keepOffTheConsole();
        CommandLine command = new CommandLine(new Ptce());
        addFrenchHelp(command);
        return command.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(Failures::onMisuse)
                .setExecutionExceptionHandler(Failures::onFailure);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static void addFrenchHelp(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.addMixin("aide", CommandSpec.forAnnotatedObject(new HelpOptions()));
        spec.usageMessage()
                .synopsisHeading("Utilisation : ")
                .synopsisSubcommandLabel("COMMANDE")
                .descriptionHeading("%n")
                .parameterListHeading("%nParamètres :%n")
                .optionListHeading("%nOptions :%n")
                .commandListHeading("%nCommandes :%n")
                .sortOptions(false)
                .width(100);
        command.getSubcommands().values().forEach(Ptce::addFrenchHelp);
    }
}
