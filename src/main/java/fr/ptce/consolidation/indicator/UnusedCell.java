package fr.ptce.consolidation.indicator;

/**
 * One collected cell that is in no figure: one line of {@code cellules-sans-usage.csv}.
 *
 * @param pole registry id, "" when the file does not say it
 * @param structure stable key of the member structure, "" for the pole itself
 * @param fichier path relative to the campaign's folder
 * @param sha256 of its bytes
 * @param feuille sheet as the pole left it; "" for personal data and for a refused file, of which nothing was kept
 * @param cellule address, "" likewise
 * @param champ field answered, "" for a refused file
 * @param brut what the cell holds; never that of personal data
 * @param raison why it is in no figure
 * @param precision what the reason refers to: the file or the structure that counts instead, why the pole is not kept
 */
public record UnusedCell(
        String pole,
        String structure,
        String fichier,
        String sha256,
        String feuille,
        String cellule,
        String champ,
        String brut,
        Reason raison,
        String precision) {
    /** Why a collected cell is in no figure. The first that holds is told. */
    public enum Reason {
        /** Nothing of the file was kept. */
        FICHIER_REFUSE("fichier refusé"),
        /** Nothing in it is answered. */
        FICHIER_VIDE("fichier reçu vide"),
        /** A later file of the pole counts. */
        FICHIER_REMPLACE("fichier remplacé par un envoi plus récent"),
        /** The file says the same as the one that counts. */
        FICHIER_IDENTIQUE("fichier identique à un autre"),
        /** Erased after the campaign, never published. */
        PERSONNELLE("donnée personnelle, jamais publiée"),
        /** The row is a total or a note, and no structure. */
        LIGNE_ECARTEE("ligne qui n’est pas une structure : total, note"),
        /** Kept with the answers, but no figure asks for it. */
        QUESTION("question d’aucun indicateur"),
        /** The pole is not among the most complete. */
        POLE_NON_RETENU("pôle non retenu"),
        /** The pole answers a question it is not asked. */
        HORS_CHAMP("question non posée ici : réponse mise de côté"),
        /** « Ne sait pas ». */
        NSP("NSP : hors de la base"),
        /** « Sans objet ». */
        SO("SO : hors de la base"),
        /** A blocking finding says it. */
        ILLISIBLE("réponse illisible"),
        /** The row holds nothing but what the network wrote in it. */
        LIGNE_SANS_REPONSE("ligne sans réponse"),
        /** The network took the structure out of the questionnaire, or made one of it and another. */
        STRUCTURE_RETIREE("structure retirée par un redressement"),
        /** The structure answered by itself, and its form is not joined to its pole. */
        FORMULAIRE_NON_RATTACHE("formulaire de structure non rattaché à son pôle"),
        /** The structure and its pole both answer: the other answer counts. */
        AUTRE_REPONSE("réponse donnée aussi dans l’autre fichier, qui compte"),
        /** The structure is described by several lines. */
        STRUCTURE_DOUBLE("structure comptée sur une autre ligne"),
        /** The other answers of the unit leave it outside the base of whatever reads it. */
        HORS_BASE("hors de la base des indicateurs qui lisent la question");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The reason, in French. */
        public String label() {
            return label;
        }
    }

    /** The reason and what it refers to, in one phrase. */
    public String sentence() {
        return precision.isEmpty() ? raison.label() : raison.label() + " (" + precision + ")";
    }
}
