package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.job.EnvironmentException;
import fr.ptce.consolidation.job.PreviousAnswersDoor;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.IOException;
import java.util.Optional;

/**
 * What a pole answered to the campaign before that of a workbook, for whoever checks it alone: looked for only when asked, and
 * unknown rather than in the way.
 */
final class FormerAnswers {
    private final FolderOptions folders;
    private final Definition definition;

    FormerAnswers(FolderOptions folders, Definition definition) {
        this.folders = folders;
        this.definition = definition;
    }

    /**
     * Those of that pole.
     *
     * @param campagne id of the campaign the workbook belongs to
     * @return empty when they are unknown, or a run holds the base
     */
    Optional<PreviousAnswers> find(String campagne, String pole) {
        try {
            if (!CampagneFolders.list(folders.input()).contains(campagne)) {
                return Optional.empty();
            }
            Optional<PreviousAnswersDoor> door =
                    PreviousAnswersDoor.open(folders.output(), definition, Campagne.read(folders.input(), campagne));
            if (door.isEmpty()) {
                return Optional.empty();
            }
            try (PreviousAnswersDoor opened = door.get()) {
                return opened.find(pole);
            }
        } catch (IOException | CampagneException | EnvironmentException unknown) {
            return Optional.empty();
        }
    }
}
