package fr.ptce.consolidation.sample;

/**
 * One workbook sent by a pole.
 *
 * @param fichier path under the campaign's folder, with {@code /}
 * @param copie what it says
 * @param graphie how it is typed
 * @param modifie when the office program last saved it, ISO-8601 instant
 * @param retouche what the pole did to the workbook itself
 */
record SentFile(String fichier, SampleSubmission copie, TypingStyle graphie, String modifie, WorkbookTweak retouche) {
    SentFile withFichier(String autre) {
        return new SentFile(autre, copie, graphie, modifie, retouche);
    }

    SentFile withGraphie(TypingStyle autre) {
        return new SentFile(fichier, copie, autre, modifie, retouche);
    }

    SentFile withRetouche(WorkbookTweak autre) {
        return new SentFile(fichier, copie, graphie, modifie, autre);
    }
}
