package fr.ptce.consolidation.french;

/** Agreement in number of words that take an « s »: none and one are singular, two is plural. */
public final class Plural {
    private Plural() {}

    /** A count and what is counted: « 0 anomalie bloquante », « 2 anomalies bloquantes ». */
    public static String counted(long count, String words) {
        return count + " " + of(count, words);
    }

    /** What is counted, each word agreeing: « anomalie bloquante », « anomalies bloquantes ». */
    public static String of(long count, String words) {
        return count > 1 ? words.replace(" ", "s ") + "s" : words;
    }
}
