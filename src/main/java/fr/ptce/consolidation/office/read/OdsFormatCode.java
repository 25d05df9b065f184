package fr.ptce.consolidation.office.read;

/**
 * The number format of an OpenDocument file written as the code a spreadsheet would show for it, so that the same words
 * and thousands are seen in both kinds of file.
 */
final class OdsFormatCode {
    /** The most digits or groups of thousands a format may ask for. */
    private static final int MOST = 30;

    private static final int LONGEST = 8_192;
    /** Decimals of a format that says nothing of them: more than a number has. */
    private static final String ANY = "." + "#".repeat(15);

    private final StringBuilder code = new StringBuilder();
    private final boolean share;
    private boolean digits;
    private boolean signed;

    private OdsFormatCode(boolean share) {
        this.share = share;
    }

    /** The code of the format of numbers whose children are taken one by one: a share is shown a hundred times larger. */
    static OdsFormatCode ofShare(boolean share) {
        return new OdsFormatCode(share);
    }

    /** Takes the child the cursor is on; what changes nothing for numbers is passed over. */
    void take(XmlPart xml) throws RefusedException {
        if (!xml.isIn(Odf.NUMBER)) {
            return;
        }
        switch (xml.anyLocal()) {
            case "number" -> number(xml);
            case "scientific-number" -> code.append("0.00E+00");
            case "fraction" -> code.append("# ?/?");
            case "text-content" -> code.append('@');
            case "text", "currency-symbol" -> {
                XmlText text = new XmlText();
                xml.readText(text, LONGEST);
                words(text.toString());
            }
            default -> {}
        }
    }

    /** The whole code; a format that writes nothing hides the number. */
    String end() {
        if (share && digits && !signed) {
            code.append('%');
        }
        return code.isEmpty() ? "\"\"" : code.toString();
    }

    private void number(XmlPart xml) {
        digits = true;
        String told = xml.attribute(Odf.NUMBER, "decimal-places");
        int wholes = count(xml.attribute(Odf.NUMBER, "min-integer-digits"), 1);
        int groups = thousands(xml);
        boolean grouped = xml.attribute(Odf.NUMBER, "grouping").equals("true");
        if (told.isEmpty() && wholes <= 1 && groups == 0 && !grouped && !share) {
            code.append("General");
            return;
        }
        code.append(wholes == 0 ? "#" : "0".repeat(wholes));
        if (told.isEmpty()) {
            code.append(wholes > 1 ? "" : ANY);
        } else {
            decimals(xml, count(told, 0));
        }
        code.append(",".repeat(groups));
    }

    private void decimals(XmlPart xml, int most) {
        // Former versions say only what stands in place of the decimals that are not needed.
        boolean optional = isOptional(xml);
        int least = Math.min(most, count(xml.attribute(Odf.NUMBER, "min-decimal-places"), optional ? 0 : most));
        if (most > 0) {
            code.append('.').append("0".repeat(least)).append("#".repeat(most - least));
        }
    }

    private static boolean isOptional(XmlPart xml) {
        for (int i = 0; i < xml.attributeCount(); i++) {
            if (xml.attributeLocal(i).equals("decimal-replacement")) {
                return true;
            }
        }
        return false;
    }

    /** Groups of three digits left out. */
    private static int thousands(XmlPart xml) {
        double factor = decimal(xml.attribute(Odf.NUMBER, "display-factor"), 1);
        return factor > 1 ? (int) Math.max(1, Math.min(MOST, Math.round(Math.log10(factor) / 3))) : 0;
    }

    /** In a share the first sign per cent is what multiplies; anywhere else it is a word like others. */
    private void words(String text) {
        int sign = share && !signed ? text.indexOf('%') : -1;
        if (sign < 0) {
            quote(text);
            return;
        }
        signed = true;
        int end = sign;
        while (end < text.length() && text.charAt(end) == '%') {
            end++;
        }
        quote(text.substring(0, sign));
        code.append(text, sign, end);
        quote(text.substring(end));
    }

    private void quote(String words) {
        code.append('"').append(words.replace("\"", "\"\\\"\"")).append('"');
    }

    private static int count(String text, int absent) {
        return (int) Math.max(0, Math.min(MOST, decimal(text, absent)));
    }

    private static double decimal(String text, double absent) {
        try {
            return text.isEmpty() || text.length() > 20 ? absent : Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return absent;
        }
    }
}
