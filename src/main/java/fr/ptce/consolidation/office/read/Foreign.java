package fr.ptce.consolidation.office.read;

/** What people send that is no workbook of the two formats read: each with its own reason and what to do about it. */
enum Foreign {
    BINARY_EXCEL("Le fichier est au format binaire d'Excel (.xlsb).", Remedy.SAVE_AS_XLSX),
    XML_WORKBOOK(
            "Le classeur est écrit en XML d'un seul tenant (feuille de calcul XML 2003, ou .fods).",
            Remedy.SAVE_AS_XLSX),
    OTHER_SPREADSHEET("Le fichier vient d'un autre tableur, dans un format qui n'est pas lu.", Remedy.SAVE_AS_XLSX),
    APPLE(
            "Le fichier est un document Apple (Numbers, Pages ou Keynote).",
            "Dans Numbers, choisissez Fichier, Exporter vers, Excel, puis déposez le classeur .xlsx à la place."),
    OLD_OFFICE("Le fichier est un document de Microsoft Office ancien ou protégé.", Remedy.SAVE_AS_XLSX),
    MAIL(Fault.MAIL),
    PACKED(Fault.PACKED),
    PDF("Le fichier est un document PDF, et non un classeur.", Remedy.ASK_FOR_THE_WORKBOOK),
    IMAGE("Le fichier est une image (photo, capture ou numérisation).", Remedy.ASK_FOR_THE_WORKBOOK),
    DOCUMENT("Le fichier est un document (texte, présentation…), et non un classeur.", Remedy.ASK_FOR_THE_WORKBOOK),
    TEXT(
            "Le fichier est un simple texte (CSV ?), qui n'a gardé ni les feuilles ni l'identité du questionnaire.",
            Remedy.ASK_FOR_THE_WORKBOOK),
    WEB("Le fichier est une page web, même si son nom est celui d'un classeur.", Remedy.SAVE_AS_XLSX),
    SHORTCUT(
            "Le fichier n'est qu'un raccourci vers un document resté ailleurs.",
            "Ouvrez le document lui-même, téléchargez-le ou enregistrez-le au format Classeur Excel (.xlsx), puis déposez"
                    + " ce classeur à la place du raccourci."),
    LOCK(
            "Le fichier n'est que la marque d'un classeur ouvert par quelqu'un.",
            "Fermez le classeur, puis relancez ; si la marque reste, supprimez-la."),
    /** A download or a synchronisation not ended. */
    PARTIAL(Fault.PARTIAL);

    private final Fault fault;
    private final String message;
    private final String action;

    Foreign(String message, String action) {
        this(Fault.FORMAT, message, action);
    }

    /** One the network mends by itself: it has a code of its own, by which nobody is written to about it. */
    Foreign(Fault fault) {
        this(fault, fault.message(), fault.action());
    }

    Foreign(Fault fault, String message, String action) {
        this.fault = fault;
        this.message = message;
        this.action = action;
    }

    Fault fault() {
        return fault;
    }

    String message() {
        return message;
    }

    String action() {
        return action;
    }
}
