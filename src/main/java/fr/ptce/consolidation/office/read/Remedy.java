package fr.ptce.consolidation.office.read;

/** What people are told to do. */
final class Remedy {
    static final String SAVE_AS_XLSX = "Ouvrez le fichier dans Excel ou LibreOffice, puis enregistrez-le au format"
            + " Classeur Excel (.xlsx), sans mot de passe.";
    static final String SAVE_WITHOUT_MACROS =
            "Enregistrez au format Classeur Excel (.xlsx), qui n'a pas de macros," + " sans mot de passe.";
    static final String SEND_AGAIN = "Demandez au pôle de renvoyer le fichier, enregistré au format Classeur Excel"
            + " (.xlsx), sans mot de passe.";
    static final String WAIT_OR_SEND_AGAIN = "Attendez la fin du téléchargement ou de la synchronisation (iCloud,"
            + " OneDrive…) et relancez ; sinon, demandez au pôle de renvoyer le fichier.";
    static final String ASK_FOR_THE_WORKBOOK = "Demandez au pôle le questionnaire lui-même, rempli et enregistré au"
            + " format Classeur Excel (.xlsx), sans mot de passe.";
    static final String COPY_AGAIN = "Vérifiez que le fichier existe, qu'il n'est pas ouvert ailleurs et que vous"
            + " avez le droit de le lire, puis relancez.";
    static final String LIGHTEN = "Recopiez les réponses dans un questionnaire vierge, sans image ni feuille ajoutée,"
            + " puis enregistrez au format Classeur Excel (.xlsx), sans mot de passe.";

    private Remedy() {}
}
