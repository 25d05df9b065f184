package fr.ptce.consolidation.sample;

/**
 * One workbook sent by a pole.
 *
 * @param fichier path under the campaign's folder, with {@code /}
 * @param copy what it says
 * @param typing how it is typed
 * @param modifie when the office program last saved it, ISO-8601 instant
 * @param tweak what the pole did to the workbook itself
 */
record SentFile(String fichier, SampleSubmission copy, TypingStyle typing, String modifie, WorkbookTweak tweak) {
    SentFile withFile(String other) {
        return new SentFile(other, copy, typing, modifie, tweak);
    }

    SentFile withTyping(TypingStyle other) {
        return new SentFile(fichier, copy, other, modifie, tweak);
    }

    SentFile withTweak(WorkbookTweak other) {
        return new SentFile(fichier, copy, typing, modifie, other);
    }
}
