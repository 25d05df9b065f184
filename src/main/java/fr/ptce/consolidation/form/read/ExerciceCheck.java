package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.typing.FormCheck;

/**
 * The answers of a workbook are about the accounting year it was made for, whatever the campaign says since: they never count
 * for another.
 */
final class ExerciceCheck {
    /** Any year will do. */
    static final int ANY = 0;

    private final int exercice;

    ExerciceCheck(int exercice) {
        this.exercice = exercice;
    }

    /** Refuses in the log a workbook of another year; one that says none, as old ones, is taken and told. */
    void check(Identity identity, ReadingLog log) {
        String said = identity.exercice();
        if (exercice == ANY || said.equals(String.valueOf(exercice))) {
            return;
        }
        if (said.isEmpty()) {
            log.onFile(
                    FormCheck.EVA_SANS_EXERCICE,
                    "",
                    String.valueOf(exercice),
                    "Le classeur ne dit pas sur quel exercice il porte : celui de la campagne, " + exercice
                            + ", est pris.",
                    "Rien à faire si c'est bien le questionnaire de cette année.");
        } else {
            log.onFile(
                    FormCheck.EVA_EXERCICE,
                    said,
                    String.valueOf(exercice),
                    "Ce classeur porte sur l'exercice " + Typography.quote(said) + ", et non sur l'exercice " + exercice
                            + " de la campagne.",
                    "C'est le questionnaire de l'exercice " + exercice
                            + " qu'il faut renvoyer, rempli ; celui-ci se range dans le dossier de sa campagne.");
        }
    }
}
