package fr.ptce.consolidation.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The two options every command has. */
@Command
@SuppressWarnings("unused") // picocli sets the two fields and acts on them by itself
final class HelpOptions {
    @Option(
            names = {"-h", "--help", "--aide"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Affiche la version.")
    private boolean version;
}
