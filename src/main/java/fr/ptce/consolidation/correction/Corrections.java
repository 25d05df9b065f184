package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The corrections of a campaign, in the order of the file. Pure once read, and thread-safe.
 *
 * @param lignes none when the campaign has no such file
 */
public record Corrections(List<Correction> lignes) {
    /** Name of the file, in the campaign's folder. */
    public static final String FILE = "redressements.csv";

    public Corrections {
        lignes = List.copyOf(lignes);
    }

    /**
     * Reads the corrections of a campaign.
     *
     * @param folder folder of the campaign
     * @throws CampagneException with every line that is wrong: a correction that is not understood must not be passed over
     */
    public static Corrections read(Path folder, Definition definition, Registry registry) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file)
                ? new Corrections(new CorrectionsReader(definition, registry, new ReceivedPaths(folder)).read(file))
                : new Corrections(List.of());
    }

    /**
     * A questionnaire as corrected.
     *
     * @param submission the questionnaire; the same one when nothing concerns its pole
     * @param states what became of each correction of its pole, acceptances apart
     * @param removals the member structures that are no longer in it
     */
    public record Corrected(Submission submission, List<CorrectionOutcome> states, List<RemovedStructure> removals) {
        public Corrected {
            states = List.copyOf(states);
            removals = List.copyOf(removals);
        }
    }

    /**
     * The questionnaire with the corrections of its pole, to be checked afterwards. The form of a structure takes those of
     * that structure that correct an answer it gives, or exclude it: what becomes of the others is seen on its pole's.
     */
    public Corrected corrected(Submission submission) {
        List<Correction> own = of(submission).stream()
                .filter(line ->
                        line.gesture() != Correction.Gesture.ACCEPTER && line.gesture() != Correction.Gesture.RATTACHER)
                .filter(line -> !submission.identity().isStructure() || isOf(line, submission))
                .toList();
        if (own.isEmpty()) {
            return new Corrected(submission, List.of(), List.of());
        }
        Corrector corrector = new Corrector(submission);
        List<CorrectionOutcome> states = new ArrayList<>();
        own.forEach(line -> states.add(corrector.apply(line)));
        return new Corrected(corrector.submission(), states, corrector.removals());
    }

    /**
     * The findings of a checked questionnaire, once the warnings the network accepts are justified.
     *
     * @param states told what became of each acceptance
     */
    public List<Finding> accepted(Submission submission, List<Finding> findings, List<CorrectionOutcome> states) {
        List<Finding> all = new ArrayList<>(findings);
        of(submission).stream()
                .filter(line -> line.gesture() == Correction.Gesture.ACCEPTER)
                .map(line -> Acceptance.apply(line, submission, all))
                .filter(state -> state.applique() || !submission.identity().isStructure())
                .forEach(states::add);
        return all;
    }

    /** The poles the network attached received files to, by their paths relative to the campaign's folder. */
    public Map<String, String> attached() {
        return attachments().collect(Collectors.toUnmodifiableMap(Correction::ancienne, Correction::pole));
    }

    /** The line that attaches that file to a pole. */
    Optional<Correction> findAttachment(String file) {
        return attachments().filter(line -> line.ancienne().equals(file)).findFirst();
    }

    private Stream<Correction> attachments() {
        return lignes.stream().filter(line -> line.gesture() == Correction.Gesture.RATTACHER);
    }

    private static boolean isOf(Correction line, Submission form) {
        return switch (line.gesture()) {
            case CORRIGER ->
                line.champ()
                        .filter(field -> DesignatedStructure.find(form.structures(), line.structure())
                                .filter(row -> row.answers().get(field.name()).isGiven())
                                .isPresent())
                        .isPresent();
            case EXCLURE ->
                DesignatedStructure.find(form.structures(), line.structure()).isPresent();
            case FUSIONNER, ARBITRER, ACCEPTER, RATTACHER -> false;
        };
    }

    private List<Correction> of(Submission submission) {
        String pole = submission.identity().pole();
        return lignes.stream().filter(line -> line.pole().equals(pole)).toList();
    }
}
