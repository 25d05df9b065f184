package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.finding.Severity;
import java.util.Locale;

/**
 * Everything the form reader may say of a workbook: the code of each finding and how serious it is. What each means, and
 * how serious the network wants it, is its line of {@code regles.csv}.
 *
 * <p>The families are Eurostat's: EVA envelope, FLF file format, DES decimal separators, FDT field types, COV codes; RED
 * are the network's corrections. The
 * INFO ones are the conversions: what was typed is not what was retained, and the finding says both.
 */
public enum FormCheck {
    EVA_IDENTITE(Severity.ERROR, true),
    EVA_CONTRADICTION(Severity.ERROR, true),
    EVA_PARTIELLE(Severity.INFO, true),
    EVA_CAMPAGNE(Severity.ERROR, true),
    EVA_EXERCICE(Severity.ERROR, true),
    EVA_SANS_EXERCICE(Severity.INFO, true),
    EVA_POLE(Severity.ERROR, true),
    EVA_POLE_DOUTEUX(Severity.ERROR, true),
    EVA_IDENTIFIANT(Severity.WARNING),
    EVA_VERSION(Severity.ERROR, true),
    EVA_QUESTIONNAIRE(Severity.ERROR, true),
    EVA_STRUCTURE(Severity.ERROR, true),
    EVA_STRUCTURES(Severity.ERROR, true),
    EVA_NOM(Severity.INFO, true),
    EVA_VIDE(Severity.ERROR, true),
    EVA_PREREMPLI(Severity.ERROR, true),
    EVA_A_COTE(Severity.ERROR, true),
    EVA_DEPLACE(Severity.WARNING, true),
    EVA_COMMENTAIRES(Severity.WARNING, true),
    EVA_SANS_NOMBRE(Severity.INFO, true),

    FLF_INCONNU(Severity.ERROR, true),
    FLF_MODIFIE(Severity.ERROR, true),
    FLF_DOSSIER(Severity.ERROR, true),
    FLF_QUESTION(Severity.ERROR),
    FLF_ANCIENNE(Severity.INFO),
    FLF_FACULTATIVE(Severity.INFO),
    FLF_COPIE(Severity.INFO),
    FLF_DOUBLE(Severity.ERROR),
    FLF_CLE(Severity.INFO),
    FLF_VALEUR(Severity.ERROR),
    FLF_TOTAL(Severity.INFO),
    FLF_NOTE(Severity.INFO),
    FLF_ECARTEE(Severity.WARNING),
    FLF_DOUTEUSE(Severity.WARNING),
    FLF_A_COTE(Severity.WARNING),
    FLF_DECALAGE(Severity.ERROR),
    FLF_FUSION(Severity.WARNING),
    FLF_CACHEE(Severity.ERROR),

    DES_NOMBRE(Severity.INFO),
    DES_UNITE(Severity.INFO),
    DES_FORMAT(Severity.INFO),
    DES_ARRONDI(Severity.INFO),
    DES_MONTRE(Severity.WARNING),
    DES_POURCENT(Severity.WARNING),
    DES_AMBIGU(Severity.ERROR),
    DES_AUTRE_UNITE(Severity.ERROR),
    DES_TEXTE(Severity.ERROR),

    FDT_NOMBRE(Severity.ERROR),
    FDT_ENTIER(Severity.ERROR),
    FDT_APPROXIMATION(Severity.ERROR),
    FDT_RIEN(Severity.ERROR),
    FDT_ABREVIATION(Severity.ERROR),
    FDT_ERREUR(Severity.ERROR),
    FDT_SANS_VALEUR(Severity.ERROR),
    FDT_FORMULE(Severity.INFO),
    FDT_TEXTE(Severity.INFO),
    FDT_CARACTERE(Severity.INFO),
    FDT_EN_TEXTE(Severity.INFO),
    FDT_DATE(Severity.ERROR),
    FDT_DUREE(Severity.ERROR),
    FDT_JOUR(Severity.INFO),
    FDT_PAS_JOUR(Severity.ERROR),
    FDT_SIRET(Severity.INFO),
    FDT_PAS_SIRET(Severity.ERROR),

    COV_ECRITURE(Severity.INFO),
    COV_ALIAS(Severity.INFO),
    COV_ZERO(Severity.INFO),
    COV_OUI_NON(Severity.INFO),
    COV_ETAT(Severity.INFO),
    COV_IGNORE(Severity.INFO),
    COV_CASE(Severity.WARNING),
    COV_INCONNU(Severity.ERROR),
    COV_AMBIGU(Severity.ERROR),
    COV_PLUSIEURS(Severity.ERROR),
    COV_COCHE(Severity.ERROR),

    RED_APPLIQUE(Severity.INFO),
    RED_PERIME(Severity.INFO);

    private final Severity severity;
    private final boolean onFile;

    FormCheck(Severity severity) {
        this(severity, false);
    }

    FormCheck(Severity severity, boolean onFile) {
        this.severity = severity;
        this.onFile = onFile;
    }

    /** The stable code written in {@code anomalies.csv}, such as {@code DES-NOMBRE}. */
    public String code() {
        return name().toUpperCase(Locale.ROOT).replace('_', '-');
    }

    /** How serious it is, unless the network's line says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether it is about the file itself, rather than about what stands in its cells. */
    public boolean isOnFile() {
        return onFile;
    }

    /** Whether a file of which it is said holds no answer: received, and asked for again. */
    public boolean isEmptyReturn() {
        return this == EVA_VIDE || this == EVA_PREREMPLI;
    }

    /** Whether it says that answers stand elsewhere than in their cells. */
    public boolean isMisplaced() {
        return this == FLF_A_COTE || this == FLF_DECALAGE;
    }

    /** Whether a file of which it is said contributes nothing; the network cannot decide otherwise. */
    public boolean refuses() {
        return onFile && severity == Severity.ERROR;
    }
}
