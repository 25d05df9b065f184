package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.livecheck.CalculationSheet;
import fr.ptce.consolidation.form.livecheck.LiveCalculations;
import fr.ptce.consolidation.form.livecheck.LiveQuestion;
import fr.ptce.consolidation.form.livecheck.LiveQuestion.AnswerCell;
import fr.ptce.consolidation.form.livecheck.StructureRange;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * What makes a workbook check itself while it is being filled in: hidden sheets of formulas, the sheet {@code Contrôle}, and
 * colours where the answers stand.
 */
final class LiveChecks {
    /** Defined name of the states of the questions answered once, beside their technical names. */
    static final String QUESTIONS = "controle.questions";
    /** Defined name of the states of the member structures. */
    static final String STRUCTURES = "controle.structures";
    /** Before the technical name of a column of answers. */
    private static final String COLUMN = "lignes.";
    /** Defined name of all answers of the structures. */
    private static final String TABLE = "controle.tableau";
    /** Defined name of the technical names of their questions. */
    static final String FIELDS = "controle.champs";

    private final FormBook book;
    private final LiveVocabulary words = new LiveVocabulary();

    private LiveChecks(FormBook book) {
        this.book = book;
    }

    /** Adds them to a workbook all the questions of which are written. */
    static void write(FormBook book) {
        new LiveChecks(book).write();
    }

    private void write() {
        List<LiveQuestion> once = new ArrayList<>();
        List<LiveQuestion> rows = new ArrayList<>();
        book.definition().poleFields().forEach(field -> add(field, once));
        List<LiveQuestion> ofStructures = book.form() == FormKind.POLE ? rows : once;
        book.definition().structureFields().forEach(field -> add(field, ofStructures));
        StructureRange table = table();
        LiveCalculations calculations =
                LiveCalculations.of(book.definition(), book.campagne().exercice(), once, rows, table, words.tables());
        calculations.names().forEach(book::name);
        CheckSheet.write(book, calculations, once, rows);
        calculations.grids().forEach(this::hidden);
        book.name(QUESTIONS, "'_CALCULS'!$A$2:$D$" + (once.size() + 1));
        StateColours.apply(book, calculations, rows);
    }

    /** The rows and columns of the structures, under one name. */
    private StructureRange table() {
        List<AnswerCells.Area> areas = book.definition().structureFields().stream()
                .flatMap(field -> Marker.of(field).stream())
                .flatMap(marker -> book.cells().findAnswer(marker).stream())
                .sorted(Comparator.comparing(AnswerCells.Area::column))
                .toList();
        if (book.form() != FormKind.POLE || areas.isEmpty()) {
            return new StructureRange("", "", 0);
        }
        AnswerCells.Area first = areas.get(0);
        AnswerCells.Area last = areas.get(areas.size() - 1);
        String end = last.reference();
        book.name(TABLE, first.reference().replaceFirst(":.*", "") + end.substring(end.lastIndexOf(':')));
        return new StructureRange(first.sheet(), TABLE, first.lastRow() - first.firstRow() + 1);
    }

    private void add(Field field, List<LiveQuestion> questions) {
        List<AnswerCell> cells = new ArrayList<>();
        for (Marker marker : Marker.of(field)) {
            book.cells()
                    .findAnswer(marker)
                    .ifPresent(area ->
                            cells.add(new AnswerCell(marker.part(), reference(marker, area), words.table(field))));
        }
        if (!cells.isEmpty()) {
            boolean row = book.cells().findJustification(field.name()).isEmpty();
            String justification = book.cells()
                    .findJustification(row ? "" : field.name())
                    .map(AnswerCells.Area::reference)
                    .orElse("");
            questions.add(
                    new LiveQuestion(field, cells, justification, field.defaultText(), LiveVocabulary.refusal(field)));
        }
    }

    /**
     * The column of a table by a name when it can have one: so can formulas be shared by all rows. Not by its own, since
     * {@code col.iae} may be taken for two columns.
     */
    private String reference(Marker marker, AnswerCells.Area area) {
        String name = COLUMN + marker.definedName();
        if (area.firstRow() == area.lastRow() || !FormBook.isName(name)) {
            return area.reference();
        }
        book.name(name, area.reference());
        return name;
    }

    /** Through the file format itself: POI would parse thousands of formulas, and share texts the reader need not load. */
    private void hidden(CalculationSheet grid) {
        XSSFSheet sheet = book.workbook().createSheet(grid.sheet());
        for (Map.Entry<Integer, java.util.SortedMap<Integer, CalculationSheet.CellContent>> line :
                grid.rows().entrySet()) {
            XSSFRow row = sheet.createRow(line.getKey());
            line.getValue().forEach((column, content) -> put(row.createCell(column), content));
        }
        sheet.enableLocking();
        book.workbook().setSheetVisibility(book.workbook().getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static void put(XSSFCell cell, CalculationSheet.CellContent content) {
        CTCell xml = cell.getCTCell();
        if (content.formula()) {
            CTCellFormula formula = xml.addNewF();
            formula.setStringValue(content.content());
            if (content.rank() >= 0) {
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(content.rank());
                if (!content.shared().isEmpty()) {
                    formula.setRef(content.shared());
                }
            }
        } else {
            xml.setT(STCellType.INLINE_STR);
            xml.addNewIs().setT(content.content());
        }
    }
}
