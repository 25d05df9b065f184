package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.livecheck.LiveCalculations;
import fr.ptce.consolidation.form.livecheck.LiveQuestion;
import fr.ptce.consolidation.form.livecheck.QuestionState;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** The colours of the states, in the sheet that lists them and where the answers stand. */
final class StateColours {
    /** Text and background, with a contrast of at least 4.5 to 1. */
    private record Pair(String ink, String paper) {}

    private static final Map<QuestionState, Pair> COLOURS = colours();
    private static final String BAR = "3E7C59";

    private final XSSFSheetConditionalFormatting formats;

    StateColours(XSSFSheet sheet) {
        this.formats = sheet.getSheetConditionalFormatting();
    }

    private static Map<QuestionState, Pair> colours() {
        Map<QuestionState, Pair> colours = new LinkedHashMap<>();
        colours.put(QuestionState.INVALIDE, new Pair("8E1B1B", "F9D3D3"));
        colours.put(QuestionState.MANQUANT, new Pair("6B4E00", "FFE699"));
        colours.put(QuestionState.A_JUSTIFIER, new Pair("7A2E0E", "FBD9BF"));
        colours.put(QuestionState.JUSTIFIE, new Pair("1F4E79", "D6E6F5"));
        colours.put(QuestionState.SANS_OBJET, new Pair("52606D", "E3E7EA"));
        colours.put(QuestionState.OK, new Pair("1E5C38", "DDF0E3"));
        return colours;
    }

    /** Colours the words of states in a column. */
    void words(int first, int last, int column) {
        words(first, last, column, column);
    }

    /** Colours the words of states in some cells. */
    void words(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        String cell = new CellReference(firstRow, firstColumn, false, false).formatAsString();
        CellRangeAddress[] cells = {new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn)};
        COLOURS.forEach((mark, pair) ->
                formats.addConditionalFormatting(cells, rule(cell + "=\"" + mark.label() + "\"", pair)));
    }

    /** A bar from 0 to 100 %. */
    void bar(int row, int column) {
        XSSFConditionalFormattingRule bar = formats.createConditionalFormattingRule(FormStyles.color(BAR));
        bar.getDataBarFormatting().getMinThreshold().setRangeType(RangeType.NUMBER);
        bar.getDataBarFormatting().getMinThreshold().setValue(0d);
        bar.getDataBarFormatting().getMaxThreshold().setRangeType(RangeType.NUMBER);
        bar.getDataBarFormatting().getMaxThreshold().setValue(1d);
        formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(row, row, column, column)}, bar);
    }

    /** Colours the answers by their states; an answer that is right keeps the look of its cell. */
    static void apply(FormBook book, LiveCalculations calculations, List<LiveQuestion> rows) {
        for (Section section : book.definition().sections()) {
            XSSFSheet sheet = book.workbook().getSheet(section.feuille());
            if (sheet != null && !(section.repeat() && !rows.isEmpty())) {
                StateColours colours = new StateColours(sheet);
                area(book, section).ifPresent(area -> colours.answers(area, questionState(area.getFirstRow())));
            }
        }
        if (!rows.isEmpty()) {
            structures(book, calculations);
        }
    }

    private static void structures(FormBook book, LiveCalculations calculations) {
        Section section = book.definition().getRepeat();
        XSSFSheet sheet = book.workbook().getSheet(section.feuille());
        area(book, section).ifPresent(area -> {
            CellRangeAddress checked = new CellRangeAddress(
                    area.getFirstRow(),
                    Math.min(area.getLastRow(), area.getFirstRow() + calculations.lines() - 1),
                    area.getFirstColumn(),
                    area.getLastColumn());
            book.name(LiveChecks.STRUCTURES, calculations.states());
            book.name(LiveChecks.FIELDS, calculations.fields());
            String title = new CellReference(0, area.getFirstColumn(), true, false).formatAsString();
            String above = new CellReference(area.getFirstRow() - 1, 0, true, true).formatAsString();
            String first = new CellReference(area.getFirstRow(), 0, false, true).formatAsString();
            new StateColours(sheet)
                    .answers(
                            checked,
                            "INDEX(" + LiveChecks.STRUCTURES + ",MATCH(\"" + LiveCalculations.STATE + "\"&"
                                    + field(title) + "," + LiveChecks.FIELDS + ",0),ROW(" + first + ")-ROW(" + above
                                    + "))");
        });
    }

    /** The cells of all answers of a section. */
    private static Optional<CellRangeAddress> area(FormBook book, Section section) {
        return section.fields().stream()
                .flatMap(field -> Marker.of(field).stream())
                .flatMap(marker -> book.cells().findAnswer(marker).stream())
                .map(area -> new CellRangeAddress(area.firstRow(), area.lastRow(), area.column(), area.column()))
                .reduce((one, other) -> new CellRangeAddress(
                        Math.min(one.getFirstRow(), other.getFirstRow()),
                        Math.max(one.getLastRow(), other.getLastRow()),
                        Math.min(one.getFirstColumn(), other.getFirstColumn()),
                        Math.max(one.getLastColumn(), other.getLastColumn())));
    }

    /** Found by the technical name of the row. */
    private static String questionState(int row) {
        String name = new CellReference(row, 0, false, true).formatAsString();
        return "VLOOKUP(" + field(name) + "," + LiveChecks.QUESTIONS + ",4,FALSE)";
    }

    /** The field of a technical name such as {@code champ/code}. */
    private static String field(String name) {
        return "LEFT(" + name + ",FIND(\"/\"," + name + "&\"/\")-1)";
    }

    private void answers(CellRangeAddress area, String state) {
        CellRangeAddress[] cells = {area};
        COLOURS.forEach((mark, pair) -> {
            if (mark != QuestionState.OK) {
                formats.addConditionalFormatting(cells, rule("LEFT(" + state + ",1)=\"" + mark.letter() + "\"", pair));
            }
        });
    }

    private XSSFConditionalFormattingRule rule(String formula, Pair pair) {
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        rule.createFontFormatting().setFontColor(FormStyles.color(pair.ink()));
        rule.createPatternFormatting().setFillBackgroundColor(FormStyles.color(pair.paper()));
        rule.getPatternFormatting().setFillPattern(org.apache.poi.ss.usermodel.PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }
}
