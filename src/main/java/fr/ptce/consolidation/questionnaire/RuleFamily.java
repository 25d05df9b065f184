package fr.ptce.consolidation.questionnaire;

import java.util.Optional;

/**
 * What a rule looks at: Eurostat's twenty-one main types of validation rules (2018), in their order, and the network's own
 * corrections, which are no type of rule but are told in the same words.
 */
public enum RuleFamily {
    /** The envelope: whose file, of which campaign. */
    EVA("Enveloppe du fichier"),
    /** The file's format. */
    FLF("Format du fichier"),
    /** Separator and encoding of CSV files. */
    FDD("Séparateur des champs"),
    /** Decimal separators and units. */
    DES("Séparateur décimal"),
    /** Type of an answer. */
    FDT("Type des réponses"),
    /** Length of an answer. */
    FDL("Longueur des réponses"),
    /** Mandatory answers, and those that must stay empty. */
    FDM("Réponses obligatoires ou vides"),
    /** Codes of the lists. */
    COV("Codes admis"),
    /** Records without duplicates. */
    RWD("Doublons"),
    /** Records expected. */
    REP("Enregistrements attendus"),
    /** Series without holes. */
    RTS("Séries complètes"),
    /** Number of records. */
    RNR("Nombre d’enregistrements"),
    /** Codes that agree with each other. */
    COC("Cohérence des codes"),
    /** Values within a range. */
    VIR("Valeurs dans leurs bornes"),
    /** Values that agree with each other. */
    VCO("Cohérence des valeurs"),
    /** Totals and their details. */
    VAD("Totaux et détails"),
    /** Outliers. */
    VNO("Valeurs aberrantes"),
    /** Seasonal adjustment: annual data have none. */
    VSA("Correction des variations saisonnières"),
    /** Few revisions. */
    RRL("Révisions limitées"),
    /** Revisions within a tolerance. */
    VRT("Révisions tolérées"),
    /** Mirror data. */
    VMP("Données miroirs"),
    /** The network's corrections; ours, not Eurostat's. */
    RED("Redressements du réseau");

    private final String label;

    RuleFamily(String label) {
        this.label = label;
    }

    /** Its French name. */
    public String label() {
        return label;
    }

    /** Whether no rule of that family can exist here: a survey made once a year has no season. */
    public boolean isNotApplicable() {
        return this == VSA;
    }

    /** The family of that code, such as {@code VCO}. */
    public static Optional<RuleFamily> find(String code) {
        for (RuleFamily family : values()) {
            if (family.name().equals(code)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}
