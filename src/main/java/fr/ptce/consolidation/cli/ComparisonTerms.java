package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.EnvironmentException;
import fr.ptce.consolidation.job.RunArchive;
import fr.ptce.consolidation.report.comparison.ArchivedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The runs the user names to compare; says why one cannot be found. */
final class ComparisonTerms {
    private static final Pattern GUARD = Pattern.compile("(.+)@([0-9]{1,9})");

    private final RunArchive runs;
    private final PrintWriter err;

    ComparisonTerms(RunArchive runs, PrintWriter err) {
        this.runs = runs;
        this.err = err;
    }

    /** Both runs; empty, after saying why, when one is unknown. */
    Optional<List<ArchivedRun>> both(String one, String other) throws IOException {
        Optional<ArchivedRun> before = find(one);
        Optional<ArchivedRun> after = before.isEmpty() ? Optional.empty() : find(other);
        return before.flatMap(was -> after.map(is -> List.of(was, is)));
    }

    /** The last two runs kept of a campaign; empty, after saying why, when there are not two. */
    Optional<List<ArchivedRun>> lastTwo(String campagne) throws IOException {
        List<Integer> numbers = CampagneFolders.isName(campagne) ? runs.numbers(campagne) : List.of();
        int count = numbers.size();
        if (count >= 2) {
            return both(campagne + "@" + numbers.get(count - 2), campagne + "@" + numbers.get(count - 1));
        }
        if (find(campagne).isPresent()) {
            err.println("Il n'y a qu'un passage de « " + campagne + " » : rien à quoi le comparer.");
            err.println(
                    "→ Donnez deux termes, par exemple « ptce comparer 2015 2016 », ou consolidez de nouveau après un"
                            + " changement.");
        }
        return Optional.empty();
    }

    /** Prints the runs kept of a campaign. */
    int list(String campagne, PrintWriter out) throws IOException {
        List<Integer> numbers = CampagneFolders.isName(campagne) ? runs.numbers(campagne) : List.of();
        if (numbers.isEmpty()) {
            err.println("Aucun passage de « " + campagne + " » n'est gardé.");
            err.println("→ Lancez « ptce consolider " + campagne
                    + " » : chaque passage qui change quelque chose est gardé.");
            return ExitCodes.USAGE;
        }
        out.println("Passages gardés de « " + campagne + " », du plus ancien au plus récent :");
        for (int number : numbers) {
            ArchivedRun run = read(campagne + "@" + number, runs.folder(campagne, number));
            long kept = run.selection().values().stream()
                    .filter(ArchivedRun.ArchivedPole::retenu)
                    .count();
            out.println("  " + ConsoleText.pad(run.nom(), 24)
                    + run.journal().fichiers().size() + " fichiers, "
                    + run.selection().size() + " pôles reçus, " + kept + " retenus, "
                    + run.corrections().size() + " redressements, version "
                    + run.journal().version());
        }
        return ExitCodes.OK;
    }

    private Optional<ArchivedRun> find(String term) throws IOException {
        Matcher kept = GUARD.matcher(term);
        if (kept.matches() && CampagneFolders.isName(kept.group(1))) {
            return kept(term, kept.group(1), Integer.parseInt(kept.group(2)));
        }
        if (CampagneFolders.isName(term) && RunArchive.isOutput(runs.last(term))) {
            return Optional.of(read(term, runs.last(term)));
        }
        Optional<Path> folder = folder(term).filter(RunArchive::isOutput);
        if (folder.isPresent()) {
            return Optional.of(read(term, folder.get()));
        }
        if (CampagneFolders.isName(term)) {
            throw new EnvironmentException(
                    "La campagne « " + term + " » n'a pas encore été consolidée dans "
                            + runs.last(term).getParent() + ".",
                    "Lancez d'abord « ptce consolider " + term + " », puis recommencez.");
        }
        err.println("« " + term + " » n'est ni une campagne, ni un passage gardé, ni un dossier de résultats.");
        err.println(
                "→ Un dossier de résultats contient donnees/indicateurs.csv ; « ptce comparer --help » montre des exemples.");
        return Optional.empty();
    }

    private Optional<ArchivedRun> kept(String term, String campagne, int number) throws IOException {
        List<Integer> numbers = runs.numbers(campagne);
        if (numbers.contains(number)) {
            return Optional.of(read(term, runs.folder(campagne, number)));
        }
        err.println("Le passage « " + term + " » n'est pas gardé.");
        err.println(
                numbers.isEmpty()
                        ? "→ Aucun ne l'est : lancez « ptce consolider " + campagne + " »."
                        : "→ Passages gardés : "
                                + numbers.stream()
                                        .map(each -> campagne + "@" + each)
                                        .collect(Collectors.joining(", "))
                                + ".");
        return Optional.empty();
    }

    private static Optional<Path> folder(String term) {
        try {
            return Optional.of(Path.of(term));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static ArchivedRun read(String name, Path output) {
        try {
            return ArchivedRun.read(name, output);
        } catch (IOException unreadable) {
            throw new EnvironmentException(
                    "Les résultats de " + output + " ne peuvent pas être lus.",
                    "Vérifiez les droits, ou refaites-les avec « ptce consolider ».",
                    unreadable);
        }
    }
}
