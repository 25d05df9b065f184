package fr.ptce.consolidation.form;

import fr.ptce.consolidation.finding.Severity;
import java.util.Locale;

/**
 * Everything the form reader may say of a workbook: the code of each finding, how serious it is, and what it means.
 *
 * <p>The families are Eurostat's: EVA envelope, FLF file format, DES decimal separators, FDT field types, COV codes; RED
 * are the network's corrections. The
 * INFO ones are the conversions: what was typed is not what was retained, and the finding says both.
 */
public enum FormCheck {
    EVA_IDENTITE(Severity.ERROR, "Le classeur ne dit plus de quel pôle, ni de quelle campagne il vient."),
    EVA_CONTRADICTION(Severity.ERROR, "Les deux copies de l'identité du classeur se contredisent."),
    EVA_PARTIELLE(Severity.INFO, "Une des deux copies de l'identité du classeur a disparu."),
    EVA_CAMPAGNE(Severity.ERROR, "Le classeur est celui d'une autre campagne."),
    EVA_POLE(Severity.ERROR, "Le pôle du classeur n'est pas au registre."),
    EVA_VERSION(Severity.ERROR, "La version du questionnaire n'est plus acceptée."),
    EVA_QUESTIONNAIRE(Severity.ERROR, "Le classeur est d'une sorte inconnue."),
    EVA_STRUCTURE(Severity.WARNING, "Le classeur est le formulaire d'une structure membre."),
    EVA_NOM(Severity.INFO, "Le nom du fichier cite un autre pôle que le classeur."),

    FLF_INCONNU(Severity.ERROR, "Le classeur n'est pas un questionnaire de l'enquête."),
    FLF_QUESTION(Severity.ERROR, "Des questions ne se trouvent plus dans le classeur."),
    FLF_ANCIENNE(Severity.INFO, "Des questions n'existaient pas dans cette version du questionnaire."),
    FLF_FACULTATIVE(Severity.INFO, "Une feuille facultative ne se trouve plus dans le classeur."),
    FLF_COPIE(Severity.INFO, "Une question figure plusieurs fois, sans que les réponses se contredisent."),
    FLF_DOUBLE(Severity.ERROR, "Une question figure plusieurs fois, avec des réponses différentes."),
    FLF_CLE(Severity.INFO, "Deux lignes de structures portent la même clé."),

    DES_NOMBRE(Severity.INFO, "Un nombre saisi comme du texte est lu comme un nombre."),
    DES_UNITE(Severity.INFO, "L'unité écrite après un nombre est retirée."),
    DES_POURCENT(Severity.WARNING, "Un pourcentage d'au plus 1 est peut-être une proportion."),
    DES_AMBIGU(Severity.ERROR, "Un séparateur peut être celui des milliers ou celui des décimales."),
    DES_AUTRE_UNITE(Severity.ERROR, "Un nombre est donné dans une autre unité que celle de la question."),

    FDT_NOMBRE(Severity.ERROR, "Un nombre est attendu."),
    FDT_ENTIER(Severity.ERROR, "Un nombre entier est attendu."),
    FDT_APPROXIMATION(Severity.ERROR, "Une seule valeur est attendue, ni approchée, ni encadrée."),
    FDT_RIEN(Severity.ERROR, "Un tiret ou un mot tient la place d'une réponse."),
    FDT_ABREVIATION(Severity.ERROR, "Une abréviation a plusieurs sens."),
    FDT_ERREUR(Severity.ERROR, "La cellule montre une erreur du tableur."),
    FDT_SANS_VALEUR(Severity.ERROR, "La cellule contient une formule dont le résultat n'a pas été enregistré."),
    FDT_FORMULE(Severity.INFO, "La réponse est le résultat d'une formule."),
    FDT_TEXTE(Severity.INFO, "Un texte est débarrassé d'espaces ou de caractères invisibles."),
    FDT_EN_TEXTE(Severity.INFO, "Un nombre est pris pour réponse à une question de texte."),
    FDT_DATE(Severity.ERROR, "Le tableur a changé en date ce qui a été saisi."),
    FDT_JOUR(Severity.INFO, "Une date saisie comme du texte est lue comme un jour."),
    FDT_PAS_JOUR(Severity.ERROR, "Un jour est attendu."),
    FDT_SIRET(Severity.INFO, "Un numéro SIRET est débarrassé de ses séparateurs."),
    FDT_PAS_SIRET(Severity.ERROR, "Un numéro SIRET a perdu des chiffres."),

    COV_ECRITURE(Severity.INFO, "Une réponse de liste est écrite autrement que dans la liste."),
    COV_ALIAS(Severity.INFO, "Une réponse de liste est donnée sous un autre nom."),
    COV_ZERO(Severity.INFO, "Le zéro initial d'un code est rétabli."),
    COV_OUI_NON(Severity.INFO, "Une croix, un chiffre ou un mot est compris comme Oui ou Non."),
    COV_ETAT(Severity.INFO, "« Ne sait pas » ou « sans objet » est écrit autrement que NSP ou SO."),
    COV_IGNORE(Severity.INFO, "NSP ou SO est écrit à côté d'une réponse."),
    COV_INCONNU(Severity.ERROR, "La réponse n'est pas dans la liste."),
    COV_AMBIGU(Severity.ERROR, "La réponse correspond à plusieurs codes de la liste."),
    COV_PLUSIEURS(Severity.ERROR, "Une seule réponse est attendue."),
    COV_COCHE(Severity.ERROR, "La case ne contient ni Oui, ni Non, ni NSP."),

    RED_APPLIQUE(Severity.INFO, "Le réseau a corrigé la réponse."),
    RED_PERIME(Severity.INFO, "Une correction du réseau ne s'applique plus : la réponse a changé.");

    private final Severity severity;
    private final String libelle;

    FormCheck(Severity severity, String libelle) {
        this.severity = severity;
        this.libelle = libelle;
    }

    /** The stable code written in {@code anomalies.csv}, such as {@code DES-NOMBRE}. */
    public String code() {
        return name().toUpperCase(Locale.ROOT).replace('_', '-');
    }

    /** How serious it is. */
    public Severity severity() {
        return severity;
    }

    /** What it means, one French sentence. */
    public String libelle() {
        return libelle;
    }
}
