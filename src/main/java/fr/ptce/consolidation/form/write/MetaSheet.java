package fr.ptce.consolidation.form.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Where a workbook says whose it is: in its custom properties and, should a program drop them, in a hidden sheet. Texts
 * only: LibreOffice turns a whole number into a decimal one.
 */
final class MetaSheet {
    /** Name of the sheet. */
    static final String NAME = "_META";

    private MetaSheet() {}

    /** Writes both places. */
    static void write(FormBook book) {
        Canvas canvas = new Canvas(book, NAME, FormStyle.Ink.GREY);
        canvas.widths(0, 24, 70);
        POIXMLProperties.CustomProperties properties =
                book.workbook().getProperties().getCustomProperties();
        int row = 0;
        for (Map.Entry<String, String> entry : identity(book).entrySet()) {
            canvas.put(row, 0, entry.getKey(), FormStyle.BODY);
            canvas.put(row, 1, entry.getValue(), FormStyle.LOCKED);
            properties.addProperty(entry.getKey(), entry.getValue());
            row++;
        }
        canvas.protect(false);
        book.workbook().setSheetVisibility(book.workbook().getSheetIndex(canvas.sheet()), SheetVisibility.VERY_HIDDEN);
    }

    private static Map<String, String> identity(FormBook book) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("ptce.campagne", book.campagne().id());
        identity.put("ptce.exercice", String.valueOf(book.campagne().exercice()));
        identity.put("ptce.version", book.definition().settings().version());
        identity.put("ptce.pole", PoleTokens.POLE.mark());
        identity.put("ptce.questionnaire", book.form().word());
        identity.put("ptce.exemple", book.campagne().exemple() ? "oui" : "non");
        identity.put("ptce.empreinte", book.definition().formDigest());
        return identity;
    }
}
