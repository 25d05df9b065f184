package fr.ptce.consolidation.sample;

import java.util.Locale;

/**
 * SIRET of structures that do not exist. They begin with 00, so that anyone recognises them, and their two keys
 * are right, so that they pass every check.
 */
final class FictitiousSiret {
    private FictitiousSiret() {}

    /**
     * The SIRET of a structure.
     *
     * @param pole number of its pole, 1 to 9,999
     * @param ligne number of its line, 1 to 99
     * @return 14 digits
     */
    static String of(int pole, int ligne) {
        String siren = avecClef(String.format(Locale.ROOT, "00%04d%02d", pole, ligne));
        return avecClef(siren + "0001");
    }

    /** The same digits but the last, whose key is then wrong. */
    static String fausseClef(String siret) {
        int clef = siret.charAt(13) - '0';
        return siret.substring(0, 13) + (clef + 3) % 10;
    }

    /** Appends the digit that makes Luhn's sum a multiple of ten. */
    private static String avecClef(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int poids = i % 2 == 0 ? 2 * chiffre : chiffre;
            somme += poids > 9 ? poids - 9 : poids;
        }
        return chiffres + (10 - somme % 10) % 10;
    }
}
