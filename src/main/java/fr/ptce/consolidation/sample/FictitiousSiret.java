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
     * @param line number of its line, 1 to 99
     * @return 14 digits
     */
    static String of(int pole, int line) {
        String siren = withKey(String.format(Locale.ROOT, "00%04d%02d", pole, line));
        return withKey(siren + "0001");
    }

    /** The same digits but the last, whose key is then wrong. */
    static String wrongKey(String siret) {
        int key = siret.charAt(13) - '0';
        return siret.substring(0, 13) + (key + 3) % 10;
    }

    /** Appends the digit that makes Luhn's sum a multiple of ten. */
    private static String withKey(String figures) {
        int sum = 0;
        for (int i = 0; i < figures.length(); i++) {
            int figure = figures.charAt(figures.length() - 1 - i) - '0';
            int weight = i % 2 == 0 ? 2 * figure : figure;
            sum += weight > 9 ? weight - 9 : weight;
        }
        return figures + (10 - sum % 10) % 10;
    }
}
