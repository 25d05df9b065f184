package fr.ptce.consolidation.job;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.CorrectionOutcomes;
import fr.ptce.consolidation.merge.FileState;
import fr.ptce.consolidation.merge.FindingsByRule;
import fr.ptce.consolidation.merge.FormerEditions;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.merge.UnreadableSending;
import fr.ptce.consolidation.report.data.MissingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how a run ended. */
final class RunReporter {
    private static final String TIED = "SELECT fichier FROM anomalie WHERE campagne = ? AND code = 'RRL-EGALITE'";

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
        List<RunReport.RefusalTold> refuses = consolidation.unreadable(campagne).all().stream()
                .map(RunReporter::refusal)
                .sorted(Comparator.comparing(refusal -> refusal.attachments().isEmpty()))
                .toList();
        List<FileState> files = consolidation.files(campagne);
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
                empty(run, files),
                versions(run, files),
                run.perPole().missing().stream()
                        .map(one -> new RunReport.RefusalTold(
                                one.fichier(), one.raison(), MissingOutput.ACTION, "", List.of()))
                        .toList(),
                notes(run, moved));
    }

    /** The replaced files, first those that nothing but their names tells from the one that counts. */
    private static List<FileState> versions(RunContext run, List<FileState> files) {
        List<String> tied =
                run.store().rows().texts(TIED, run.subject().campagne().id());
        return files.stream()
                .filter(FileState::isReplaced)
                .sorted(Comparator.comparing(file -> !tied.contains(file.fichier())))
                .toList();
    }

    private static List<RunReport.RefusalTold> empty(RunContext run, List<FileState> files) {
        return files.stream()
                .filter(file -> file.etat() == FileState.State.VIDE)
                .map(file -> empty(run, file))
                .toList();
    }

    private static RunReport.RefusalTold empty(RunContext run, FileState file) {
        String action = run.store().findings(run.subject().campagne().id(), file.fichier()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(Finding::action)
                .orElse("Voyez donnees/anomalies.csv.");
        return new RunReport.RefusalTold(file.fichier(), file.raison(), action, "", List.of());
    }

    private static List<String> notes(RunContext run, Optional<String> moved) {
        String campagne = run.subject().campagne().id();
        List<String> notes = new ArrayList<>(run.store().notice().stream().toList());
        if (!run.subject().corrections().lignes().isEmpty()) {
            CorrectionOutcomes states = CorrectionOutcomes.read(run.store(), campagne);
            notes.add(states.sentence());
        }
        notes.addAll(run.notes());
        notes.addAll(FormerEditions.sentences(run.store(), run.subject().definition(), campagne));
        notes.add(History.of(run.store(), campagne).sentence());
        moved.ifPresent(notes::add);
        return notes;
    }

    private static RunReport.RefusalTold refusal(UnreadableSending one) {
        return new RunReport.RefusalTold(
                one.fichier(),
                one.raison(),
                one.remede().isEmpty() ? "Voyez donnees/anomalies.csv." : one.remede(),
                one.presumption(),
                one.attachments());
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
