package fr.ptce.consolidation.merge;

/** What a pole is asked to do about a file that was refused, or that holds no answer: the remedies of findings speak to the network. */
public final class SenderRemedy {
    private static final String COPY_ANSWERS =
            "Recopiez vos réponses dans le classeur que nous vous avons envoyé pour cette enquête, et renvoyez celui-là.";
    private static final String PUT_BACK =
            "Remettez chaque réponse dans sa cellule, dans la colonne des réponses, et renvoyez le classeur.";
    private static final String SAVE_AGAIN =
            "Ouvrez votre fichier dans Excel ou LibreOffice, enregistrez-le au format Classeur Excel (.xlsx), sans mot de passe,"
                    + " et renvoyez-le-nous.";
    private static final String SEND_AGAIN =
            "Renvoyez-nous votre questionnaire, enregistré au format Classeur Excel (.xlsx), sans mot de passe.";

    private SenderRemedy() {}

    /** What is asked, by the code of the finding that refuses the file. */
    public static String of(String code) {
        return switch (code) {
            case "EVA-VIDE", "EVA-PREREMPLI" ->
                "Remplissez le classeur, enregistrez-le et renvoyez-le-nous : c’est peut-être l’exemplaire de départ qui a été"
                        + " joint.";
            case "EVA-A-COTE", "FLF-A-COTE", "FLF-DECALAGE" -> PUT_BACK;
            case "EVA-CAMPAGNE", "EVA-EXERCICE", "EVA-VERSION" ->
                "Répondez dans le classeur que nous vous avons envoyé pour cette enquête : celui-ci est d’une autre.";
            case "FLF-FORMAT" ->
                "Renvoyez-nous le questionnaire lui-même, rempli et enregistré au format Classeur Excel (.xlsx), sans mot de"
                        + " passe.";
            case "FLF-XLS", "FLF-MOT-DE-PASSE", "FLF-MACROS", "FLF-STRICT" -> SAVE_AGAIN;
            default -> code.startsWith("EVA-") || code.equals("FLF-INCONNU") ? COPY_ANSWERS : SEND_AGAIN;
        };
    }
}
