package fr.ptce.consolidation.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code ptce} command. */
@Command(name = "ptce", description = "Consolide l'enquête annuelle des PTCE.", mixinStandardHelpOptions = true)
public final class Ptce {
    private Ptce() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Ptce()).execute(args));
    }
}
