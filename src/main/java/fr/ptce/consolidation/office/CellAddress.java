package fr.ptce.consolidation.office;

import java.util.Optional;

/**
 * The place of a cell in its sheet.
 *
 * @param row 0-based
 * @param column 0-based
 */
public record CellAddress(int row, int column) {
    /** Columns of a sheet, up to XFD. */
    public static final int COLUMNS = 16_384;

    /** Rows of a sheet. */
    public static final int ROWS = 1_048_576;

    private static final int LETTERS = 26;

    /** Names of the columns of one and two letters, asked for at every cell. */
    private static final String[] NAMES = new String[LETTERS + LETTERS * LETTERS];

    static {
        for (int column = 0; column < NAMES.length; column++) {
            NAMES[column] = toLetters(column);
        }
    }

    /**
     * A, B, … Z, AA, … for 0, 1, …
     *
     * @return "" for a negative number
     */
    public static String letters(int column) {
        return column >= 0 && column < NAMES.length ? NAMES[column] : toLetters(column);
    }

    private static String toLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /**
     * The number of a column, 0 for A.
     *
     * @param letters in capitals or not, whatever the locale
     * @return -1 when no sheet has such a column
     */
    public static int column(String letters) {
        return column(letters, letters.length());
    }

    private static int column(String address, int end) {
        int number = 0;
        for (int i = 0; i < end; i++) {
            int letter = (address.charAt(i) & ~0x20) - 'A';
            if (letter < 0 || letter >= LETTERS || number > COLUMNS) {
                return -1;
            }
            number = number * LETTERS + letter + 1;
        }
        return number <= COLUMNS ? number - 1 : -1;
    }

    /**
     * The place an address such as {@code C12} stands for.
     *
     * @param address letters then digits, without {@code $} nor the name of a sheet
     * @return empty when it is not the address of one cell of a sheet
     */
    public static Optional<CellAddress> find(String address) {
        int digits = 0;
        while (digits < address.length() && !isDigit(address.charAt(digits))) {
            digits++;
        }
        int column = column(address, digits);
        int row = row(address, digits);
        return column < 0 || row < 0 ? Optional.empty() : Optional.of(new CellAddress(row, column));
    }

    /** The row those digits number from 1; -1 when no sheet has such a row. */
    private static int row(String address, int start) {
        int number = 0;
        for (int i = start; i < address.length(); i++) {
            char c = address.charAt(i);
            if (!isDigit(c) || number > ROWS || (i == start && c == '0')) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number <= ROWS ? number - 1 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The address of a cell as its sheet shows it: {@code C12} for row 11 and column 2. */
    public static String a1(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** The same. */
    @Override
    public String toString() {
        return a1(row, column);
    }
}
