package fr.ptce.consolidation.office.read;

/** What people are told to do: the survey officer, and in its letter the pole, for what it alone can mend. */
final class Remedy {
    static final String SAVE_AS_XLSX = "Ouvrez le fichier dans Excel ou LibreOffice, puis enregistrez-le au format"
            + " Classeur Excel (.xlsx), sans mot de passe.";
    static final String SAVE_WITHOUT_MACROS =
            "Enregistrez au format Classeur Excel (.xlsx), qui n'a pas de macros," + " sans mot de passe.";
    static final String SEND_AGAIN =
            "Le fichier est à renvoyer, enregistré au format Classeur Excel (.xlsx), sans mot" + " de passe.";
    static final String WAIT_OR_SEND_AGAIN = "Attendez la fin du téléchargement ou de la synchronisation (iCloud,"
            + " OneDrive…) et relancez ; sinon, demandez au pôle de renvoyer le fichier.";
    static final String ASK_FOR_THE_WORKBOOK = "C'est le questionnaire lui-même qu'il faut renvoyer, rempli et"
            + " enregistré au format Classeur Excel (.xlsx), sans mot de passe.";
    static final String TAKE_THE_ATTACHMENT = "Ouvrez ce courriel, enregistrez la pièce jointe (le classeur .xlsx ou"
            + " .ods) dans le dossier de la campagne, puis retirez-en le courriel.";
    static final String TAKE_OUT_THE_WORKBOOKS = "Ouvrez cette archive, déposez dans le dossier de la campagne les"
            + " classeurs qu'elle contient, puis retirez-en l'archive.";
    static final String COPY_AGAIN = "Vérifiez que le fichier existe, qu'il n'est pas ouvert ailleurs et que vous"
            + " avez le droit de le lire, puis relancez.";
    static final String LIGHTEN = "Recopiez les réponses dans un questionnaire vierge, sans image ni feuille ajoutée,"
            + " puis enregistrez au format Classeur Excel (.xlsx), sans mot de passe.";

    private Remedy() {}
}
