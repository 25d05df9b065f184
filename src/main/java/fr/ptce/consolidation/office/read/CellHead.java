package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.CellAddress;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The attributes of a {@code c} or {@code row} element, decoded from the parser's own characters. */
final class CellHead {
    /** Codes of the types of a cell. */
    static final int NUMBER = 0;

    static final int SHARED = 1;
    static final int INLINE = 2;
    static final int STRING = 3;
    static final int BOOLEAN = 4;
    static final int ERROR = 5;
    static final int DATE = 6;
    /** A type nobody knows. */
    static final int UNKNOWN = 7;

    /** Last column and last row of a sheet, 0-based: XFD and 1,048,576. */
    static final int LAST_COLUMN = CellAddress.COLUMNS - 1;

    static final int LAST_ROW = CellAddress.ROWS - 1;

    private final Decoder decoder = new Decoder();

    private int rowValue;
    private int columnValue;
    private int styleValue;
    private int typeValue;
    private boolean hiddenValue;

    /** Row, 0-based; -1 when the element does not say. */
    int row() {
        return rowValue;
    }

    /** Column, 0-based; -1 when the element does not say. */
    int column() {
        return columnValue;
    }

    /** Rank of the style, 0 when the element does not say, or says something that is no rank. */
    int style() {
        return styleValue;
    }

    /** One of the codes above. */
    int type() {
        return typeValue;
    }

    boolean isHidden() {
        return hiddenValue;
    }

    /** Reads the attributes of a cell. */
    void readCell(XmlPart xml) throws RefusedException {
        rowValue = -1;
        columnValue = -1;
        styleValue = 0;
        typeValue = NUMBER;
        for (int i = 0; i < xml.attributeCount(); i++) {
            String name = xml.attributeName(i);
            if (name.length() == 1) {
                switch (name.charAt(0)) {
                    case 'r' -> decode(xml, i, Attribute.REFERENCE);
                    case 's' -> decode(xml, i, Attribute.STYLE);
                    case 't' -> decode(xml, i, Attribute.TYPE);
                    default -> {}
                }
            }
        }
    }

    /** Reads the attributes of a row. */
    void readRow(XmlPart xml) throws RefusedException {
        rowValue = -1;
        hiddenValue = false;
        for (int i = 0; i < xml.attributeCount(); i++) {
            String name = xml.attributeName(i);
            if (name.equals("r")) {
                decode(xml, i, Attribute.ROW);
            } else if (name.equals("hidden")) {
                decode(xml, i, Attribute.HIDDEN);
            }
        }
    }

    /**
     * Letters then digits, such as {@code C12}; both within the sheet. Read from the parser's own characters rather than by
     * {@link CellAddress}: a text for each cell would cost more than the reading.
     */
    private boolean decodeReference(char[] chars, int start, int end) {
        int column = 0;
        int at = start;
        while (at < end && at - start < 4 && (chars[at] & ~0x20) >= 'A' && (chars[at] & ~0x20) <= 'Z') {
            column = column * 26 + (chars[at] & ~0x20) - 'A' + 1;
            at++;
        }
        columnValue = column - 1;
        return at > start && column - 1 <= LAST_COLUMN && decodeRow(chars, at, end);
    }

    private boolean decodeRow(char[] chars, int start, int end) {
        rowValue = toInt(chars, start, end) - 1;
        return rowValue >= 0 && rowValue <= LAST_ROW;
    }

    /** How a value is shown does not make it less sure: a style that is no rank is the default one. */
    private boolean decodeStyle(char[] chars, int start, int end) {
        styleValue = Math.max(0, toInt(chars, start, end));
        return true;
    }

    private boolean decodeFlag(char[] chars, int start, int end) {
        hiddenValue = (end - start == 1 && chars[start] == '1') || (end - start == 4 && chars[start] == 't');
        return true;
    }

    private boolean decodeType(char[] chars, int start, int end) {
        int length = end - start;
        if (length == 1) {
            typeValue = switch (chars[start]) {
                case 'n' -> NUMBER;
                case 's' -> SHARED;
                case 'b' -> BOOLEAN;
                case 'e' -> ERROR;
                case 'd' -> DATE;
                default -> UNKNOWN;
            };
        } else {
            String name = new String(chars, start, length);
            typeValue = name.equals("str") ? STRING : name.equals("inlineStr") ? INLINE : UNKNOWN;
        }
        return true;
    }

    /** A number of at most 9 digits; -1 when it is not one. */
    private static int toInt(char[] chars, int start, int end) {
        if (start == end || end - start > 9) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void decode(XmlPart xml, int index, Attribute attribute) throws RefusedException {
        decoder.attribute = attribute;
        xml.decode(index, decoder);
    }

    /** What the characters being decoded are to be. */
    private enum Attribute {
        REFERENCE,
        STYLE,
        TYPE,
        ROW,
        HIDDEN
    }

    private boolean decode(Attribute attribute, char[] chars, int start, int end) {
        return switch (attribute) {
            case REFERENCE -> decodeReference(chars, start, end);
            case STYLE -> decodeStyle(chars, start, end);
            case TYPE -> decodeType(chars, start, end);
            case ROW -> decodeRow(chars, start, end);
            case HIDDEN -> decodeFlag(chars, start, end);
        };
    }

    /** What the parser hands characters to. */
    private final class Decoder extends TypedValueDecoder {
        private Attribute attribute = Attribute.REFERENCE;

        @Override
        public void decode(char[] chars, int start, int end) {
            if (!CellHead.this.decode(attribute, chars, start, end)) {
                throw new IllegalArgumentException("not a value of a cell");
            }
        }

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void handleEmptyValue() {
            decode(new char[0], 0, 0);
        }
    }
}
