package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.XmlEscape;
import java.nio.CharBuffer;

/** Text gathered from a part, turned into what it stands for without intermediate strings. */
final class XmlText {
    private static final String[] SMALL = new String[100];
    /** From as many digits on, a number may be larger than any a spreadsheet holds. */
    private static final int LONG_NUMBER = 300;

    private char[] chars = new char[256];
    private int length;

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = Integer.toString(i);
        }
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    void append(char[] source, int start, int count) {
        if (chars.length - length < count) {
            char[] larger = new char[Math.max(chars.length * 2, length + count)];
            System.arraycopy(chars, 0, larger, 0, length);
            chars = larger;
        }
        System.arraycopy(source, start, chars, length, count);
        length += count;
    }

    /** Leaves out the white space around. */
    void trim() {
        int start = 0;
        while (start < length && chars[start] <= ' ') {
            start++;
        }
        while (length > start && chars[length - 1] <= ' ') {
            length--;
        }
        System.arraycopy(chars, start, chars, 0, length - start);
        length -= start;
    }

    /** The text, {@code _xHHHH_} turned into the character it stands for. */
    String toText() {
        length = XmlEscape.uncellText(chars, length);
        return toString();
    }

    /** Whether it is a number as xsd:double writes one: sign, digits, point, exponent; neither INF nor NaN, nor beyond. */
    boolean isNumber() {
        int i = skipSign(0);
        int digits = i;
        i = skipDigits(i);
        digits = i - digits;
        if (i < length && chars[i] == '.') {
            int fraction = i + 1;
            i = skipDigits(fraction);
            digits += i - fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < length && (chars[i] == 'E' || chars[i] == 'e')) {
            int exponent = skipSign(i + 1);
            i = skipDigits(exponent);
            return i == length && i > exponent && i - exponent <= 3 && isFinite();
        }
        return i == length && (length < LONG_NUMBER || isFinite());
    }

    /** Whether a spreadsheet can hold that number. */
    private boolean isFinite() {
        return Double.isFinite(Double.parseDouble(toString()));
    }

    private int skipSign(int at) {
        return at < length && (chars[at] == '-' || chars[at] == '+') ? at + 1 : at;
    }

    private int skipDigits(int at) {
        int i = at;
        while (i < length && chars[i] >= '0' && chars[i] <= '9') {
            i++;
        }
        return i;
    }

    /** The index it writes, -1 when it is not one. */
    int toIndex() {
        if (length == 0 || length > 9) {
            return -1;
        }
        int index = 0;
        for (int i = 0; i < length; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    boolean is(String text) {
        return length == text.length() && text.contentEquals(CharBuffer.wrap(chars, 0, length));
    }

    /** The characters as gathered, but those that no text may hold: see {@link XmlEscape#legal(String)}. */
    @Override
    public String toString() {
        if (length == 1 && chars[0] >= '0' && chars[0] <= '9') {
            return SMALL[chars[0] - '0'];
        }
        if (length == 2 && chars[0] >= '1' && chars[0] <= '9' && chars[1] >= '0' && chars[1] <= '9') {
            return SMALL[(chars[0] - '0') * 10 + chars[1] - '0'];
        }
        return XmlEscape.legal(new String(chars, 0, length));
    }
}
