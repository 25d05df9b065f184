package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.ConsolidationRun;
import fr.ptce.consolidation.job.RunReport;
import fr.ptce.consolidation.job.RunRequest;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ptce consolider}: the main job. */
@Command(
        name = "consolider",
        description = "Lit tous les classeurs reçus d'une campagne, les vérifie, les fusionne et remplit les rapports :"
                + " la commande principale.",
        footer = {
            "",
            "Les classeurs sont lus dans input/CAMPAGNE/ (sous-dossiers compris), la liste des pôles dans",
            "input/poles.csv. Rien n'y est modifié. Les résultats paraissent tous ensemble dans",
            "output/CAMPAGNE/ : la synthèse nationale, les données et le journal.",
            "On peut relancer la commande autant de fois qu'on veut, et après une coupure : seuls les",
            "classeurs nouveaux ou modifiés sont relus, et les mêmes fichiers donnent les mêmes résultats.",
            "",
            "Exemples :",
            "  ptce consolider                    la seule campagne d'input, sinon la plus récente",
            "  ptce consolider 2016               la campagne du dossier input/2016",
            "  ptce consolider 2016 --entree D    les dossiers D/2016 et D/poles.csv"
        })
final class ConsoliderCommand implements Callable<Integer> {
    @Mixin
    private CampagneParameter campagne;

    @Mixin
    private FolderOptions folders;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> chosen = campagne.choose(folders.input(), err);
        if (chosen.isEmpty()) {
            return ExitCodes.USAGE;
        }
        RunRequest request = new RunRequest(folders.input(), folders.output(), folders.templates(), chosen.get());
        Optional<RunReport> report = ConsolidationRun.run(request, new ConsoleProgress(err));
        if (report.isEmpty()) {
            return Busy.consolidating(folders.output(), err);
        }
        ClosingSummary.print(report.get(), out);
        return report.get().hasBlockingFindings() ? ExitCodes.FINDINGS : ExitCodes.OK;
    }
}
