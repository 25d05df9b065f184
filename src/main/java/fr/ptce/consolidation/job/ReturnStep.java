package fr.ptce.consolidation.job;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.annotate.AnnotatedWorkbook;
import fr.ptce.consolidation.form.annotate.RightIdentity;
import fr.ptce.consolidation.form.livecheck.WhereChecked;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.merge.FileState;
import fr.ptce.consolidation.report.data.MissingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The workbooks received, each with its findings in its cells, for those who have something to correct or to justify:
 * {@code retours/<pole>.xlsx} for a pole, {@code retours/structures/<pole>-<file>.xlsx} for a structure that answered by
 * itself, under the name it gave its form; {@code .ods} for who sent an OpenDocument workbook.
 */
final class ReturnStep {
    private static final String FOLDER = "retours";

    private static final String STRUCTURES = "structures";

    private final RunContext run;
    private final WhereChecked checks;
    private final FormReader reader;
    private final Set<String> names = new HashSet<>();

    ReturnStep(RunContext run) {
        this.run = run;
        checks = new WhereChecked(run.subject().definition());
        reader = SubmissionProcessor.reader(run.subject());
    }

    void run() throws IOException {
        if (run.subject().purged()) {
            run.addNote("Les coordonnées de cette campagne ont été effacées : les classeurs reçus, qui les portent,"
                    + " ne sont plus annotés dans retours/.");
            return;
        }
        String campagne = run.subject().campagne().id();
        List<FileState> counted = run.getData().consolidation().files(campagne).stream()
                .filter(file -> file.etat() == FileState.State.ACCEPTE || isForm(file))
                .toList();
        run.progress().begin("Retours aux pôles", counted.size());
        for (FileState file : counted) {
            List<Finding> findings = run.store().findings(campagne, file.fichier()).stream()
                    .filter(ReturnStep::isForThePole)
                    .toList();
            if (findings.stream().anyMatch(ReturnStep::isAsked)) {
                String name = FOLDER + "/" + name(file);
                MissingOutput missing = MissingOutput.failed(name, file.pole(), file.fichier());
                run.perPole().make(missing, () -> write(file, findings, name));
            }
            run.progress().advance();
        }
        run.progress().end();
    }

    /** What the network corrected on its own side is between the network and its file. */
    private static boolean isForThePole(Finding finding) {
        return !finding.code().startsWith("RED-");
    }

    private static boolean isForm(FileState file) {
        return file.etat() == FileState.State.RATTACHE || file.etat() == FileState.State.NON_RATTACHE;
    }

    private static boolean isAsked(Finding finding) {
        return finding.severity() == Severity.ERROR
                || (finding.severity() == Severity.WARNING && !finding.isJustified());
    }

    private void write(FileState file, List<Finding> findings, String name) throws IOException {
        Optional<byte[]> annotated = AnnotatedWorkbook.write(
                Files.readAllBytes(run.path(file.fichier())), findings, checks::isLive, identity(file));
        if (annotated.isPresent()) {
            Path target = run.publication().folder().resolve(name + extension(annotated.get()));
            Files.createDirectories(target.getParent());
            Files.write(target, annotated.get());
        }
    }

    /** That of a file the network attached to its pole: it would be doubtful again when it comes back. */
    private Optional<RightIdentity> identity(FileState file) {
        RunSubject subject = run.subject();
        return Optional.ofNullable(subject.corrections().attached().get(file.fichier()))
                .filter(file.pole()::equals)
                .flatMap(subject.registry()::findPole)
                .map(pole -> new RightIdentity(
                        pole.pole(), reader.identityCells(run.path(file.fichier()), file.fichier(), pole)));
    }

    /** Told by the content: a name may say otherwise. */
    private static String extension(byte[] workbook) {
        return AnnotatedWorkbook.isOpenDocument(workbook) ? ".ods" : ".xlsx";
    }

    /** Without extension. Two structures of a pole may give their forms one name, in two folders. */
    private String name(FileState file) {
        if (!isForm(file)) {
            return file.pole();
        }
        String base =
                file.fichier().substring(file.fichier().lastIndexOf('/') + 1).replaceFirst("(?i)\\.(?:xlsx|ods)$", "");
        String stem = STRUCTURES + "/" + FileNames.of(base.startsWith(file.pole()) ? base : file.pole() + "-" + base);
        String name = stem;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i;
        }
        return name;
    }
}
