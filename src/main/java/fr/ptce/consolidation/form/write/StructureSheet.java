package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.layout.AnswerColumns;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The sheet of the member structures, one per row. The answer cells are those of the columns' default style: thousands
 * of blank cells would make the workbook ten times as heavy, to send and to read.
 */
final class StructureSheet {
    private static final int KEY = 0;
    private static final int FIRST = 1;
    private static final int HEAD_COLUMNS = 9;
    private static final double TICK_WIDTH = 6;
    private static final double RECALL_WIDTH = 10;
    private static final double RECALL_AMOUNT_WIDTH = 13;
    private static final double ROW_POINTS = 20;
    /** Room for a label on two lines: a row that is filled beforehand does not grow by itself. */
    private static final double FILLED_ROW_POINTS = 28;
    /** Points a character of an upright title takes, and the length beyond which it makes two lines. */
    private static final double UPRIGHT_POINTS = 4.9;

    private static final int UPRIGHT_LINE = 26;

    private final Section section;
    private final int structures;
    private final Canvas canvas;
    private final FormValidations validations;
    private int titles;

    private StructureSheet(FormBook book, Section section, int structures, String tabColor) {
        this.section = section;
        this.structures = structures;
        this.canvas = new Canvas(book, section.feuille(), tabColor);
        this.validations = new FormValidations(book, canvas.sheet(), true);
    }

    /** Writes the sheet and the names of its columns, with room for that many structures. */
    static void write(FormBook book, Section section, int structures, String tabColor) {
        new StructureSheet(book, section, structures, tabColor).write();
    }

    private void write() {
        List<Field> fields = section.fields().stream()
                .filter(field -> field.isAsked() && !isKey(field))
                .toList();
        int last = widths(fields);
        canvas.put(0, KEY, AnswerColumns.KEY, FormStyle.TECHNICAL);
        canvas.hideRow(0);
        titles = canvas.head(FIRST, Math.min(last, HEAD_COLUMNS), section.label(), section.hint());
        fillHead(last);
        int column = FIRST;
        for (Field field : fields) {
            column = question(column, field);
        }
        justification(column);
        keys();
        canvas.sheet().createFreezePane(FIRST + 1, titles + 2);
        canvas.sheet().setColumnHidden(KEY, true);
        canvas.sheet().setRepeatingRows(new CellRangeAddress(titles, titles + 1, -1, -1));
        canvas.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, FIRST, FIRST));
        canvas.printOn(true, 2);
        canvas.printArea(titles + 1 + structures, FIRST, column);
        canvas.protect(true);
    }

    /** The key of the rows stands in the hidden column, and nobody reads it. */
    private boolean isKey(Field field) {
        return field.readOnly() && field.equals(section.fields().get(0));
    }

    private int widths(List<Field> fields) {
        canvas.widths(KEY, 12);
        int column = FIRST;
        for (Field field : fields) {
            for (Marker ignored : Marker.of(field)) {
                canvas.widths(column++, column == FIRST + 1 ? 32 : width(field));
            }
            if (canvas.book().recalls(section, field)) {
                canvas.widths(column++, field.unit().equals("€") ? RECALL_AMOUNT_WIDTH : RECALL_WIDTH);
            }
        }
        canvas.widths(column, 30);
        return column;
    }

    /** The bands of the title run above every column, but their text stays where people first look. */
    private void fillHead(int last) {
        FormStyle[] looks = canvas.book().campagne().exemple()
                ? new FormStyle[] {FormStyle.TITLE, FormStyle.SUBTITLE, FormStyle.EXAMPLE, FormStyle.INTRO}
                : new FormStyle[] {FormStyle.TITLE, FormStyle.SUBTITLE, FormStyle.INTRO};
        for (int row = 1; row < titles; row++) {
            for (int column = HEAD_COLUMNS + 1; column <= last; column++) {
                canvas.put(row, column, "", looks[row - 1]);
            }
        }
    }

    /** The columns of a question under its title; the first column after them. */
    private int question(int first, Field field) {
        List<Marker> markers = Marker.of(field);
        int last = first + markers.size() - 1;
        for (int i = 0; i < markers.size(); i++) {
            column(first + i, markers.get(i), subtitle(field, i));
        }
        String mark = FormBook.mark(field);
        canvas.putMarked(titles, first, field.label(), mark, FormStyle.HEADER);
        boolean whole = markers.size() == 1 && field.unit().isEmpty();
        canvas.merge(titles, whole ? titles + 1 : titles, first, last, FormStyle.HEADER);
        double needed = TextHeight.of(field.label() + " " + mark, canvas.width(first, last), FormStyle.HEADER);
        canvas.height(titles, needed);
        if (!field.readOnly()) {
            validations.add(field, new CellRangeAddress(titles + 2, titles + 1 + structures, first, last));
        }
        return canvas.book().recalls(section, field) ? recall(last + 1, field) : last + 1;
    }

    /** The column of last year's numbers, unlocked so that the rows may be sorted, where nothing may be typed. */
    private int recall(int column, Field field) {
        canvas.put(0, column, AnswerSheet.PREVIOUS + field.name(), FormStyle.TECHNICAL);
        canvas.put(titles, column, canvas.book().recallTitle(), FormStyle.SUBHEADER);
        canvas.merge(titles, titles + 1, column, column, FormStyle.SUBHEADER);
        FormStyle look = QuestionSheet.answerLook(field) == FormStyle.AMOUNT
                ? FormStyle.PAST_ROW_AMOUNT
                : FormStyle.PAST_ROW_QUANTITY;
        canvas.sheet().setDefaultColumnStyle(column, canvas.book().styles().get(look));
        validations.refuse(new CellRangeAddress(titles + 2, titles + 1 + structures, column, column));
        return column + 1;
    }

    private void column(int column, Marker marker, String subtitle) {
        boolean tick = marker.field().layout().kind() == Field.Layout.Kind.TICKS;
        canvas.put(0, column, marker.technicalName(), FormStyle.TECHNICAL);
        FormStyle look = tick ? FormStyle.UPRIGHT : FormStyle.SUBHEADER;
        canvas.put(titles + 1, column, subtitle, look);
        canvas.height(
                titles + 1,
                tick ? uprightHeight(subtitle) : TextHeight.of(subtitle, canvas.width(column, column), look));
        FormStyle answer = QuestionSheet.answerLook(marker.field());
        canvas.sheet().setDefaultColumnStyle(column, canvas.book().styles().get(answer));
        name(marker.definedName(), column);
        canvas.book().cells().answer(marker, rows(column));
    }

    private void justification(int column) {
        canvas.put(0, column, AnswerColumns.JUSTIFICATION, FormStyle.TECHNICAL);
        canvas.put(titles, column, "Justification ou commentaire", FormStyle.HEADER);
        canvas.merge(titles, titles + 1, column, column, FormStyle.HEADER);
        canvas.sheet().setDefaultColumnStyle(column, canvas.book().styles().get(FormStyle.JUSTIFICATION));
        name("justification", column);
        canvas.book().cells().justification("", rows(column));
    }

    private AnswerCells.Area rows(int column) {
        return new AnswerCells.Area(section.feuille(), titles + 2, titles + 1 + structures, column);
    }

    private void keys() {
        boolean filled = canvas.book().previous().isPresent();
        canvas.sheet().setDefaultRowHeightInPoints((float) (filled ? FILLED_ROW_POINTS : ROW_POINTS));
        canvas.sheet().setDefaultColumnStyle(KEY, canvas.book().styles().get(FormStyle.TECHNICAL));
        for (int line = 1; line <= structures; line++) {
            String key = PoleTokens.POLE.mark() + String.format(Locale.ROOT, "-%02d", line);
            canvas.put(titles + 1 + line, KEY, key, FormStyle.TECHNICAL);
        }
    }

    private void name(String name, int column) {
        String letter = CellAddress.letters(column);
        canvas.book()
                .name(
                        "col." + name,
                        section.feuille(),
                        "$" + letter + "$" + (titles + 3) + ":$" + letter + "$" + (titles + 2 + structures));
    }

    private static String subtitle(Field field, int index) {
        return switch (field.layout().kind()) {
            case TICKS -> field.getList().codes().get(index).label();
            case SLOTS -> index == 0 ? "1er choix" : (index + 1) + "e choix";
            case SINGLE -> field.unit();
        };
    }

    private static double uprightHeight(String label) {
        int characters = label.length() <= UPRIGHT_LINE ? label.length() : label.length() / 2 + 6;
        return characters * UPRIGHT_POINTS + 12;
    }

    private static double width(Field field) {
        if (field.layout().kind() == Field.Layout.Kind.TICKS) {
            return TICK_WIDTH;
        }
        double word = Stream.of(field.label().split("[ \u00a0]"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(word * 1.15 + 2, typical(field));
    }

    /** Width of an answer as people write it. */
    private static double typical(Field field) {
        if (field.type().isSelect()) {
            int longest = field.getList().codes().stream()
                    .map(Code::label)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            return Math.max(9, Math.min(21, longest + 3));
        }
        if (field.type().isNumeric()) {
            return field.unit().equals("€") ? 14 : 11;
        }
        if (field.commune().isPresent()) {
            return 26;
        }
        return field.maxLength() > 0 && field.maxLength() <= 20 ? field.maxLength() + 4 : 20;
    }
}
