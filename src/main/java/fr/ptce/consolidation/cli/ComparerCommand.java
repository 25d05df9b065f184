package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.french.NearestNames;
import fr.ptce.consolidation.job.EnvironmentException;
import fr.ptce.consolidation.job.RunArchive;
import fr.ptce.consolidation.report.comparison.ArchivedRun;
import fr.ptce.consolidation.report.comparison.FigureChange;
import fr.ptce.consolidation.report.comparison.RunComparison;
import fr.ptce.consolidation.report.data.ComparaisonCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ptce comparer}: which figures moved between two runs or two campaigns, by how much, because of what. */
@Command(
        name = "comparer",
        description =
                "Compare deux campagnes, ou deux passages d'une campagne : quels chiffres ont bougé, de combien, à cause"
                        + " de quels pôles, fichiers, redressements ou changements de définition.",
        footer = {
            "",
            "CAMPAGNE et AUTRE sont chacun le nom d'une campagne (ses derniers résultats), un passage gardé",
            "(2016@3 : le troisième), ou un dossier de résultats. Un passage est gardé à chaque",
            "consolidation qui change quelque chose, les dix derniers de chaque campagne.",
            "Un chiffre bouge par la somme des effets de ses pôles : ce calcul est exact pour une somme,",
            "une part ou un rapport ; une médiane ne se partage pas, les pôles qui ont changé sont nommés.",
            "",
            "Exemples :",
            "  ptce comparer 2016                   les deux derniers passages de la campagne 2016",
            "  ptce comparer 2016@                  la liste des passages gardés",
            "  ptce comparer 2016@2 2016            le deuxième passage et les derniers résultats",
            "  ptce comparer 2015 2016              deux campagnes, pôle par pôle",
            "  ptce comparer 2015 2016 --indicateur I05 --csv ecarts.csv",
            "  ptce comparer /archives/2015 2016    un dossier gardé ailleurs"
        })
final class ComparerCommand implements Callable<Integer> {
    @Mixin
    private CampagneParameter campagne;

    @Parameters(
            index = "+",
            arity = "0..1",
            paramLabel = "AUTRE",
            description = "Avec quoi comparer : le second terme.")
    private @Nullable String other;

    @Option(names = "--indicateur", paramLabel = "ID", description = "Ce chiffre seulement, comme I05, en entier.")
    private @Nullable String indicator;

    @Option(
            names = "--seuil",
            paramLabel = "N",
            description = "Seulement ce qui bouge d'au moins N points, ou N pour cent d'un nombre.")
    private @Nullable BigDecimal threshold;

    @Option(names = "--csv", paramLabel = "FICHIER", description = "Écrit tout, sans abréger, dans ce fichier.")
    private @Nullable Path csv;

    @Mixin
    private FolderOptions folders;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<RunArchive> opened = RunArchive.open(folders.output());
        if (opened.isEmpty()) {
            return Busy.reading(folders.output(), err);
        }
        try (RunArchive runs = opened.get()) {
            Optional<String> first = campagne.named() == null
                    ? campagne.choose(folders.input(), err)
                    : Optional.ofNullable(campagne.named());
            return first.isEmpty() ? ExitCodes.USAGE : compare(new ComparisonTerms(runs, err), first.get());
        }
    }

    private int compare(ComparisonTerms terms, String first) throws IOException {
        if (other == null && first.endsWith("@")) {
            return terms.list(
                    first.substring(0, first.length() - 1), spec.commandLine().getOut());
        }
        Optional<List<ArchivedRun>> both = other == null ? terms.lastTwo(first) : terms.both(first, other);
        if (both.isEmpty()) {
            return ExitCodes.USAGE;
        }
        RunComparison comparison =
                RunComparison.of(both.get().get(0), both.get().get(1));
        if (!isKnown(comparison)) {
            return ExitCodes.USAGE;
        }
        List<FigureChange> figureChanges =
                comparison.figureChanges().stream().filter(this::isAsked).toList();
        new ComparisonScreen(spec.commandLine().getOut(), comparison, indicator != null).print(figureChanges);
        write(comparison, figureChanges);
        return ExitCodes.OK;
    }

    private boolean isAsked(FigureChange figureChange) {
        return (indicator == null || figureChange.cle().indicateur().equalsIgnoreCase(indicator))
                && (threshold == null || figureChange.importance().compareTo(threshold) >= 0);
    }

    private boolean isKnown(RunComparison comparison) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(comparison.apres(), comparison.avant()).forEach(run -> run.figures()
                .forEach((key, figure) -> names.putIfAbsent(key.indicateur(), figure.libelle())));
        if (indicator == null || names.keySet().stream().anyMatch(name -> name.equalsIgnoreCase(indicator))) {
            return true;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("Aucun indicateur ne s'appelle « " + indicator + " ».");
        err.println("→ Peut-être : " + String.join(", ", NearestNames.of(indicator, names)) + ".");
        return false;
    }

    private void write(RunComparison comparison, List<FigureChange> figureChanges) throws IOException {
        Path file = csv;
        if (file == null) {
            return;
        }
        try {
            ComparaisonCsv.write(file, comparison, figureChanges);
        } catch (IOException refused) {
            throw new EnvironmentException(
                    "Le fichier " + file + " ne peut pas être écrit.",
                    "Vérifiez que son dossier existe et que le fichier n'est pas ouvert ailleurs.",
                    refused);
        }
        spec.commandLine().getOut().println("Tout est dans " + file + ".");
    }
}
