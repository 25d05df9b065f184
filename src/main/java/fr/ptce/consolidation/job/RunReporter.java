package fr.ptce.consolidation.job;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.CorrectionOutcomes;
import fr.ptce.consolidation.merge.FileState;
import fr.ptce.consolidation.merge.FindingsByRule;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.merge.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how a run ended. */
final class RunReporter {
    private RunReporter() {}

    /**
     * The report of a run.
     *
     * @param moved what moved since the previous run, when there is something to say
     */
    static RunReport report(RunContext run, Optional<String> moved) throws IOException {
        RunSubject subject = run.subject();
        String campagne = subject.campagne().id();
        Totals bilan = run.getBilan();
        Consolidation consolidation = new Consolidation(run.store(), subject.definition());
        List<RunReport.Refus> refuses = consolidation.fichiers(campagne).stream()
                .filter(file -> file.etat() == FileState.Etat.REFUSE)
                .map(file -> refus(run, file))
                .toList();
        return new RunReport(
                subject.campagne().libelle(),
                subject.campagne().exemple(),
                bilan.attendus(),
                bilan.recus(),
                bilan.acceptes(),
                bilan.doublons(),
                refuses,
                run.lus(),
                bilan.enErreur(),
                bilan.aJustifier(),
                bilan.retenus(),
                bilan.formulaires(),
                consolidation.criteres(),
                FindingsByRule.read(run.store(), subject.definition(), campagne),
                outputs(run.publication().destination()),
                run.publication().destination(),
                remarques(run, moved));
    }

    private static List<String> remarques(RunContext run, Optional<String> moved) {
        String campagne = run.subject().campagne().id();
        List<String> remarques = new ArrayList<>(run.store().notice().stream().toList());
        if (!run.subject().redressements().lignes().isEmpty()) {
            CorrectionOutcomes etats = CorrectionOutcomes.read(run.store(), campagne);
            remarques.add(etats.phrase());
        }
        remarques.addAll(run.remarques());
        remarques.add(History.of(run.store(), campagne).phrase());
        moved.ifPresent(remarques::add);
        return remarques;
    }

    private static RunReport.Refus refus(RunContext run, FileState file) {
        return run.store().findings(run.subject().campagne().id(), file.fichier()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(finding -> toRefus(file.fichier(), finding))
                .orElseGet(() -> new RunReport.Refus(file.fichier(), file.raison(), "Voyez donnees/anomalies.csv."));
    }

    private static RunReport.Refus toRefus(String fichier, Finding finding) {
        return new RunReport.Refus(fichier, finding.message(), finding.action());
    }

    /** The published files and, of the folders that hold many, the folder alone. */
    private static List<String> outputs(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("modeles/"))
                    .map(RunReporter::shown)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String shown(String path) {
        boolean one = path.indexOf('/') < 0 || path.startsWith("donnees/") || path.startsWith("diffusion/");
        return one ? path : path.substring(0, path.indexOf('/') + 1);
    }
}
