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
        Totals totals = run.getTotals();
        Consolidation consolidation = new Consolidation(run.store(), subject.definition());
        List<RunReport.RefusalTold> refuses = consolidation.files(campagne).stream()
                .filter(file -> file.etat() == FileState.State.REFUSE)
                .map(file -> refusal(run, file))
                .toList();
        return new RunReport(
                subject.campagne().libelle(),
                subject.campagne().exemple(),
                totals.expected(),
                totals.received(),
                totals.acceptes(),
                totals.doublons(),
                refuses,
                run.read(),
                totals.inError(),
                totals.aJustifier(),
                totals.kept(),
                totals.forms(),
                consolidation.criteria(),
                FindingsByRule.read(run.store(), subject.definition(), campagne),
                outputs(run.publication().destination()),
                run.publication().destination(),
                notes(run, moved));
    }

    private static List<String> notes(RunContext run, Optional<String> moved) {
        String campagne = run.subject().campagne().id();
        List<String> notes = new ArrayList<>(run.store().notice().stream().toList());
        if (!run.subject().corrections().lignes().isEmpty()) {
            CorrectionOutcomes states = CorrectionOutcomes.read(run.store(), campagne);
            notes.add(states.sentence());
        }
        notes.addAll(run.notes());
        notes.add(History.of(run.store(), campagne).sentence());
        moved.ifPresent(notes::add);
        return notes;
    }

    private static RunReport.RefusalTold refusal(RunContext run, FileState file) {
        return run.store().findings(run.subject().campagne().id(), file.fichier()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(finding -> toRefusal(file.fichier(), finding))
                .orElseGet(
                        () -> new RunReport.RefusalTold(file.fichier(), file.raison(), "Voyez donnees/anomalies.csv."));
    }

    private static RunReport.RefusalTold toRefusal(String file, Finding finding) {
        return new RunReport.RefusalTold(file, finding.message(), finding.action());
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
