package fr.ptce.consolidation.office.read;

/**
 * Why a file is refused: the stable code, the French sentence and the remedy people are given. The names of the
 * constants say what was met.
 */
enum Fault {
    UNREADABLE("FLF-ILLISIBLE", "Le fichier n'a pas pu être lu sur le disque.", Remedy.COPY_AGAIN),
    EMPTY("FLF-VIDE", "Le fichier est vide (0 octet).", Remedy.WAIT_OR_SEND_AGAIN),
    TOO_BIG("FLF-TAILLE", "Le fichier est trop gros pour un questionnaire.", Remedy.LIGHTEN),
    FORMAT(
            "FLF-FORMAT",
            "Le fichier n'est ni un classeur Excel (.xlsx) ni un classeur OpenDocument (.ods).",
            Remedy.SAVE_AS_XLSX),
    OLD_EXCEL("FLF-XLS", "Le fichier est au format Excel 97-2003 (.xls).", Remedy.SAVE_AS_XLSX),
    MAIL("FLF-COURRIEL", "Le fichier est un courriel, et non un classeur.", Remedy.TAKE_THE_ATTACHMENT),
    PACKED(
            "FLF-PAQUET",
            "Le fichier est une archive (.zip, .rar, .7z…), et non un classeur.",
            Remedy.TAKE_OUT_THE_WORKBOOKS),
    PARTIAL("FLF-TELECHARGEMENT", "Le fichier n'est pas entièrement téléchargé.", Remedy.WAIT_OR_SEND_AGAIN),
    PASSWORD("FLF-MOT-DE-PASSE", "Le fichier est protégé par un mot de passe.", Remedy.SAVE_AS_XLSX),
    STRICT("FLF-STRICT", "Le classeur est au format « Open XML strict ».", Remedy.SAVE_AS_XLSX),
    MACROS("FLF-MACROS", "Le classeur contient des macros.", Remedy.SAVE_WITHOUT_MACROS),
    ARCHIVE("FLF-ARCHIVE", "Le fichier est abîmé ou incomplet.", Remedy.SEND_AGAIN),
    CHECKSUM(
            "FLF-CONTROLE",
            "Le fichier a été altéré : son contenu ne correspond plus à sa somme de contrôle.",
            Remedy.SEND_AGAIN),
    ENTRY_NAME(
            "FLF-ENTREE", "Le classeur contient une partie dont le nom est interdit ou répété.", Remedy.SAVE_AS_XLSX),
    BOMB("FLF-COMPRESSION", "Le contenu du classeur est démesuré une fois décompressé.", Remedy.LIGHTEN),
    PART("FLF-PARTIE", "Une partie du classeur manque ou n'est pas celle attendue.", Remedy.SAVE_AS_XLSX),
    XML("FLF-XML", "Une partie du classeur est mal formée.", Remedy.SAVE_AS_XLSX),
    DOCTYPE("FLF-DOCTYPE", "Une partie du classeur porte une déclaration DOCTYPE, interdite ici.", Remedy.SAVE_AS_XLSX),
    LIMIT("FLF-LIMITE", "Le classeur dépasse ce qu'un questionnaire peut contenir.", Remedy.LIGHTEN),
    CELL(
            "FLF-CELLULE",
            "Une cellule ou une ligne est hors de la feuille, ou sans adresse lisible.",
            Remedy.SAVE_AS_XLSX),
    DEADLINE("FLF-DELAI", "La lecture du classeur prend trop de temps.", Remedy.LIGHTEN),
    INTERNAL("FLF-INTERNE", "La lecture du classeur a échoué.", Remedy.SAVE_AS_XLSX);

    private final String code;
    private final String message;
    private final String action;

    Fault(String code, String message, String action) {
        this.code = code;
        this.message = message;
        this.action = action;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    String action() {
        return action;
    }
}
