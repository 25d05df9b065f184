package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The hidden sheet of the drop-downs: one column per list, its labels then NSP and SO. */
final class ListSheet {
    /** Defined name of what a tick may be. */
    static final String TICKS = "cases.oui_non_nsp";

    /** Defined name of what is offered where a question is not asked. */
    static final String WITHOUT_OBJECT = "liste.sans_objet.seul";

    private ListSheet() {}

    /** The defined name of the labels of a list. */
    static String name(CodeList list) {
        return "liste." + list.name();
    }

    /** Writes the sheet and its names. */
    static void write(FormBook book) {
        Canvas canvas = new Canvas(book, OwnSheets.LISTS, FormStyle.Ink.GREY);
        int column = 0;
        column(canvas, column++, TICKS, List.of("Oui", "Non", "NSP"));
        column(canvas, column++, WITHOUT_OBJECT, List.of("SO"));
        for (CodeList list : used(book).values()) {
            column(
                    canvas,
                    column++,
                    name(list),
                    Stream.concat(list.codes().stream().map(Code::label), Stream.of("NSP", "SO"))
                            .toList());
        }
        canvas.protect(false);
        book.workbook().setSheetVisibility(book.workbook().getSheetIndex(canvas.sheet()), SheetVisibility.HIDDEN);
    }

    private static void column(Canvas canvas, int column, String name, List<String> labels) {
        canvas.put(0, column, name, FormStyle.HEADER);
        canvas.widths(column, 24);
        for (int i = 0; i < labels.size(); i++) {
            canvas.put(i + 1, column, labels.get(i), FormStyle.BODY);
        }
        String letter = CellAddress.letters(column);
        canvas.book().name(name, OwnSheets.LISTS, "$" + letter + "$2:$" + letter + "$" + (labels.size() + 1));
    }

    /** The lists some question offers as a drop-down, in the order of the questions. */
    private static Map<String, CodeList> used(FormBook book) {
        List<Field> fields = new ArrayList<>();
        book.sections().forEach(section -> fields.addAll(section.fields()));
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.type().isSelect() && field.layout().kind() != Field.Layout.Kind.TICKS) {
                lists.putIfAbsent(field.getList().name(), field.getList());
            }
        }
        return lists;
    }
}
