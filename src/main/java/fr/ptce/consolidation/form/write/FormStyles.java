package fr.ptce.consolidation.form.write;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The styles of one workbook, made when first asked for. */
final class FormStyles {
    private static final short UPWARDS = 90;

    private final XSSFWorkbook workbook;
    private final Map<FormStyle, XSSFCellStyle> styles = new EnumMap<>(FormStyle.class);
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The style of the workbook for that look. */
    XSSFCellStyle get(FormStyle look) {
        return styles.computeIfAbsent(look, this::create);
    }

    /** A colour of the palette. */
    static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex), new DefaultIndexedColorMap());
    }

    private XSSFCellStyle create(FormStyle look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setLocked(!look.isUnlocked());
        style.setWrapText(true);
        style.setAlignment(look.across());
        style.setVerticalAlignment(look.down());
        style.setIndention((short) look.indent());
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        if (look == FormStyle.UPRIGHT) {
            style.setRotation(UPWARDS);
        }
        if (!look.paper().equals(FormStyle.Ink.WHITE)) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(color(look.paper()));
        }
        if (look.isFramed()) {
            frame(style);
        } else if (look == FormStyle.HEADING) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderColor(BorderSide.TOP, color(FormStyle.Ink.LINE));
            style.setBorderColor(BorderSide.BOTTOM, color(FormStyle.Ink.LINE));
        }
        return style;
    }

    private static void frame(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        for (BorderSide side :
                new BorderSide[] {BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT}) {
            style.setBorderColor(side, color(FormStyle.Ink.LINE));
        }
    }

    private XSSFFont font(FormStyle look) {
        return fonts.computeIfAbsent(look.points() + " " + look.bold() + " " + look.ink(), any -> createFont(look));
    }

    private XSSFFont createFont(FormStyle look) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) look.points());
        font.setBold(look.bold());
        font.setColor(color(look.ink()));
        return font;
    }
}
