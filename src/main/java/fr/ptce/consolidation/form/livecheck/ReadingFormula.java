package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is read of the cells of a question: a number, a text, a code, several codes between spaces, or an {@link AnswerMark}. A
 * question of several cells is read cell by cell first.
 */
final class ReadingFormula {
    /** A text longer than that is read as it stands: what it looks up would be an error. */
    private static final int SHORT_TEXT = 255;

    private ReadingFormula() {}

    /** What stands in the only cell of a question. */
    static String single(Field field, String cell, String table) {
        String text = trimmed(cell);
        String special = "IFERROR(" + WordTable.lookup(table, text) + ",";
        String given =
                switch (field.type()) {
                    case INTEGER, DECIMAL, DATE -> special + number(field, text) + ")";
                    case SELECT_ONE, SELECT_MULTIPLE -> special + AnswerMark.UNREADABLE.quoted() + ")";
                    case TEXT, CALCULATE -> special + text(field, cell, text) + ")";
                };
        String typed = field.type().isNumeric() || field.type() == FieldType.DATE
                ? "IF(ISNUMBER(" + cell + ")," + whole(field, cell) + "," + given + ")"
                : given;
        return "IFERROR(IF(" + text + "=\"\"," + AnswerMark.BLANK.quoted() + "," + typed + "),"
                + AnswerMark.UNREADABLE.quoted() + ")";
    }

    /** What stands in one of several cells: "" when nothing does. */
    static String part(String cell, String table) {
        String text = trimmed(cell);
        return "IFERROR(IF(" + text + "=\"\",\"\",IFERROR(" + WordTable.lookup(table, text) + ","
                + AnswerMark.UNREADABLE.quoted() + "))," + AnswerMark.UNREADABLE.quoted() + ")";
    }

    /**
     * All ticks together: the codes ticked, none of them being an answer too. NSP beside blanks or No is NSP: what is ticked is
     * not known.
     */
    static String ticks(List<String> codes, List<String> cells, String all) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            chosen.add("IF(" + cells.get(i) + "=\"O\"," + Formula.quoted(codes.get(i) + " ") + ",\"\")");
        }
        String nothing = "IF(" + count(all, AnswerMark.NSP.mark()) + ">0," + AnswerMark.NSP.quoted() + ",IF("
                + count(all, "N") + ">0,\" \",IF(" + count(all, AnswerMark.SO.mark()) + ">0," + AnswerMark.SO.quoted()
                + "," + AnswerMark.BLANK.quoted() + ")))";
        return unlessRefused(
                all, "IF(" + count(all, "O") + ">0,\" \"&" + String.join("&", chosen) + "," + nothing + ")");
    }

    /** TRUE when SO stands in a box beside others that are filled. */
    static String soBeside(String all) {
        return "AND(" + count(all, AnswerMark.SO.mark()) + ">0," + count(all, "O") + "+" + count(all, "N") + "+"
                + count(all, AnswerMark.NSP.mark()) + ">0)";
    }

    private static String count(String all, String text) {
        return "COUNTIF(" + all + "," + Formula.quoted(text) + ")";
    }

    /** The marks of refusal have one character after their sign, those of NSP and SO more. */
    private static String unlessRefused(String all, String otherwise) {
        return "IF(" + count(all, AnswerMark.SIGNE + "?") + ">0," + AnswerMark.UNREADABLE.quoted() + "," + otherwise
                + ")";
    }

    /** All choices together, each once. */
    static String slots(List<String> cells, String all) {
        List<String> chosen = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String same = cells.subList(0, i).stream()
                    .map(before -> "," + cell + "=" + before)
                    .collect(Collectors.joining());
            chosen.add("IF(OR(" + cell + "=\"\",LEFT(" + cell + ",1)=\"" + AnswerMark.SIGNE + "\"" + same + "),\"\","
                    + cell + "&\" \")");
            given.add("AND(" + cell + "<>\"\"," + AnswerMark.given(cell) + ")");
        }
        String nothing = "IF(" + count(all, AnswerMark.NSP.mark()) + ">0," + AnswerMark.NSP.quoted() + ",IF("
                + count(all, AnswerMark.SO.mark()) + ">0," + AnswerMark.SO.quoted() + "," + AnswerMark.BLANK.quoted()
                + "))";
        return unlessRefused(
                all, "IF(OR(" + String.join(",", given) + "),\" \"&" + String.join("&", chosen) + "," + nothing + ")");
    }

    /** The text of a cell, no-break spaces taken for spaces. */
    static String trimmed(String cell) {
        return "TRIM(SUBSTITUTE(SUBSTITUTE(" + cell + ",\"\u00a0\",\" \"),\"\u202f\",\" \"))";
    }

    private static String whole(Field field, String number) {
        return field.type() == FieldType.INTEGER
                ? "IF(INT(" + number + ")=" + number + "," + number + "," + AnswerMark.NOT_WHOLE.quoted() + ")"
                : number;
    }

    /** A number typed as a text, with a comma or a dot, dots before the comma, its unit beside it or not. */
    private static String number(Field field, String text) {
        if (field.type() == FieldType.DATE) {
            return AnswerMark.UNREADABLE.quoted();
        }
        String plain = "SUBSTITUTE(" + text + ",\" \",\"\")";
        String unit = field.unit().replaceAll(" .*", "").toUpperCase(Locale.ROOT);
        if (!unit.isEmpty() && !Character.isDigit(unit.charAt(0))) {
            plain = "SUBSTITUTE(UPPER(" + plain + ")," + Formula.quoted(unit) + ",\"\")";
        }
        String value = "IF(ISNUMBER(FIND(\",\"," + plain + ")),_xlfn.NUMBERVALUE(" + plain
                + ",\",\",\".\"),_xlfn.NUMBERVALUE(" + plain + ",\".\",\" \"))";
        String read = whole(field, value);
        boolean amount = field.unit().equals("€");
        if (field.type() == FieldType.INTEGER || amount) {
            read = "IF(" + maybeThousands(plain) + ",IF(ISNUMBER(" + value + ")," + AnswerMark.AMBIGUOUS.quoted() + ","
                    + AnswerMark.UNREADABLE.quoted() + ")," + read + ")";
        }
        return "IFERROR(" + read + "," + AnswerMark.UNREADABLE.quoted() + ")";
    }

    /** One to three digits, a comma or a dot, three digits: 20,000 and 20.000, but not 0,500. */
    private static String maybeThousands(String plain) {
        return "AND(LEN(" + plain + ")>4,LEN(" + plain + ")<8,ISNUMBER(FIND(LEFT(RIGHT(" + plain
                + ",4),1),\".,\")),LEFT("
                + plain + ",1)<>\"0\",LEN(SUBSTITUTE(SUBSTITUTE(" + plain + ",\",\",\"\"),\".\",\"\"))=LEN(" + plain
                + ")-1)";
    }

    /**
     * The code of a commune: alone, between brackets after its name, or before it, its first zero given back; a name without
     * a digit is left to the job.
     */
    private static String commune(String text) {
        String compact = "SUBSTITUTE(" + text + ",\" \",\"\")";
        String code = "IF(RIGHT(" + text + ",1)=\")\",MID(" + text + ",LEN(" + text + ")-5,5),IF(ISNUMBER(FIND(MID("
                + text + ",6,1),\" -,\")),LEFT(" + text + ",5)," + text + "))";
        String whole =
                "IF(LEN(" + compact + ")=5," + compact + ",IF(LEN(" + text + ")=4,\"0\"&" + text + "," + code + "))";
        String name = "AND(RIGHT(" + text + ",1)<>\")\"," + PatternFormula.withoutDigits(text) + "=" + text + ")";
        return "IF(" + name + "," + AnswerMark.NAMED.quoted() + ",UPPER(" + whole + "))";
    }

    private static String text(Field field, String cell, String text) {
        if (field.commune().isPresent()) {
            return commune(text);
        }
        int digits = field.digits();
        if (digits == 0) {
            return field.maxLength() > SHORT_TEXT ? cell : text;
        }
        String plain = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(" + text + ",\" \",\"\"),\".\",\"\"),\"-\",\"\")";
        String shown = "TEXT(" + cell + ",\"0\")";
        String lost = AnswerMark.UNREADABLE.quoted();
        String kept = digits == 14
                ? "AND(LEN(" + shown + ")=14,RIGHT(" + shown + ",5)<>\"00000\")"
                : "LEN(" + shown + ")=" + digits;
        return "IF(ISNUMBER(" + cell + "),IF(" + kept + "," + shown + "," + lost + "),IF("
                + PatternFormula.onlyDigits(plain) + ",IF(LEN(" + plain + ")=" + (digits - 1) + "," + lost + "," + plain
                + ")," + text + "))";
    }
}
