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
    private static final Pattern GARDE = Pattern.compile("(.+)@([0-9]{1,9})");

    private final RunArchive passages;
    private final PrintWriter err;

    ComparisonTerms(RunArchive passages, PrintWriter err) {
        this.passages = passages;
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
        List<Integer> numeros = CampagneFolders.isName(campagne) ? passages.numeros(campagne) : List.of();
        int count = numeros.size();
        if (count >= 2) {
            return both(campagne + "@" + numeros.get(count - 2), campagne + "@" + numeros.get(count - 1));
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
        List<Integer> numeros = CampagneFolders.isName(campagne) ? passages.numeros(campagne) : List.of();
        if (numeros.isEmpty()) {
            err.println("Aucun passage de « " + campagne + " » n'est gardé.");
            err.println("→ Lancez « ptce consolider " + campagne
                    + " » : chaque passage qui change quelque chose est gardé.");
            return ExitCodes.USAGE;
        }
        out.println("Passages gardés de « " + campagne + " », du plus ancien au plus récent :");
        for (int numero : numeros) {
            ArchivedRun passage = read(campagne + "@" + numero, passages.dossier(campagne, numero));
            long kept = passage.selection().values().stream()
                    .filter(ArchivedRun.Recu::retenu)
                    .count();
            out.println("  " + ConsoleText.pad(passage.nom(), 24)
                    + passage.journal().fichiers().size() + " fichiers, "
                    + passage.selection().size() + " pôles reçus, " + kept + " retenus, "
                    + passage.redressements().size() + " redressements, version "
                    + passage.journal().version());
        }
        return ExitCodes.OK;
    }

    private Optional<ArchivedRun> find(String terme) throws IOException {
        Matcher kept = GARDE.matcher(terme);
        if (kept.matches() && CampagneFolders.isName(kept.group(1))) {
            return kept(terme, kept.group(1), Integer.parseInt(kept.group(2)));
        }
        if (CampagneFolders.isName(terme) && RunArchive.isSortie(passages.dernier(terme))) {
            return Optional.of(read(terme, passages.dernier(terme)));
        }
        Optional<Path> folder = folder(terme).filter(RunArchive::isSortie);
        if (folder.isPresent()) {
            return Optional.of(read(terme, folder.get()));
        }
        if (CampagneFolders.isName(terme)) {
            throw new EnvironmentException(
                    "La campagne « " + terme + " » n'a pas encore été consolidée dans "
                            + passages.dernier(terme).getParent() + ".",
                    "Lancez d'abord « ptce consolider " + terme + " », puis recommencez.");
        }
        err.println("« " + terme + " » n'est ni une campagne, ni un passage gardé, ni un dossier de résultats.");
        err.println(
                "→ Un dossier de résultats contient donnees/indicateurs.csv ; « ptce comparer --help » montre des exemples.");
        return Optional.empty();
    }

    private Optional<ArchivedRun> kept(String terme, String campagne, int numero) throws IOException {
        List<Integer> numeros = passages.numeros(campagne);
        if (numeros.contains(numero)) {
            return Optional.of(read(terme, passages.dossier(campagne, numero)));
        }
        err.println("Le passage « " + terme + " » n'est pas gardé.");
        err.println(
                numeros.isEmpty()
                        ? "→ Aucun ne l'est : lancez « ptce consolider " + campagne + " »."
                        : "→ Passages gardés : "
                                + numeros.stream()
                                        .map(each -> campagne + "@" + each)
                                        .collect(Collectors.joining(", "))
                                + ".");
        return Optional.empty();
    }

    private static Optional<Path> folder(String terme) {
        try {
            return Optional.of(Path.of(terme));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static ArchivedRun read(String nom, Path sortie) {
        try {
            return ArchivedRun.read(nom, sortie);
        } catch (IOException unreadable) {
            throw new EnvironmentException(
                    "Les résultats de " + sortie + " ne peuvent pas être lus.",
                    "Vérifiez les droits, ou refaites-les avec « ptce consolider ».",
                    unreadable);
        }
    }
}
