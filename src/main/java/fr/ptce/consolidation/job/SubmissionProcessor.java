package fr.ptce.consolidation.job;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.correction.CorrectedValidation;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.store.CheckedSubmission;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.RefusedFile;
import fr.ptce.consolidation.validation.SubmissionValidator;
import fr.ptce.consolidation.validation.Validation;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads and checks one file; several threads do at once. Never fails for what a file holds. */
final class SubmissionProcessor implements ItemProcessor<FileToRead, FileOutcome> {
    private static final Logger LOG = Logger.getLogger(SubmissionProcessor.class.getName());

    private final RunSubject subject;
    private final FormReader reader;
    private final SubmissionValidator validator;
    private final BlankReturn blank;

    /**
     * For one run.
     *
     * @param former what a pole answered to the campaign before
     */
    SubmissionProcessor(RunSubject subject, Function<String, Optional<PreviousAnswers>> former) {
        this.subject = subject;
        this.blank = new BlankReturn(subject.definition(), former);
        this.reader = reader(subject);
        this.validator =
                new SubmissionValidator(subject.definition(), subject.campagne().exercice(), subject.references());
    }

    /** What reads the files of a run. */
    static FormReader reader(RunSubject subject) {
        return new FormReader(
                subject.definition(),
                subject.designations(),
                subject.campagne().id(),
                subject.campagne().exercice(),
                subject.corrections().attached());
    }

    @Override
    public FileOutcome process(FileToRead file) {
        ReceivedFile received = file.received();
        if (Files.isDirectory(file.path())) {
            return Refusal.FOLDER.of(subject, received);
        }
        try {
            return read(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.log(Level.SEVERE, failure, () -> "cannot read " + received.fichier());
            return Refusal.FAILED.of(subject, received);
        }
    }

    private FileOutcome read(FileToRead file) {
        ReceivedFile received = file.received();
        FormReading reading = reader.read(file.path(), received.fichier());
        if (!received.sha256().isEmpty()
                && !reading.sha256().isEmpty()
                && !reading.sha256().equals(received.sha256())) {
            return Refusal.CHANGED.of(subject, received);
        }
        if (reading instanceof FormReading.Refused refused) {
            return refuse(received, refused.identity(), refused.presumed(), refused.findings());
        }
        return check(received, (FormReading.Read) reading);
    }

    /** A questionnaire none of whose cells is answered contributes nothing, and what it lacks is said once. */
    private FileOutcome check(ReceivedFile received, FormReading.Read read) {
        CorrectedValidation checked =
                CorrectedValidation.of(read.submission(), read.lifted(), subject.corrections(), validator);
        List<Finding> findings =
                blank.said(checked.submission(), checked.validation().findings(), validator);
        if (BlankReturn.isRefusal(findings)) {
            return refuseUnanswered(received, read.submission().identity(), findings);
        }
        return new FileOutcome.Accepted(accepted(received, checked, findings));
    }

    /** One that was filled in beside its cells is a sending that could not be read, of the pole it names; a blank one is none. */
    private FileOutcome refuseUnanswered(ReceivedFile received, Identity identity, List<Finding> findings) {
        PresumedPoles presumed =
                BlankReturn.isEmptyReturn(findings) || identity.pole().isEmpty()
                        ? PresumedPoles.NOBODY
                        : PresumedPoles.of(List.of(identity.pole()));
        return refuse(received, identity, presumed, findings);
    }

    private CheckedSubmission accepted(ReceivedFile received, CorrectedValidation checked, List<Finding> findings) {
        Validation validation = checked.validation();
        return new CheckedSubmission(
                subject.campagne().id(),
                subject.empreinte(),
                received.taille(),
                checked.submission(),
                findings,
                validation.requis(),
                validation.requisRepondus(),
                validation.outOfScope(),
                checked.outcomes(),
                checked.removed(),
                checked.handled(),
                !subject.purged());
    }

    private FileOutcome refuse(
            ReceivedFile received, Identity identity, PresumedPoles presumed, List<Finding> findings) {
        String kind = identity.isStructure() ? FormKind.STRUCTURE.word() : identity.questionnaire();
        return new FileOutcome.Refuse(new RefusedFile(
                subject.campagne().id(),
                subject.empreinte(),
                received,
                identity.pole(),
                kind,
                presumed,
                validator.graded(findings),
                identity.modified()));
    }
}
