package fr.ptce.consolidation.report.data;

/**
 * An output that could not be made of what one pole sent; the others are there.
 *
 * @param fichier the output, relative to the folder of the outputs
 * @param pole registry id
 * @param source the received file it was made of, "" when it is made of the whole campaign
 * @param raison why, one French sentence
 */
public record MissingOutput(String fichier, String pole, String source, String raison) {
    /** What to do about any of them. */
    public static final String ACTION =
            "Cherchez dans le questionnaire du pôle ce qui sort de l'ordinaire (très longs textes, signes rares) ;"
                    + " à défaut, envoyez aux auteurs du logiciel le fichier .base/ptce.0.log du dossier de sortie.";

    /** One that failed in the middle of its making. */
    public static MissingOutput failed(String fichier, String pole, String source) {
        return new MissingOutput(fichier, pole, source, "Ce fichier n'a pas pu être fait pour le pôle " + pole + ".");
    }
}
