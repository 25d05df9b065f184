package fr.ptce.consolidation.indicator;

/**
 * One cell behind an indicator: one line of {@code lignage.csv}.
 *
 * @param indicateur id of the indicator
 * @param modalite modality whose numerator this unit is in; "" when the cell only puts it in the base
 * @param pole registry id
 * @param structure stable key of the member structure, "" for the pole itself
 * @param fichier path relative to the campaign's folder, "" for a pole that did not answer
 * @param sha256 of its bytes
 * @param feuille sheet as the pole left it
 * @param cellule address; several, separated by spaces, when the answer stands in them together
 * @param brut what the cell holds
 * @param retenu what was counted
 * @param traitement codes of the conversions made in between, "" when none
 */
public record LineageLine(
        String indicateur,
        String modalite,
        String pole,
        String structure,
        String fichier,
        String sha256,
        String feuille,
        String cellule,
        String brut,
        String retenu,
        String traitement) {}
