package fr.ptce.consolidation.job;

/** What the survey officer is told of a base that is unavailable, under the names of the store's reasons. */
enum BaseTrouble {
    IN_USE("La base de données est ouverte dans un autre programme.", "Fermez ce programme, puis relancez."),
    NOT_WRITABLE(
            "La base de données ne peut pas être écrite.",
            "Vérifiez les droits et la place dans le dossier .base du dossier de sortie, puis relancez."),
    NEWER(
            "La base de données vient d'une version plus récente du programme ; elle est laissée telle quelle.",
            "Reprenez cette version du programme, ou donnez un autre dossier de résultats avec --sortie."),
    UNREADABLE(
            "La base de données ne peut pas être lue.",
            "Lancez « ptce consolider » : elle y est remise depuis sa sauvegarde, ou reconstruite. Si cette phrase revient,"
                    + " donnez un autre dossier de résultats avec --sortie et gardez celui-ci."),
    SEMICOLON(
            "Le chemin du dossier de sortie contient un point-virgule, que la base de données n'accepte pas.",
            "Donnez avec --sortie un dossier dont le chemin n'a pas de « ; »."),
    NOT_UPGRADED(
            "La base de données d'une version antérieure du programme n'a pas pu être mise à jour ; elle est intacte.",
            "Gardez le dossier .base, et donnez un autre dossier de résultats avec --sortie en attendant.");

    private final String sentence;
    private final String action;

    BaseTrouble(String sentence, String action) {
        this.sentence = sentence;
        this.action = action;
    }

    String sentence() {
        return sentence;
    }

    String action() {
        return action;
    }
}
