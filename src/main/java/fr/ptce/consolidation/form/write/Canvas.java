package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.campaign.Campagne;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet being drawn; rows and columns are counted from 0. */
final class Canvas {
    private static final double UNITS = 256;
    private static final double SIDE_INCHES = 0.45;
    private static final double END_INCHES = 0.6;

    private final FormBook book;
    private final XSSFSheet sheet;

    /** A new sheet at the end of the workbook, without gridlines. */
    Canvas(FormBook book, String name, String tabColor) {
        this.book = book;
        this.sheet = book.workbook().createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(FormStyles.color(tabColor));
    }

    /** The sheet itself. */
    XSSFSheet sheet() {
        return sheet;
    }

    /** The workbook it belongs to. */
    FormBook book() {
        return book;
    }

    /** Sets the widths of columns from {@code first} on, in characters. */
    void widths(int first, double... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(first + i, (int) Math.round(characters[i] * UNITS));
        }
    }

    /** Width of some columns together, in characters. */
    double width(int first, int last) {
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += sheet.getColumnWidth(column) / UNITS;
        }
        return width;
    }

    /** Writes a text; "" leaves the cell blank, with that look. */
    XSSFCell put(int row, int column, String text, FormStyle look) {
        XSSFRow target = row(row);
        XSSFCell cell = target.getCell(column) == null ? target.createCell(column) : target.getCell(column);
        cell.setCellStyle(book.styles().get(look));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        return cell;
    }

    /** Writes a question with the mark of the mandatory ones. */
    void putMarked(int row, int column, String label, String mark, FormStyle look) {
        put(row, column, mark.isEmpty() ? label : label + "\u00a0" + mark, look);
    }

    /** What is printed: these columns, from the title to that row. */
    void printArea(int lastRow, int firstColumn, int lastColumn) {
        int index = book.workbook().getSheetIndex(sheet);
        book.workbook().setPrintArea(index, firstColumn, lastColumn, 1, lastRow);
    }

    /** One cell over several, which all take the look so that the frame is whole. */
    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn, FormStyle look) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                put(row, column, "", look);
            }
        }
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** A text across columns, its row as high as it needs. */
    void band(int row, int firstColumn, int lastColumn, String text, FormStyle look) {
        put(row, firstColumn, text, look);
        merge(row, row, firstColumn, lastColumn, look);
        height(row, TextHeight.of(text, width(firstColumn, lastColumn), look));
    }

    /** Makes a row at least that high, in points. */
    void height(int row, double points) {
        XSSFRow target = row(row);
        if (!target.getCTRow().isSetHt() || target.getHeightInPoints() < points) {
            target.setHeightInPoints((float) points);
        }
    }

    /** Hides a row. */
    void hideRow(int row) {
        row(row).setZeroHeight(true);
    }

    /** A4, as many pages high as needed. */
    void printOn(boolean landscape, int pagesWide) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) pagesWide);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, END_INCHES);
        Footer footer = sheet.getFooter();
        footer.setLeft("&8" + PoleTokens.PIED.mark());
        footer.setCenter("&8 Exercice " + book.campagne().exercice()
                + (book.campagne().exemple() ? " · " + FormBook.SAMPLE : ""));
        footer.setRight("&8 " + sheet.getSheetName() + " · page &P / &N");
    }

    /** Locks all but the answers, without password; people may still widen, insert, sort and remove lines of theirs. */
    void protect(boolean rowsMayMove) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        if (rowsMayMove) {
            sheet.lockDeleteRows(false);
            sheet.lockSort(false);
            sheet.lockAutoFilter(false);
        }
    }

    /**
     * Title, pole, introduction and, when it is one, the sign of a fictitious campaign.
     *
     * @return the row after them
     */
    int head(int firstColumn, int lastColumn, String title, String intro) {
        Campagne campagne = book.campagne();
        int row = 1;
        band(row++, firstColumn, lastColumn, title, FormStyle.TITLE);
        band(
                row++,
                firstColumn,
                lastColumn,
                PoleTokens.POLE.mark() + " · " + PoleTokens.NOM.mark() + " · exercice " + campagne.exercice(),
                FormStyle.SUBTITLE);
        if (campagne.exemple()) {
            band(row++, firstColumn, lastColumn, FormBook.SAMPLE, FormStyle.EXAMPLE);
        }
        if (!intro.isEmpty()) {
            band(row++, firstColumn, lastColumn, intro, FormStyle.INTRO);
        }
        return row;
    }

    private XSSFRow row(int row) {
        XSSFRow existing = sheet.getRow(row);
        return existing == null ? sheet.createRow(row) : existing;
    }
}
