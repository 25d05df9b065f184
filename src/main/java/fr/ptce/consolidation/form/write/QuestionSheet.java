package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.form.layout.AnswerColumns;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheet of one section answered once: one row per question, more for a multiple choice. */
final class QuestionSheet {
    private static final int FIELD = 0;
    private static final int NUMBER = 1;
    private static final int QUESTION = 2;
    private static final int ANSWER = 3;
    private static final int UNIT = 4;
    private static final int PREVIOUS = 5;
    private static final int JUSTIFICATION = 6;
    private static final int HINT = 7;

    /** A text of that length is written in paragraphs: the sheet gives the answers more width. */
    private static final int LONG = 500;

    private static final int LONG_LINES = 11;
    private static final double LEAST = 21;
    private static final double[] WIDTHS = {12, 6, 34, 32, 9, 12, 26, 44};
    private static final double[] WIDE = {12, 6, 28, 74, 5, 12, 20, 34};

    private final Section section;
    private final Canvas canvas;
    private final FormValidations validations;

    private QuestionSheet(FormBook book, Section section, String tabColor) {
        this.section = section;
        this.canvas = new Canvas(book, section.feuille(), tabColor);
        this.validations = new FormValidations(book, canvas.sheet(), false);
    }

    /** Writes the sheet and the names of its cells. */
    static void write(FormBook book, Section section, String tabColor) {
        new QuestionSheet(book, section, tabColor).write();
    }

    private void write() {
        boolean wide = section.fields().stream().anyMatch(field -> field.maxLength() >= LONG);
        canvas.widths(FIELD, wide ? WIDE : WIDTHS);
        technicalRow();
        int row = canvas.head(NUMBER, HINT, section.label(), section.hint());
        header(row);
        int header = row++;
        for (Field field : section.fields()) {
            List<Marker> markers = Marker.of(field);
            if (!markers.isEmpty()) {
                row = field.layout().kind() == Field.Layout.Kind.TICKS
                        ? ticks(row, field, markers)
                        : cells(row, field, markers);
            }
        }
        canvas.sheet().createFreezePane(0, header + 1);
        canvas.sheet().setColumnHidden(FIELD, true);
        canvas.sheet().setColumnHidden(PREVIOUS, !recalls());
        canvas.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        canvas.printOn(false, 1);
        if (canvas.book().form() == FormKind.STRUCTURE) {
            canvas.sheet().getPrintSetup().setFitHeight((short) 1);
        }
        canvas.protect(false);
    }

    private boolean recalls() {
        return section.fields().stream().anyMatch(field -> canvas.book().recalls(section, field));
    }

    private FormStyle recallLook(Field field) {
        if (!canvas.book().recalls(section, field)) {
            return FormStyle.UNIT;
        }
        return answerLook(field) == FormStyle.AMOUNT ? FormStyle.PAST_AMOUNT : FormStyle.PAST_QUANTITY;
    }

    private void technicalRow() {
        canvas.put(0, FIELD, AnswerColumns.FIELD, FormStyle.TECHNICAL);
        canvas.put(0, ANSWER, AnswerColumns.ANSWER, FormStyle.TECHNICAL);
        canvas.put(0, UNIT, "#unite", FormStyle.TECHNICAL);
        canvas.put(0, PREVIOUS, "#precedent", FormStyle.TECHNICAL);
        canvas.put(0, JUSTIFICATION, AnswerColumns.JUSTIFICATION, FormStyle.TECHNICAL);
        canvas.hideRow(0);
    }

    private void header(int row) {
        canvas.put(row, NUMBER, "N°", FormStyle.HEADER);
        canvas.put(row, QUESTION, "Question", FormStyle.HEADER);
        canvas.put(row, ANSWER, "Votre réponse", FormStyle.HEADER);
        canvas.put(row, UNIT, "Unité", FormStyle.HEADER);
        canvas.put(row, PREVIOUS, canvas.book().recallTitle(), FormStyle.HEADER);
        canvas.put(row, JUSTIFICATION, "Justification ou commentaire", FormStyle.HEADER);
        canvas.put(row, HINT, "Pour vous aider", FormStyle.HEADER);
        canvas.height(row, 24);
    }

    /** A row for the question, whose cell is the answer; one more for each further choice. */
    private int cells(int first, Field field, List<Marker> markers) {
        int last = first + markers.size() - 1;
        FormStyle look = answerLook(field);
        for (int i = 0; i < markers.size(); i++) {
            int row = first + i;
            answer(row, markers.get(i), look);
            canvas.put(row, UNIT, i == 0 ? field.unit() : "", FormStyle.UNIT);
            canvas.put(row, NUMBER, i == 0 ? field.id() : "", FormStyle.NUMBER);
            if (i == 0) {
                canvas.putMarked(row, QUESTION, field.label(), FormBook.mark(field), FormStyle.LABEL);
            } else {
                canvas.put(row, QUESTION, (i + 1) + "e choix, s’il y a lieu", FormStyle.CODE);
            }
            canvas.height(row, Math.max(LEAST, answerHeight(field, look)));
        }
        String marked = field.label() + " " + FormBook.mark(field);
        canvas.height(first, TextHeight.of(marked, canvas.width(QUESTION, QUESTION), FormStyle.LABEL));
        canvas.put(first, HINT, field.hint(), FormStyle.HINT);
        aside(first, first, last, field);
        if (!field.readOnly()) {
            validations.add(field, new CellRangeAddress(first, last, ANSWER, ANSWER));
        }
        share(first, last, TextHeight.of(field.hint(), canvas.width(HINT, HINT), FormStyle.HINT));
        return last + 1;
    }

    /** A row for the question, then one to tick for each code. */
    private int ticks(int first, Field field, List<Marker> markers) {
        int last = first + markers.size();
        canvas.put(first, NUMBER, field.id(), FormStyle.NUMBER);
        canvas.putMarked(first, QUESTION, field.label(), FormBook.mark(field), FormStyle.HEADING);
        canvas.put(first, ANSWER, "", FormStyle.HEADING);
        canvas.put(first, UNIT, "", FormStyle.HEADING);
        if (recalls()) {
            canvas.put(first, PREVIOUS, "", FormStyle.HEADING);
        }
        String marked = field.label() + " " + FormBook.mark(field);
        canvas.height(
                first, Math.max(LEAST, TextHeight.of(marked, canvas.width(QUESTION, QUESTION), FormStyle.HEADING)));
        for (int i = 0; i < markers.size(); i++) {
            int row = first + 1 + i;
            Code code = field.getList().codes().get(i);
            canvas.put(row, NUMBER, "", FormStyle.NUMBER);
            canvas.put(row, QUESTION, code.label(), FormStyle.CODE);
            answer(row, markers.get(i), FormStyle.TICK);
            canvas.put(row, UNIT, "", FormStyle.UNIT);
            canvas.height(
                    row,
                    Math.max(LEAST, TextHeight.of(code.label(), canvas.width(QUESTION, QUESTION), FormStyle.CODE)));
        }
        canvas.put(first, HINT, field.hint(), FormStyle.HINT);
        canvas.put(first, JUSTIFICATION, "", FormStyle.HEADING);
        aside(first, first + 1, last, field);
        validations.add(field, new CellRangeAddress(first + 1, last, ANSWER, ANSWER));
        share(first, last, TextHeight.of(field.hint(), canvas.width(HINT, HINT), FormStyle.HINT));
        return last + 1;
    }

    /** The answer cell with its technical and defined names, and what the network already knows. */
    private void answer(int row, Marker marker, FormStyle look) {
        Field field = marker.field();
        canvas.put(row, FIELD, marker.technicalName(), FormStyle.TECHNICAL);
        boolean firstCell = marker.part().isEmpty() || marker.part().equals("1");
        String known =
                PoleTokens.findPrefill(field.name()).map(PoleTokens::mark).orElse(field.defaultText());
        canvas.put(row, ANSWER, firstCell ? known : "", look);
        canvas.put(row, PREVIOUS, "", recallLook(field));
        canvas.book().name("rep." + marker.definedName(), section.feuille(), "$D$" + (row + 1));
        canvas.book().cells().answer(marker, new AnswerCells.Area(section.feuille(), row, row, ANSWER));
    }

    /** The help beside all the rows of a question, and the justification beside those of its answers. */
    private void aside(int first, int firstAnswer, int last, Field field) {
        canvas.merge(first, last, HINT, HINT, FormStyle.HINT);
        canvas.merge(firstAnswer, last, JUSTIFICATION, JUSTIFICATION, FormStyle.JUSTIFICATION);
        canvas.book().name("just." + field.name(), section.feuille(), "$G$" + (firstAnswer + 1));
        canvas.book()
                .cells()
                .justification(
                        field.name(), new AnswerCells.Area(section.feuille(), firstAnswer, firstAnswer, JUSTIFICATION));
    }

    /** Makes the rows together at least that high. */
    private void share(int first, int last, double points) {
        double together = 0;
        for (int row = first; row <= last; row++) {
            together += canvas.sheet().getRow(row).getHeightInPoints();
        }
        double missing = points - together;
        if (missing > 0) {
            for (int row = first; row <= last; row++) {
                double own = canvas.sheet().getRow(row).getHeightInPoints();
                canvas.height(row, own + missing / (last - first + 1));
            }
        }
    }

    private double answerHeight(Field field, FormStyle look) {
        double width = canvas.width(ANSWER, ANSWER);
        if (field.type().isSelect()) {
            return field.getList().codes().stream()
                    .mapToDouble(code -> TextHeight.of(code.label(), width, look))
                    .max()
                    .orElse(LEAST);
        }
        int lines = (int) Math.min(LONG_LINES, Math.ceil(field.maxLength() / (width + 8)));
        return TextHeight.ofLines(Math.max(1, lines), look);
    }

    /** The look of the cell of an answer. */
    static FormStyle answerLook(Field field) {
        if (field.readOnly()) {
            return FormStyle.LOCKED;
        }
        return switch (field.type()) {
            case TEXT, CALCULATE -> field.maxLength() > FormWriter.SHORT_TEXT ? FormStyle.LONG_TEXT : FormStyle.TEXT;
            case INTEGER, DECIMAL -> field.unit().equals("€") ? FormStyle.AMOUNT : FormStyle.QUANTITY;
            case DATE -> FormStyle.DAY;
            case SELECT_ONE, SELECT_MULTIPLE ->
                field.layout().kind() == Field.Layout.Kind.TICKS ? FormStyle.TICK : FormStyle.ANSWER;
        };
    }
}
