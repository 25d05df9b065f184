package fr.ptce.consolidation.fill.xlsx;

/** Column letters and numbers, counted from 1 as the sheets do. */
final class Columns {
    static final int LAST = 16_384;
    static final int LAST_ROW = 1_048_576;
    private static final int LETTERS = 26;

    private Columns() {}

    static String name(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.toString();
    }

    /** The number of a column; 0 when the letters are none. */
    static int number(String name) {
        int number = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toUpperCase(name.charAt(i));
            if (c < 'A' || c > 'Z' || number > LAST) {
                return 0;
            }
            number = number * LETTERS + (c - 'A' + 1);
        }
        return number <= LAST ? number : 0;
    }
}
