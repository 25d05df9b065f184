package fr.ptce.consolidation.form.exemple;

/**
 * One workbook sent by a pole.
 *
 * @param fichier path under the campaign's folder, with {@code /}
 * @param copie what it says
 * @param graphie how it is typed
 * @param modifie when the office program last saved it, ISO-8601 instant
 * @param retouche what the pole did to the workbook itself
 */
record Envoi(String fichier, Copie copie, Graphie graphie, String modifie, Retouche retouche) {
    Envoi withFichier(String autre) {
        return new Envoi(autre, copie, graphie, modifie, retouche);
    }

    Envoi withGraphie(Graphie autre) {
        return new Envoi(fichier, copie, autre, modifie, retouche);
    }

    Envoi withRetouche(Retouche autre) {
        return new Envoi(fichier, copie, graphie, modifie, autre);
    }
}
