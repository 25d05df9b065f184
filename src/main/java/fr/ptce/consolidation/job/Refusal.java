package fr.ptce.consolidation.job;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.store.ReceivedFile;
import fr.ptce.consolidation.store.RefusedFile;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.List;

/** Why the job itself refuses a file, whatever its reader thinks of it: one file never stops the others. */
enum Refusal {
    /** Somebody saved the file between the inventory and the reading. */
    CHANGED(
            FormCheck.FLF_MODIFIE.code(),
            "Le fichier a changé pendant la lecture.",
            "Fermez-le dans Excel ou LibreOffice, puis relancez la consolidation."),
    /** A folder that bears the name of a workbook, as unpacking one makes. */
    FOLDER(
            FormCheck.FLF_DOSSIER.code(),
            "C'est un dossier, et non un classeur (.xlsx ou .ods) ; rien n'y est lu.",
            "S'il contient des classeurs, donnez-lui un autre nom ; sinon, demandez au pôle de renvoyer le fichier (de Numbers :"
                    + " Fichier, Exporter vers, Excel)."),
    /** Our own failure on what a file holds; the log has the details. */
    FAILED(
            "FLF-INTERNE",
            "La lecture du classeur a échoué.",
            "Ouvrez le fichier dans Excel ou LibreOffice, puis enregistrez-le au format Classeur Excel (.xlsx), sans mot de passe."),
    /** The base cannot hold what was read; the log has the details. */
    UNSTORABLE(
            "FLF-INTERNE",
            "Le classeur a été lu, mais ses réponses n'ont pas pu être enregistrées.",
            "Cherchez dans ce classeur ce qui sort de l'ordinaire (nombre ou texte démesuré, ligne répétée), corrigez, puis relancez.");

    private final String code;
    private final String message;
    private final String action;

    Refusal(String code, String message, String action) {
        this.code = code;
        this.message = message;
        this.action = action;
    }

    /** That file, refused for that reason. */
    FileOutcome of(RunSubject subject, ReceivedFile received) {
        Finding finding = new Finding(
                code,
                Severity.ERROR,
                List.of(Location.ofFile(received.fichier())),
                "",
                "",
                "",
                "",
                "",
                message,
                action,
                "");
        return new FileOutcome.Refuse(new RefusedFile(
                subject.campagne().id(),
                subject.empreinte(),
                received,
                "",
                "",
                subject.presumed(received.fichier()),
                List.of(finding)));
    }
}
