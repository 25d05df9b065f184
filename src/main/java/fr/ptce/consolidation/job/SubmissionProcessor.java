package fr.ptce.consolidation.job;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.correction.CorrectionOutcome;
import fr.ptce.consolidation.correction.Corrections;
import fr.ptce.consolidation.correction.HandledFinding;
import fr.ptce.consolidation.correction.HandledFinding.Nature;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.store.CheckedSubmission;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.RefusedFile;
import fr.ptce.consolidation.validation.SubmissionValidator;
import fr.ptce.consolidation.validation.Validation;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads and checks one file; several threads do at once. Never fails for what a file holds. */
final class SubmissionProcessor implements ItemProcessor<FileToRead, FileOutcome> {
    private static final Logger LOG = Logger.getLogger(SubmissionProcessor.class.getName());

    private final RunContext run;
    private final FormReader reader;
    private final SubmissionValidator validator;

    SubmissionProcessor(RunContext run) {
        this.run = run;
        this.reader = new FormReader(
                run.definition(), run.registre().ids(), run.campagne().id());
        this.validator =
                new SubmissionValidator(run.definition(), run.campagne().exercice(), run.references());
    }

    @Override
    public FileOutcome process(FileToRead file) {
        ReceivedFile recu = file.recu();
        if (Files.isDirectory(file.chemin())) {
            return Refusal.FOLDER.of(run, recu);
        }
        try {
            return read(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.log(Level.SEVERE, failure, () -> "cannot read " + recu.fichier());
            return Refusal.FAILED.of(run, recu);
        }
    }

    private FileOutcome read(FileToRead file) {
        ReceivedFile recu = file.recu();
        FormReading reading = reader.read(file.chemin(), recu.fichier());
        if (!recu.sha256().isEmpty()
                && !reading.sha256().isEmpty()
                && !reading.sha256().equals(recu.sha256())) {
            return Refusal.CHANGED.of(run, recu);
        }
        if (reading instanceof FormReading.Read read) {
            return new FileOutcome.Accepte(check(recu, read.submission()));
        }
        return refuse(recu, reading.identity(), reading.findings());
    }

    private CheckedSubmission check(ReceivedFile recu, Submission sent) {
        Corrections.Corrige corrige = run.redressements().corrige(sent);
        Submission submission = corrige.submission();
        Validation validation = validator.validate(submission);
        List<CorrectionOutcome> etats = new ArrayList<>(corrige.etats());
        List<Finding> findings = run.redressements().accepte(submission, validation.findings(), etats);
        return new CheckedSubmission(
                run.campagne().id(),
                run.empreinte(),
                recu.taille(),
                submission,
                findings,
                validation.requis(),
                validation.requisRepondus(),
                validation.horsChamp(),
                etats,
                corrige.retraits(),
                traitees(sent, corrige, validation.findings(), findings),
                !run.purgee());
    }

    /** What the corrections made disappear, and what the acceptances justify. */
    private List<HandledFinding> traitees(
            Submission sent, Corrections.Corrige corrige, List<Finding> found, List<Finding> accepted) {
        List<HandledFinding> traitees = new ArrayList<>();
        if (corrige.etats().stream().anyMatch(CorrectionOutcome::applique)) {
            Set<HandledFinding> remaining = found.stream()
                    .map(finding -> HandledFinding.of(finding, Nature.CORRIGEE))
                    .collect(Collectors.toSet());
            validator.validate(sent).findings().stream()
                    .map(finding -> HandledFinding.of(finding, Nature.CORRIGEE))
                    .filter(finding -> !remaining.contains(finding))
                    .forEach(traitees::add);
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).justification().equals(accepted.get(i).justification())) {
                traitees.add(HandledFinding.of(found.get(i), Nature.ACCEPTEE));
            }
        }
        return traitees;
    }

    private FileOutcome refuse(ReceivedFile recu, Identity identity, List<Finding> findings) {
        String sorte = identity.isStructure() ? FormKind.STRUCTURE.mot() : identity.questionnaire();
        return new FileOutcome.Refuse(new RefusedFile(
                run.campagne().id(), run.empreinte(), recu, identity.pole(), sorte, validator.graded(findings)));
    }
}
