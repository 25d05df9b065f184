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

/**
 * The corrections of a campaign, in the order of the file. Pure once read, and thread-safe.
 *
 * @param lignes none when the campaign has no such file
 */
public record Corrections(List<Correction> lignes) {
    /** Name of the file, in the campaign's folder. */
    public static final String FICHIER = "redressements.csv";

    public Corrections {
        lignes = List.copyOf(lignes);
    }

    /**
     * Reads the corrections of a campaign.
     *
     * @param dossier folder of the campaign
     * @throws CampagneException with every line that is wrong: a correction that is not understood must not be passed over
     */
    public static Corrections read(Path dossier, Definition definition, Registry registre) throws IOException {
        Path fichier = dossier.resolve(FICHIER);
        return Files.isRegularFile(fichier)
                ? new Corrections(new CorrectionsReader(definition, registre).read(fichier))
                : new Corrections(List.of());
    }

    /**
     * A questionnaire as corrected.
     *
     * @param submission the questionnaire; the same one when nothing concerns its pole
     * @param etats what became of each correction of its pole, acceptances apart
     * @param retraits the member structures that are no longer in it
     */
    public record Corrige(Submission submission, List<CorrectionOutcome> etats, List<RemovedStructure> retraits) {
        public Corrige {
            etats = List.copyOf(etats);
            retraits = List.copyOf(retraits);
        }
    }

    /**
     * The questionnaire with the corrections of its pole, to be checked afterwards. The form of a structure takes those of
     * that structure that correct an answer it gives, or exclude it: what becomes of the others is seen on its pole's.
     */
    public Corrige corrige(Submission submission) {
        List<Correction> siens = of(submission).stream()
                .filter(ligne -> ligne.geste() != Correction.Geste.ACCEPTER)
                .filter(ligne -> !submission.identity().isStructure() || isOf(ligne, submission))
                .toList();
        if (siens.isEmpty()) {
            return new Corrige(submission, List.of(), List.of());
        }
        Corrector redresseur = new Corrector(submission);
        List<CorrectionOutcome> etats = new ArrayList<>();
        siens.forEach(ligne -> etats.add(redresseur.apply(ligne)));
        return new Corrige(redresseur.submission(), etats, redresseur.retraits());
    }

    /**
     * The findings of a checked questionnaire, once the warnings the network accepts are justified.
     *
     * @param etats told what became of each acceptance
     */
    public List<Finding> accepte(Submission submission, List<Finding> findings, List<CorrectionOutcome> etats) {
        List<Finding> all = new ArrayList<>(findings);
        of(submission).stream()
                .filter(ligne -> ligne.geste() == Correction.Geste.ACCEPTER)
                .map(ligne -> Acceptance.apply(ligne, submission, all))
                .filter(etat -> etat.applique() || !submission.identity().isStructure())
                .forEach(etats::add);
        return all;
    }

    private static boolean isOf(Correction ligne, Submission form) {
        return switch (ligne.geste()) {
            case CORRIGER ->
                ligne.champ()
                        .filter(field -> DesignatedStructure.find(form.structures(), ligne.structure())
                                .filter(row -> row.answers().get(field.name()).isGiven())
                                .isPresent())
                        .isPresent();
            case EXCLURE ->
                DesignatedStructure.find(form.structures(), ligne.structure()).isPresent();
            case FUSIONNER, ARBITRER, ACCEPTER -> false;
        };
    }

    private List<Correction> of(Submission submission) {
        String pole = submission.identity().pole();
        return lignes.stream().filter(ligne -> ligne.pole().equals(pole)).toList();
    }
}
